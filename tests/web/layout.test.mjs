// The page on narrow screens, enlarged, and without colours of its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blank, desktop, journey, open, pageOfEachKind, phone, withBrowser, wordsOf } from './browser.mjs';

withBrowser();
const w = await wordsOf('nb');

async function overflowing(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName}.${element.className} ${element.textContent.slice(0, 40)}`);
  });
}

/** What is smaller than a finger may miss. Links inside sentences are as high as their lines. */
const tooSmall = (page) => page.locator('button, summary, input, select, textarea, nav a, [role=application], .ds-button').evaluateAll((all) =>
  all.filter((control) => control.checkVisibility())
    .map((control) => [control, control.getBoundingClientRect()])
    .filter(([, box]) => box.height > 0 && (box.height < 24 || box.width < 24))
    .map(([control, box]) => `${control.tagName} ${control.textContent.slice(0, 30)} ${box.width}×${box.height}`));

const openEverything = async (page) => {
  await page.getByRole('button', { name: w['ui.unfold'] }).click();
  for (const id of ['assumed', 'situation', 'choice']) await page.locator(`#${id} > summary`).click();
  for (const [part, ready] of [['lines', '#ladder-table'], ['map', '#map'], ['time', '.timeline']]) {
    await page.locator(`#explore-${part} > summary`).click();
    await page.waitForSelector(ready);
  }
};

for (const width of [320, 360, 640, 768, 1024, 1280, 1920])
  test(`nothing runs out of the page at ${width} pixels, closed or opened`, async () => {
    const { page, close } = await open(journey, { viewport: { width, height: 800 } });
    assert.deepEqual(await overflowing(page), []);
    await openEverything(page);
    assert.deepEqual(await overflowing(page), []);
    await close();
  });

test('a desktop enlarged four times reads like a phone', async () => {
  const { page, close } = await open(journey, { viewport: { width: desktop.width / 4, height: desktop.height / 4 } });
  assert.equal(await page.locator('.card').count(), 4);
  assert.deepEqual(await overflowing(page), []);
  await close();
});

test('wider text does not hide anything', async () => {
  const { page, close } = await open(journey, { viewport: { width: 360, height: 740 } });
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  assert.deepEqual(await overflowing(page), []);
  await close();
});

test('what is pressed is large enough for a finger', async () => {
  const { page, close } = await open(journey, { viewport: phone, hasTouch: true });
  await openEverything(page);
  assert.deepEqual(await tooSmall(page), []);
  await close();
});

test('on a page of each kind nothing runs out of 320 pixels, and what is pressed is large enough', async () => {
  const { page, address, close } = await blank({ viewport: { ...phone, width: 320 }, hasTouch: true });
  for (const [i, path] of [...pageOfEachKind, 'nb/regimes/un.html'].entries()) {
    await page.goto(address + path.replace(/^(nb|nn|en)(?=\/)/, ['nb', 'nn', 'en'][i % 3]));
    assert.deepEqual([await overflowing(page), await tooSmall(page)], [[], []], path);
  }
  await close();
});

/** WCAG 2.2, 1.4.12, as a reader's own style sheet sets it. */
const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Texts that are cut off, and pairs that lie on each other. Pictures are left out: each has its table. */
const illegible = (page) => page.evaluate(() => {
  const cut = [...document.querySelectorAll('body *')].filter((element) => {
    const { overflowX, overflowY, position } = getComputedStyle(element);
    const hides = [overflowX, overflowY].some((each) => ['hidden', 'clip'].includes(each));
    return element.checkVisibility() && hides && element.clientWidth > 1 && !(position === 'absolute' && element.clientHeight <= 1) &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
  }).map((element) => `cut: ${element.tagName}.${element.className} ${element.textContent.slice(0, 40)}`);
  const range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines = [];
  for (let text; (text = texts.nextNode());) {
    const element = text.parentElement;
    if (!text.data.trim() || element.closest('svg, option, textarea, [hidden], .ds-sr-only, .ds-skip-link, thead, th[scope=row]') || !element.checkVisibility()) continue;
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) if (box.width > 2 && box.height > 4) lines.push({ text, box });
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  const over = [];
  for (const [i, { text, box }] of lines.entries())
    for (let k = i + 1; k < lines.length && lines[k].box.top < box.bottom - 6; ++k) {
      const other = lines[k];
      if (other.text !== text && other.box.left < box.right - 4 && box.left < other.box.right - 4 && !(other.box.left >= box.right || box.left >= other.box.right))
        over.push(`over: ${text.data.trim().slice(0, 30)} | ${other.text.data.trim().slice(0, 30)}`);
    }
  return [...cut, ...over];
});

