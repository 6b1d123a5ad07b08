// Everything without a mouse, and what is told to those who do not see.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, withBrowser, wordsOf } from './browser.mjs';

withBrowser();
const w = await wordsOf('nb');
const focused = (page) => page.evaluate(() => document.activeElement?.id);

test('the first stop skips to the content and leaves the address alone', async () => {
  const { page, close } = await open('#age=17&item=cannabis+1+g');
  const hash = await page.evaluate(() => location.hash);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), w['ui.skip']);
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'main');
  assert.equal(await page.evaluate(() => location.hash), hash);
  await close();
});

test('the list of substances follows the combobox pattern', async () => {
  const { page, close } = await open();
  const field = page.getByRole('combobox', { name: w['ui.substance'], exact: true });
  await field.focus();
  assert.equal(await field.getAttribute('aria-expanded'), 'false');
  await page.keyboard.type('gress');
  assert.equal(await field.getAttribute('aria-expanded'), 'true');
  const list = page.locator(`#${await field.getAttribute('aria-controls')}`);
  assert.equal(await list.getAttribute('role'), 'listbox');
  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
  await page.keyboard.press('Escape');
  assert.equal(await field.getAttribute('aria-expanded'), 'false');
  assert.equal(await field.inputValue(), 'gress');
  await page.keyboard.press('Escape');
  assert.equal(await field.inputValue(), '', 'a second Escape empties the field');
  await page.keyboard.press('ArrowDown');
  assert.ok((await list.getByRole('option').count()) > 20, 'the arrow opens the whole list');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  assert.equal(await field.getAttribute('aria-expanded'), 'false');
  await close();
});

test('the short result is told once when typing rests, not at every key', async () => {
  const { page, close } = await open('', { alone: true });
  await page.evaluate(() => {
    window.told = [];
    const status = document.querySelector('[role=status]');
    new MutationObserver(() => window.told.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  });
  const told = () => page.evaluate(() => window.told);
  const keys = async (field, text) => {
    await field.focus();
    for (const key of text) {
      await page.keyboard.press(key);
      await page.clock.runFor(100); // the clock is the test's, so that a busy machine does not make a pause of a breath
    }
  };
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await keys(page.getByLabel(w['ui.age'], { exact: true }), '25');
  await keys(page.getByRole('combobox', { name: w['ui.substance'], exact: true }), 'kokain');
  await keys(page.getByLabel(w['ui.amount'], { exact: true }), '0,75');
  assert.deepEqual(await told(), [], 'nothing while one types');
  await page.clock.runFor(300);
  assert.equal((await told()).length, 1, (await told()).join(' | '));
  assert.match((await told())[0], /0,75 g.*Portugal: /);
  await page.clock.runFor(10_000);
  assert.equal((await told()).length, 1, 'and not again');
  assert.equal(await page.getByRole('status').count(), 1);
  await close();
});

test('focus stays in the field while the answer changes', async () => {
  const { page, close } = await open();
  await page.getByRole('combobox', { name: w['ui.substance'], exact: true }).fill('cannabis');
  const amount = page.getByLabel(w['ui.amount'], { exact: true });
  await amount.pressSequentially('1x2', { delay: 10 });
  assert.equal(await focused(page), 'amount-0');
  await page.waitForTimeout(400);
  assert.equal(await focused(page), 'amount-0', 'a refusal does not take the focus either');
  assert.equal(await amount.inputValue(), '1x2');
  await close();
});

test('what was opened stays open when something is typed', async () => {
  const { page, close } = await open('#age=17&item=cannabis+12,5+g&date=2026-06-01');
  const why = page.locator('.row-maximum td').first().locator('details').first();
  await why.locator('summary').click();
  await page.getByLabel(w['ui.age'], { exact: true }).fill('18');
  assert.equal(await why.getAttribute('open'), '');
  await close();
});
