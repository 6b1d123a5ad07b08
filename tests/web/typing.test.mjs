// Typing: the character first, then the answer, whole, and nothing touched that stays as it is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { open, phone, withBrowser, wordsOf } from './browser.mjs';

withBrowser();
const w = await wordsOf('nb');
const { first, ...shelves } = JSON.parse(readFileSync(new URL('../../content/shared/shelves.json', import.meta.url), 'utf8'));
const every = [...new Set([...first, ...Object.values(shelves.shelves).flat()])];
const all = `#age=17&item=cannabis+12+g&date=2026-06-01${every.map((id) => `&regime=${id}`).join('')}`;

/** The page with a case and every regime. */
async function openAll(options) {
  const opened = await open(all, options);
  await opened.page.locator('.row-amounts').first().waitFor({ state: 'attached' });
  await opened.page.evaluate(inPage);
  return { ...opened, amount: opened.page.getByLabel(w['ui.amount'], { exact: true }) };
}

/** In the page: every amount that it says was typed, and every state of the answer while `act` is being answered. */
const inPage = () => {
  const amounts = () => [...new Set([document.querySelector('.case'), ...document.querySelectorAll('.row-amounts .answer > p:first-child')]
    .map((each) => /[\d,]+ g cannabis/.exec(each.textContent)?.[0]).filter(Boolean))].join();
  const type = (input, text) => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const watched = async (act) => {
    const states = new Set();
    let touched = 0;
    const see = (records) => {
      states.add(amounts());
      touched += records.length;
    };
    const observer = new MutationObserver(see);
    observer.observe(document.querySelector('.results'), { subtree: true, childList: true, characterData: true, attributes: true });
    act();
    const atOnce = amounts();
    await new Promise((done) => requestAnimationFrame(done));
    const inItsFrame = amounts();
    while (!states.size) await new Promise((done) => setTimeout(done));
    observer.disconnect();
    return { atOnce, inItsFrame, states: [...states], touched };
  };
  Object.assign(globalThis, { amounts, type, watched });
};

for (const [size, options] of Object.entries({ 'in a table': {}, 'on cards': { viewport: phone } })) {
  test(`with every regime shown ${size}, the answer follows the character in one piece`, async () => {
    const { amount, complaints, close } = await openAll(options);
    const { touched, ...seen } = await amount.evaluate((input) => watched(() => type(input, '12,5')));
    assert.deepEqual(seen, { atOnce: '12 g cannabis', inItsFrame: '12 g cannabis', states: ['12,5 g cannabis'] });
    assert.deepEqual(complaints, []);
    await close();
  });

  test(`with every regime shown ${size}, only what changes is touched`, async () => {
    const { page, amount, close } = await openAll(options);
    const { touched } = await amount.evaluate((input) => watched(() => type(input, '12,5')));
    const elements = await page.locator('.results *').count();
    assert.ok(elements > 8000, `${elements}`);
    assert.ok(touched < every.length * 6, `${touched} changes`);
    await close();
  });
}

test('of what is typed faster than it is answered only the last is answered', async () => {
  const { amount, close } = await openAll();
  const { states } = await amount.evaluate((input) => watched(() => ['3', '34', '345'].forEach((text) => type(input, text))));
  assert.deepEqual(states, ['345 g cannabis']);
  await close();
});

test('what is pressed before the answer is there acts on what was typed', async () => {
  const { page, amount, close } = await openAll();
  await amount.evaluate((input) => {
    type(input, '41');
    input.parentElement.querySelector('button:last-child').click();
  });
  await page.waitForFunction(() => amounts() === '42 g cannabis');
  assert.equal(await amount.inputValue(), '42');
  await amount.evaluate((input) => {
    type(input, '43');
    input.form.requestSubmit();
  });
  assert.equal(await page.evaluate(() => amounts()), '43 g cannabis');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'answer');
  await close();
});

test('what rests is told once, of the case that is typed', async () => {
  const { page, amount, close } = await openAll();
  await page.evaluate(() => {
    globalThis.said = [];
    const status = document.querySelector('[role=status]');
    new MutationObserver(() => said.push(status.textContent)).observe(status, { subtree: true, childList: true, characterData: true });
  });
  await amount.press('End');
  await amount.pressSequentially(',57');
  await page.waitForFunction(() => said.length > 0);
  assert.deepEqual((await page.evaluate(() => said)).map((text) => /^[\d,]+ g/.exec(text)?.[0]), ['12,57 g']);
  await close();
});

test('a page that a translator has taken apart is drawn on', async () => {
  const { page, complaints, close } = await openAll();
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    const all = [];
    while (texts.nextNode()) all.push(texts.currentNode);
    for (const text of all) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(`[${text.data}]`);
    }
  });
  await page.locator('#amount-0').fill('13,5');
  await page.waitForFunction(() => amounts() === '13,5 g cannabis');
  assert.deepEqual(complaints, []);
  await close();
});
