// The first answer of a compact widget: at once, without the form, and for few bytes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blank, withBrowser } from './browser.mjs';
import { cardIds, languages, openWidget, theCase, w } from './opening.mjs';

withBrowser();

test('a case that is given is answered at once; the form opens where the reader changes it', async () => {
  const { page, requests, complaints, close } = await openWidget(theCase);
  assert.equal(await page.locator('form').count(), 0);
  const before = requests.length;
  await page.getByRole('button', { name: w['ui.change'] }).click();
  await page.waitForFunction(() => document.querySelector('terskel-calculator').shadowRoot.activeElement?.id === 'age');
  assert.ok(requests.slice(before).every((url) => /\.js$/.test(url)), requests.slice(before).join('\n'));
  await page.getByLabel(w['ui.age'], { exact: true }).fill('44');
  await page.getByText(w['ui.age_known'].replace('{age}', '44')).waitFor();
  assert.equal(await page.locator('#change').count(), 0);
  assert.deepEqual(complaints, []);
  await close();
});

test('when the form does not come the answer stays, with a word about it', async () => {
  const { page, close } = await openWidget(theCase);
  await page.context().route('**/fields-*.js', (route) => route.abort());
  await page.getByRole('button', { name: w['ui.change'] }).click();
  await page.getByText(w['ui.failed']).waitFor();
  assert.deepEqual(await cardIds(page), ['no-law']);
  await close();
});

for (const lang of languages)
  test(`in ${lang} the first answer of a compact widget costs less than 90 kB`, async () => {
    const { page, address, close } = await blank();
    const sizes = [];
    page.on('requestfinished', (request) => sizes.push(request.sizes().then(({ responseBodySize }) => [new URL(request.url()).pathname, responseBodySize])));
    await page.goto(`${address}${lang}/widget.html#${theCase}`);
    await page.locator('terskel-calculator .widget').waitFor();
    await page.waitForLoadState('networkidle');
    const files = await Promise.all(sizes);
    const bytes = files.reduce((sum, [, size]) => sum + size, 0);
    assert.ok(files.some(([path]) => path.endsWith('.wasm')) && bytes > 60_000);
    assert.ok(bytes < 90_000, `${bytes} bytes:\n${files.map((file) => file.join(' ')).join('\n')}`);
    console.log(`The first answer of a compact widget in ${lang}: ${(bytes / 1000).toFixed(1)} kB`);
    await close();
  });
