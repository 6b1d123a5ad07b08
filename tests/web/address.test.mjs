// The fragment of the address is all that is kept of a case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, withBrowser, wordsOf } from './browser.mjs';

withBrowser();
const w = await wordsOf('nb');
const field = (page, key, n = 0) => page.getByLabel(w[key], { exact: true }).nth(n);

test('an address restores the case', async () => {
  const { page, close } = await open(
    '#age=25&item=cannabis/resin+12,5+g+@10%25&item=mdma/tablet+4+piece&fact=act:use&date=2022-06-01&regime=no-law&regime=pt');
  assert.equal(await field(page, 'ui.age').inputValue(), '25');
  assert.equal(await field(page, 'ui.form').inputValue(), 'resin');
  assert.equal(await field(page, 'ui.amount').inputValue(), '12,5');
  assert.equal(await page.locator('#purity-0').inputValue(), '10');
  assert.equal(await field(page, 'ui.form', 1).inputValue(), 'tablet');
  assert.equal(await field(page, 'ui.amount', 1).inputValue(), '4');
  assert.equal(await page.locator('#fact-act').inputValue(), 'use');
  assert.equal(await page.locator('#date').inputValue(), '2022-06-01');
  assert.equal(await page.getByRole('columnheader').count(), 2);
  await close();
});

test('what is typed comes to the address, and an opened copy shows the same', async () => {
  const { page, address, close } = await open();
  await field(page, 'ui.age').fill('17');
  await field(page, 'ui.substance').fill('hasj');
  await field(page, 'ui.amount').fill('12,5');
  await page.waitForFunction(() => location.hash.includes('12,5'));
  const hash = await page.evaluate(() => location.hash);
  assert.equal(hash, '#age=17&item=cannabis/resin+12,5+g');
  const answer = await page.locator('.comparison').textContent();
  const copy = await open(hash);
  assert.equal(await copy.page.locator('.comparison').textContent(), answer);
  await copy.close();
  assert.ok(address);
  await close();
});

test('typing leaves one entry in the history, not one a key', async () => {
  const { page, close } = await open();
  const before = await page.evaluate(() => history.length);
  await field(page, 'ui.substance').pressSequentially('cannabis', { delay: 10 });
  await page.waitForTimeout(600);
  await field(page, 'ui.amount').pressSequentially('12,5', { delay: 10 });
  await page.waitForTimeout(600);
  assert.equal(await page.evaluate(() => history.length), before);
  await close();
});

test('a changed address changes the page, and going back restores the case', async () => {
  const { page, close } = await open('#age=17&item=cannabis+5+g');
  await page.evaluate(() => { location.hash = '#age=30&item=heroin+2+g'; });
  await page.waitForFunction(() => document.querySelector('#age').value === '30');
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('#age').value === '17');
  assert.equal(await field(page, 'ui.amount').inputValue(), '5');
  await close();
});

test('another language keeps the case and turns the page, its language and its title', async () => {
  const { page, close } = await open('#age=17&item=cocaine+0,4+g&date=2026-06-01');
  assert.equal(await page.getByRole('combobox', { name: w['ui.substance'], exact: true }).inputValue(), 'kokain');
  for (const [name, lang] of [['English', 'en'], ['Nynorsk', 'nn'], ['Bokmål', 'nb']]) {
    await page.getByRole('link', { name }).click();
    await page.waitForURL(`**/${lang}/#age=17&item=cocaine+0,4+g&date=2026-06-01`);
    await page.waitForSelector('#app');
    const words = await wordsOf(lang);
    assert.equal(await page.title(), words['ui.title']);
    assert.equal(await page.locator('[lang][aria-current]').textContent(), name);
    assert.equal(await page.getByRole('combobox', { name: words['ui.substance'], exact: true }).inputValue(), words['substance.cocaine']);
    assert.equal(await page.getByLabel(words['ui.amount'], { exact: true }).inputValue(), '0,4');
  }
  await close();
});

test('an address from before the languages had their own turns the page, and keeps its language while one types', async () => {
  const { page, close } = await open('#age=17&item=cannabis+1+g&lang=en');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await page.locator('#age').fill('18');
  await page.waitForFunction(() => location.hash === '#age=18&item=cannabis+1+g&lang=en');
  await close();
});

test('an address with a language that is not there is read in bokmål', async () => {
  const { page, close } = await open('#lang=de&age=17&item=cannabis+1+g');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'nb');
  await close();
});

test('no text of the page is the bare key of a word', async () => {
  for (const lang of ['nb', 'nn', 'en']) {
    const { page, close } = await open(`#age=17&item=cannabis+12,5+g&lang=${lang}`);
    assert.doesNotMatch(await page.locator('body').textContent(), /\b(ui|character|strength|grade|read|kind|help|fact|month)\.[a-z_]+/);
    assert.doesNotMatch(await page.locator('body').textContent(), /\{[a-z]+\}|undefined|\[object/);
    await close();
  }
});
