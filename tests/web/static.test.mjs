// The page for those without JavaScript, and while the core does not come.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, open, withBrowser } from './browser.mjs';

withBrowser();

test('without JavaScript the page shows the limits of each regime as tables', async () => {
  const { page, requests, address, close } = await open('', { javaScriptEnabled: false });
  assert.ok((await page.locator('h1').textContent()).trim());
  const tables = page.locator('#static table');
  assert.ok((await tables.count()) >= 3, `${await tables.count()} tables`);
  assert.ok(await tables.first().isVisible());
  assert.match(await page.locator('#static').textContent(), /\d\s?g\b/);
  assert.ok(requests.every((url) => url.startsWith(address) || url.startsWith('data:')));
  assert.equal(await page.locator('#failed').isVisible(), false);
  await close();
});

test('without JavaScript the way to help comes first, and then the way to each regime', async () => {
  const { page, close } = await open('', { javaScriptEnabled: false });
  const links = await page.locator('#static .tables a').evaluateAll((all) => all.slice(0, 3).map((link) => link.getAttribute('href')));
  assert.match(links[0], /help\.html$/);
  assert.deepEqual(links.slice(1), ['#no-law', '#no-bill-2021']);
  await close();
});

test('without JavaScript nothing runs out of the page on a narrow screen', async () => {
  const { page, close } = await open('', { javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
  const box = await page.locator('#static').boundingBox();
  assert.ok(box.width <= 320);
  await close();
});

test('with JavaScript the tables give way to the calculator', async () => {
  const { page, close } = await open();
  assert.equal(await page.locator('#static').count(), 0);
  assert.equal(await page.locator('main').count(), 1);
  await close();
});

test('when the core cannot be fetched the page says so and shows the tables', async () => {
  const { page, address, close } = await open();
  await page.context().route('**/*.wasm', (route) => route.abort());
  await page.goto(`${address}?again`);
  await page.waitForSelector('#failed:not([hidden])');
  assert.ok(await page.locator('#static .tables').isVisible());
  await assertAccessible(page, 'without the core');
  await close();
});

test('when another language cannot be fetched the page says so and keeps the case', async () => {
  const { page, close } = await open('#age=17&item=cannabis+12,5+g');
  await page.context().route('**/*.pack', (route) => route.abort());
  await page.evaluate(() => { location.hash += '&lang=en'; });
  await page.waitForSelector('#app .notice.failed');
  assert.equal(await page.locator('#age').inputValue(), '17');
  await page.context().unroute('**/*.pack');
  await page.evaluate(() => { location.hash = location.hash.replace('lang=en', 'lang=nn'); });
  await page.waitForSelector('html[lang=nn]');
  assert.equal(await page.locator('.notice.failed').count(), 0);
  await close();
});
