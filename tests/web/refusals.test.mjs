// What the core refuses, shown through the page: the sentence near its field, and nothing that was typed is lost.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { loadAnswers, packs } from '../wasm/core.mjs';
import { open, withBrowser, wordsOf } from './browser.mjs';

withBrowser();
const w = await wordsOf('nb');
const from = (path) => new URL(`../../${path}`, import.meta.url);
const list = JSON.parse(await readFile(from('tests/content/refusals.json'), 'utf8'));
const text = (parts) =>
  [parts].flat().map((part) => (typeof part === 'string' ? part : part.repeat[0].repeat(part.repeat[1]))).join('');

const core = new (await loadAnswers())();
core.add(packs().get('shared.nb.pack'));
const messageOf = (caseText) => JSON.parse(core.decide(caseText)).refusal?.message;

// The page answers for today when there is no date, and waits when there is no item.
const shown = list.filter(({ code }) => !['date_missing', 'item_missing'].includes(code));

test('there are enough refusals to try', () => assert.ok(shown.length >= 60));

test('each refusal of the list is shown with its sentence, at its field where the form has it', async () => {
  const { page, complaints, close } = await open();
  for (const { name, case: parts } of shown) {
    const typed = text(parts);
    const message = messageOf(typed);
    assert.ok(message, name);
    await page.evaluate((hash) => { location.hash = `#${hash}`; }, typed);
    await page.waitForFunction((sentence) => document.querySelector('#errors')?.textContent.includes(sentence), message)
      .catch(() => assert.fail(`${name}: the page does not say "${message}"`));
    const link = page.locator('#errors a');
    if (!(await link.count())) continue;
    await link.click();
    const near = await page.evaluate(() => {
      const control = document.activeElement;
      const ids = (control.getAttribute('aria-describedby') ?? '').split(' ');
      return [control.getAttribute('aria-invalid'), ids.map((id) => document.getElementById(id)?.textContent).join(' ')];
    });
    assert.equal(near[0], 'true', name);
    assert.ok(near[1].includes(message), `${name}: ${near[1]}`);
  }
  assert.deepEqual(complaints, []);
  await close();
});

test('nothing that was typed in an item is lost when something else is changed', async () => {
  const { page, close } = await open();
  const same = (item) => item.replace(/[\s%]+/g, '');
  const decoded = (value) => decodeURIComponent(value.replace(/\+/g, ' '));
  const items = (hash) => [...hash.matchAll(/item=([^&]*)/g)].map(([, value]) => same(decoded(value))).filter((item) => item.replace(/@$/, ''));
  for (const { name, case: parts, field } of shown.filter((each) => each.field.startsWith('items') && typeof each.case === 'string')) {
    await page.evaluate(() => { location.hash = '#'; }); // the last one may have been refused in the same words
    await page.locator('#errors').waitFor({ state: 'detached' });
    await page.evaluate((hash) => { location.hash = `#${hash}`; }, parts);
    await page.waitForFunction((sentence) => document.querySelector('#errors')?.textContent.includes(sentence), messageOf(parts));
    await page.locator('#age').fill('44');
    // The links to the other languages carry the case at once; the address follows when typing rests.
    const hash = await page.locator('nav a[lang=nn]').getAttribute('href');
    assert.match(hash, /age=44/);
    assert.deepEqual(items(hash).map((item) => item.replace(/@$/, '')), items(parts).map((item) => item.replace(/@$/, '')), `${name} (${field})`);
  }
  await close();
});

test('a refusal waits until the field is left, goes when it is mended, and what was typed stands', async () => {
  const { page, close } = await open();
  await page.getByRole('combobox', { name: w['ui.substance'], exact: true }).fill('cannabis');
  const amount = page.getByLabel(w['ui.amount'], { exact: true });
  await amount.pressSequentially('1,2,3');
  assert.equal(await amount.getAttribute('aria-invalid'), null);
  await page.keyboard.press('Tab');
  assert.equal(await amount.getAttribute('aria-invalid'), 'true');
  assert.equal(await amount.inputValue(), '1,2,3');
  await amount.fill('1,2');
  assert.equal(await amount.getAttribute('aria-invalid'), null);
  assert.equal(await page.locator('#errors').count(), 0);
  assert.equal(await page.getByRole('columnheader').count(), 4);
  await close();
});

test('sending a form that cannot be answered moves to the summary, and its link to the field', async () => {
  const { page, close } = await open();
  await page.locator('button[type=submit]').click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'errors');
  await page.locator('#errors a').click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'substance-0');
  assert.ok(!(await page.evaluate(() => location.hash)).includes('substance-0'));
  await close();
});

test('a refused day opens the place where days are typed', async () => {
  const { page, close } = await open('#item=cannabis+1+g&date=2026-02-30');
  assert.ok(await page.locator('#date').isVisible());
  assert.equal(await page.locator('#date').inputValue(), '2026-02-30');
  assert.equal(await page.locator('#date').getAttribute('aria-invalid'), 'true');
  await close();
});
