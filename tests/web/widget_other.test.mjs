// What is no calculator: the ladder chart alone, a claim with what the sources say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, blank, withBrowser } from './browser.mjs';
import { frameOf, withHost } from './host.mjs';
import { built, languages, openArticle, openWidget, theCase, w, words } from './opening.mjs';

withBrowser();
const article = withHost();

test('a ladder is the chart of the limits alone, as wide as there is room for, with its table', async () => {
  const { page, complaints, close } = await openWidget(`${theCase}&mode=ladder&regime=no-bill-2021`, { viewport: { width: 300, height: 700 } });
  assert.equal(await page.locator('form, .card').count(), 0);
  const chart = page.getByRole('img', { name: new RegExp(w['ui.ladder_title'].split(':')[0]) });
  const wide = () => chart.evaluate((svg) => Number(svg.getAttribute('viewBox').split(' ')[2]));
  assert.ok((await wide()) <= 300);
  assert.match(await page.locator('.summary').innerText(), /Rusreformen 2021/);
  await page.setViewportSize({ width: 600, height: 700 });
  await page.waitForFunction(() => document.querySelector('terskel-calculator').shadowRoot.querySelector('svg').getAttribute('viewBox').split(' ')[2] > 400);
  await page.locator('#ladder-table > summary').click();
  assert.match(await page.locator('#ladder-table').innerText(), /10 g/);
  assert.deepEqual(complaints, []);
  await close();
});

test('when the lines of a ladder do not come there is the message and nothing else', async () => {
  const { page, address, close } = await blank();
  await page.context().route('**/terskel-*.wasm', (route) => route.abort());
  await page.goto(`${address}nb/widget.html#${theCase}&mode=ladder`);
  await page.getByText(w['pages.widget_failed']).waitFor();
  assert.equal(await page.locator('.widget').count(), 0);
  await close();
});

for (const lang of languages)
  test(`in ${lang} a claim stands with what the sources say, without the core`, async () => {
    const [claim] = JSON.parse(built(`data/claims.${lang}.json`));
    const { page, requests, complaints, close } = await openWidget(`mode=claim&claim=${claim.id}`, { lang });
    assert.equal(await page.getByRole('heading').innerText(), words[lang]['pages.claim'].replace('{claim}', claim.claim));
    const text = await page.locator('.widget').innerText();
    for (const says of claim.says) assert.ok(text.includes(says.text), says.text);
    await page.locator('summary').first().click();
    assert.ok((await page.locator('.sources').first().innerText()).includes(claim.says[0].sources[0].title));
    assert.deepEqual(requests.filter((url) => /\.(wasm|pack)$/.test(url)), []);
    assert.deepEqual(complaints, []);
    await close();
  });

test('a claim that is not known, or not named, is said not to be here, with the way to all of them', async () => {
  for (const fragment of ['mode=claim&claim=nonsense', 'mode=claim']) {
    const { page, address, close } = await openWidget(fragment);
    await page.getByText(w['pages.claim_missing']).waitFor();
    assert.equal(await page.getByRole('link', { name: w['pages.claims'] }).getAttribute('href'), `${address}nb/claims.html`);
    assert.equal(await page.getByRole('heading').count(), 0);
    await close();
  }
});

test('at the narrowest, every text of a ladder is whole', async () => {
  for (const lang of languages) {
    const { page, close } = await openWidget(`${theCase}&mode=ladder`, { lang, viewport: { width: 280, height: 700 } });
    const cut = await page.locator('.widget svg[role=img]').evaluate((svg) => {
      const box = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')].filter((text) => text.getBoundingClientRect().right > box.right + 1).map((text) => text.textContent);
    });
    assert.deepEqual(cut, [], lang);
    await close();
  }
});

for (const fragment of [`${theCase}&mode=ladder`, 'mode=claim&claim=norway_free_amount'])
  test(`${fragment.match(/mode=(\w+)/)[1]} in an article has no accessibility faults`, async () => {
    const { page, close } = await openArticle(article, [fragment], { options: { viewport: { width: 360, height: 740 } } });
    const frame = await frameOf(page);
    await frame.locator('summary').first().click();
    await assertAccessible(page, fragment);
    await close();
  });
