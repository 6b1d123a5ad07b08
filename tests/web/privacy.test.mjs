// Nothing leaves the device, as a test.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, withBrowser, wordsOf } from './browser.mjs';

withBrowser();
const w = await wordsOf('nb');

test('after loading, nothing is requested whatever is typed and opened', async () => {
  const { page, requests, complaints, close } = await open();
  await page.waitForLoadState('networkidle');
  const loaded = requests.length;
  await page.getByLabel(w['ui.age'], { exact: true }).fill('17');
  await page.getByRole('combobox', { name: w['ui.substance'], exact: true }).fill('cannabis');
  await page.getByLabel(w['ui.amount'], { exact: true }).fill('12,5 g');
  await page.getByRole('button', { name: w['ui.unfold'] }).click();
  for (const id of ['assumed', 'situation', 'choice']) await page.locator(`#${id} > summary`).click();
  await page.locator('button[type=submit]').click();
  await page.waitForTimeout(500);
  assert.deepEqual(requests.slice(loaded), []);
  assert.deepEqual(complaints, []);
  await close();
});

test('everything that is loaded comes from the same place, each thing once', async () => {
  const { page, requests, address, close } = await open('#age=17&item=cannabis+12,5+g');
  await page.waitForLoadState('networkidle');
  assert.deepEqual(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:')), []);
  assert.equal(new Set(requests).size, requests.length, requests.join('\n'));
  assert.ok(requests.every((url) => !/age|item|cannabis/.test(new URL(url).pathname + new URL(url).search)), 'no request tells the case');
  await close();
});

test('another language fetches its packs, once, and nothing else', async () => {
  const { page, requests, close } = await open('#age=17&item=cannabis+12,5+g');
  await page.waitForLoadState('networkidle');
  const loaded = requests.length;
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForSelector('html[lang=en]');
  await page.getByRole('link', { name: 'Bokmål' }).click();
  await page.waitForSelector('html[lang=nb]');
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForSelector('html[lang=en]');
  const fetched = requests.slice(loaded);
  assert.ok(fetched.length >= 5 && fetched.every((url) => /\.en-[\w-]+\.pack$/.test(url)), fetched.join('\n'));
  assert.equal(new Set(fetched).size, fetched.length);
  await close();
});

test('nothing is stored', async () => {
  const { page, close } = await open('#age=17&item=cannabis+12,5+g');
  await page.getByLabel(w['ui.age'], { exact: true }).fill('18');
  await page.waitForTimeout(400);
  const kept = await page.evaluate(async () => [
    document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length,
  ]);
  assert.deepEqual(kept, ['', 0, 0, 0, 0]);
  await close();
});

test('the page carries its own policy, for hosts that send none', async () => {
  const { page, close } = await open();
  const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
  for (const part of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "connect-src 'self'", "form-action 'none'", "require-trusted-types-for 'script'"])
    assert.ok(policy.includes(part), part);
  assert.equal(await page.locator('meta[name=referrer]').getAttribute('content'), 'no-referrer');
  await close();
});
