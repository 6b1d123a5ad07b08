// Articles that were not made for the widget: their style, their direction, their mistakes, their paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phone } from '../browser.mjs';
import { assertAnswered, assertFits, assertStill, pasted, settled, shoot, theCase, until, withReaders } from './reader.mjs';

const visit = withReaders();

/** What themes and resets say of all elements and of all frames. */
const themes = {
  'that unsets everything': '* { all: unset } style, script, head { display: none } p, h1, main { display: block }',
  'that makes frames small': 'iframe { width: 50px !important; height: 40px; max-height: 90px !important }',
  'that makes frames large': 'iframe { min-height: 900px; min-width: 700px; padding: 30px; border: 10px solid red; box-sizing: border-box }',
  'that lays frames over each other, as around videos': 'main { position: relative } iframe { position: absolute; inset: 0; height: 100% }',
  'that lets frames float': 'iframe { float: left; max-width: 300px; aspect-ratio: 16 / 9 }',
};
for (const [what, css] of Object.entries(themes))
  test(`in a theme ${what} the widget is as wide as the article and as high as its answer`, async () => {
    const { page, complaints, close } = await visit(pasted(), { head: `<style>${css}</style>` });
    await assertAnswered(page);
    await assertFits(page);
    await assertStill(page);
    assert.deepEqual(complaints, []);
    await shoot(page, `theme-${Object.keys(themes).findIndex((each) => each === what)}`);
    await close();
  });

test('a frame that the host hides stays hidden, and is right when it is shown again', async () => {
  const { page, requests, address, close } = await visit(pasted(), { head: '<style>.closed { display: none }</style>' });
  await assertAnswered(page);
  const height = await settled(page);
  await page.locator('iframe').evaluate((each) => each.classList.add('closed'));
  assert.equal(await page.locator('iframe').isVisible(), false);
  await page.setViewportSize(phone);
  await page.locator('iframe').evaluate((each) => each.classList.remove('closed'));
  await until(async () => assert.ok((await assertFits(page)) > height));
  assert.ok(requests.some((url) => url.startsWith(address)));
  await close();
});

test('a theme that hides all frames leaves the link', async () => {
  const { page, close } = await visit(pasted(), { head: '<style>iframe { display: none }</style>' });
  assert.equal(await page.locator('iframe').isVisible(), false);
  assert.ok(await page.getByRole('link', { name: 'Terskel' }).isVisible());
  await close();
});

test('in an article that is written from right to left the widget is read as it is written', async () => {
  const { page, complaints, close } = await visit(pasted(), { head: '<style>:root { direction: rtl }</style>' });
  const frame = await assertAnswered(page);
  await assertFits(page);
  const { direction, align } = await frame.locator('.widget h2').evaluate((each) => {
    const { direction, textAlign: align } = getComputedStyle(each);
    return { direction, align };
  });
  assert.equal(direction, 'ltr');
  assert.ok(['start', 'left'].includes(align));
  assert.deepEqual(complaints, []);
  await shoot(page, 'rtl');
  await close();
});

/** What stands in the pages of newspapers beside us. */
const mistakes = `<script>
  Object.prototype.inherited = function () {};
  Array.prototype.first = function () { return this[0]; };
  NodeList.prototype.forEach = undefined;
  window.terskel = window.frames2 = null;
  window.onmessage = function (event) { JSON.parse(event.data); };
  window.onerror = function () { return true; };
  new MutationObserver(function () { throw new Error('an observer'); }).observe(document, { childList: true, subtree: true, attributes: true });
  setInterval(function () { nobody.knows(); }, 20);
  throw new Error('before us');
</script><script>this is no script</script>`;

test('mistakes in the scripts of an article do not reach the widget, nor ours the article', async () => {
  const { page, complaints, close } = await visit(pasted(), { head: mistakes });
  const frame = await assertAnswered(page);
  const height = await assertFits(page);
  await frame.locator('.rest > summary').first().click();
  await until(async () => assert.ok((await assertFits(page)) > height));
  assert.deepEqual(complaints.filter((text) => !/observer|before us|not valid JSON|nobody|Unexpected/.test(text)), []);
  await close();
});

test('the script may stand in an article many times, before, between and after the frames', async () => {
  const script = (address) => `<script async src="${address}embed.js"></script>`.repeat(20);
  const { page, complaints, close } = await visit((address) => script(address) + pasted()(address) + script(address));
  await assertAnswered(page);
  await assertFits(page);
  const asked = await page.evaluate(() => window.heard.length);
  await page.locator('iframe').evaluate((each) => each.contentWindow.postMessage({ terskel: 'height' }, '*'));
  await until(async () => assert.equal(await page.evaluate(() => window.heard.length), asked + 1));
  assert.deepEqual(complaints, []);
  await close();
});

for (const mode of ['compact', 'full', 'fixed'])
  test(`on paper a ${mode} widget is whole`, async () => {
    const { page, close } = await visit(pasted(`${theCase}&mode=${mode}`), { head: '<style>main { max-width: 640px; margin: auto }</style>' });
    const frame = await assertAnswered(page);
    const height = await settled(page);
    if (process.env.SHOTS) await page.pdf({ path: `${process.env.SHOTS}/host-paper-${mode}.pdf`, format: 'A4' });
    // While a page is printed no script can make the frame higher.
    await page.evaluate(() => { window.isDeaf = true; });
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1000 }); // a sheet of A4 between its margins
    const { isCut, runsOut } = await frame.evaluate(() => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
      return { isCut: scrollHeight > clientHeight, runsOut: scrollWidth > clientWidth };
    });
    assert.deepEqual({ isCut, runsOut }, { isCut: false, runsOut: false });
    assert.equal(await page.locator('iframe').evaluate((each) => each.clientHeight), height);
    assert.ok(await frame.locator('.card').first().isVisible());
    await close();
  });