test('with more space between lines, words and letters nothing is cut off, lies on another or runs out of the page', async () => {
  for (const viewport of [phone, desktop]) {
    const { page, address, close } = await blank({ viewport, bypassCSP: true });
    await page.goto(`${address}nb/${journey}`);
    await page.waitForSelector('#app');
    await openEverything(page);
    await page.addStyleTag({ content: spaced });
    assert.deepEqual([await illegible(page), await overflowing(page)], [[], []]);
    for (const path of ['nn/regimes/no-bill-2021.html', 'nb/substances/mdma.html', 'en/help.html', 'nb/claims.html', 'nn/data.html']) {
      await page.goto(address + path);
      await page.addStyleTag({ content: spaced });
      assert.deepEqual([await illegible(page), await overflowing(page)], [[], []], `${path} ${viewport.width}`);
    }
    await close();
  }
});

test('nothing moves for those who ask for less motion', async () => {
  const { page, address, close } = await blank({ viewport: desktop, reducedMotion: 'reduce' });
  const moving = () => page.locator('body, body *').evaluateAll((all) => {
    const lasts = (times) => times.split(', ').some((time) => parseFloat(time) > 0);
    const parts = ['', '::before', '::after', '::marker', '::details-content', '::backdrop', '::placeholder'];
    return all.flatMap((element) => parts.filter((part) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element, part || undefined);
      return lasts(transitionDuration) || lasts(animationDuration) || scrollBehavior === 'smooth';
    }).map((part) => `${element.tagName}.${element.className}${part}`));
  });
  await page.goto(`${address}nb/${journey}&regime=pt`);
  await page.waitForSelector('#app');
  await openEverything(page);
  assert.deepEqual([...new Set(await moving())], []);
  await page.goto(`${address}nb/substances/khat.html`);
  assert.deepEqual([...new Set(await moving())], []);
  await close();
});

test('a unit stands beside its field', async () => {
  for (const width of [360, 768, 1280]) {
    const { page, close } = await open(journey, { viewport: { width, height: 800 } });
    const below = await page.locator('.with-unit').evaluateAll((all) =>
      all.filter((each) => each.lastElementChild.getBoundingClientRect().top > each.querySelector('input').getBoundingClientRect().bottom).map((each) => each.textContent));
    assert.deepEqual(below, [], `${width} pixels`);
    await close();
  }
});

test('a field is as high as what stands beside it, also where the unit is chosen', async () => {
  for (const viewport of [phone, desktop]) {
    const { page, close } = await open('#age=30&item=heroin+5+g&item=cannabis+1+g&date=2026-06-01', { viewport });
    const heights = await page.locator('.stepper').evaluateAll((all) => all.map(({ children }) => [...children].map((each) => each.offsetHeight)));
    assert.equal(heights.length, 2);
    for (const row of heights) assert.ok(Math.max(...row) - Math.min(...row) <= 1 && Math.max(...row) < 60, row.join());
    await close();
  }
});

test('forced colours keep borders and marks', async () => {
  const { page, complaints, close } = await open(journey, { forcedColors: 'active' });
  assert.ok(await page.locator('.character svg').first().isVisible());
  const borders = await page.locator('.chip, .state, .assumed, .character').evaluateAll((all) =>
    all.filter((each) => getComputedStyle(each).borderTopWidth === '0px').map((each) => each.className));
  assert.deepEqual(borders, []);
  assert.deepEqual(await overflowing(page), []);
  assert.deepEqual(complaints, []);
  await close();
});
