// The page on narrow screens, enlarged, and without colours of its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desktop, journey, open, withBrowser, wordsOf } from './browser.mjs';

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

for (const width of [320, 360, 640, 768, 1024, 1280, 1920])
  test(`nothing runs out of the page at ${width} pixels, closed or opened`, async () => {
    const { page, close } = await open(journey, { viewport: { width, height: 800 } });
    assert.deepEqual(await overflowing(page), []);
    await page.getByRole('button', { name: w['ui.unfold'] }).click();
    for (const id of ['assumed', 'situation', 'choice']) await page.locator(`#${id} > summary`).click();
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
  const { page, close } = await open(journey, { viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.getByRole('button', { name: w['ui.unfold'] }).click();
  const small = await page.locator('button, summary, input, select, nav a').evaluateAll((all) =>
    all.filter((control) => control.offsetParent !== null)
      .map((control) => [control, control.getBoundingClientRect()])
      .filter(([, box]) => box.height > 0 && (box.height < 24 || box.width < 24))
      .map(([control, box]) => `${control.tagName} ${control.textContent.slice(0, 30)} ${box.width}×${box.height}`));
  assert.deepEqual(small, []);
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
