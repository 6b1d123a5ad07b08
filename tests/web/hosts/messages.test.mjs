// What goes between an article and the widget: a height, from the frame itself, and nothing else to anybody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dist } from '../browser.mjs';
import { serve } from '../server.mjs';
import { assertAnswered, assertFits, assertStill, opened, pasted, read, settled, theCase, until, w, withReaders } from './reader.mjs';

/** What the site was asked for, with what it was told by the way. */
const asked = [];
const visit = withReaders(() => serve(dist, 0, { seen: (request) => asked.push(request) }));

test('whatever is done in the frame, the article hears heights and nobody else hears anything', async () => {
  asked.length = 0;
  const { page, requests, address, complaints, close } = await visit(pasted(opened));
  const frame = await assertAnswered(page);
  await frame.getByLabel(w['ui.age'], { exact: true }).fill('44');
  await frame.getByLabel(w['ui.amount'], { exact: true }).first().fill('3');
  await frame.getByRole('button', { name: w['ui.submit'] }).click();
  await frame.locator('.rest > summary').first().click();
  await until(async () => assert.match(await read(frame), /44 år · 3 g cannabis/));
  await assertFits(page);
  await page.waitForLoadState('networkidle');

  const heard = await page.evaluate(() => window.heard);
  assert.ok(heard.length > 1);
  for (const { terskel, ...amp } of heard) {
    assert.ok(Number.isInteger(terskel) && terskel > 0);
    assert.deepEqual(amp, { sentinel: 'amp', type: 'embed-size', height: terskel });
  }
  const hosts = new Set(requests.filter((url) => !url.startsWith('data:')).map((url) => new URL(url).origin));
  assert.deepEqual([...hosts].sort(), [new URL(address).origin, new URL(page.url()).origin].sort());
  for (const { url, method, headers } of asked) {
    assert.equal(method, 'GET');
    assert.ok(!/age|item|cannabis|44/.test(url.replace(/\/(assets|packs)\/.*/, '')), url);
    assert.equal(headers.cookie, undefined);
    assert.ok(!headers.referer?.includes('localhost'), `${url} is told that the reader is at ${headers.referer}`);
  }
  assert.deepEqual(await frame.evaluate(async () => {
    const kept = [() => document.cookie, () => Object.keys(localStorage), () => Object.keys(sessionStorage), () => indexedDB.databases(), () => caches.keys()];
    const found = [];
    // Browsers may not let a frame of somebody else's keep anything at all, and the widget must not mind.
    for (const each of kept) found.push(...(await (async () => each())().catch(() => [])));
    return found;
  }), []);
  assert.equal(await page.evaluate(() => history.length), 2, 'nothing is added to the way back: the empty page, and the article');
  assert.deepEqual(complaints, []);
  await close();
});

/** A page on the site's own origin or elsewhere, which says to the article around it whatever it likes. */
const speaker = (said) => `<script>parent.postMessage(${said}, '*'); document.title = 'said';</script>`;

test('a height that is no height is not obeyed', async () => {
  const { page, close } = await visit(pasted());
  const frame = await assertAnswered(page);
  const height = await assertFits(page);
  const heard = await page.evaluate(() => window.heard.length);
  const said = await frame.evaluate(() => {
    const all = [NaN, Infinity, -Infinity, -1, 0, '300', '300px', null, undefined, true, [300], { valueOf: 300 }, 'height', 300n];
    for (const each of all) parent.postMessage({ terskel: each }, '*');
    for (const each of [300, 'terskel', null, undefined, [], { height: 300 }, { sentinel: 'amp', type: 'embed-size', height: 300 }]) parent.postMessage(each, '*');
    return all.length + 7;
  });
  await until(async () => assert.equal(await page.evaluate(() => window.heard.length), heard + said));
  assert.equal(await page.locator('iframe').evaluate((each) => each.clientHeight), height);
  await close();
});

test('a height beyond all measure is cut down to one', async () => {
  const { page, close } = await visit(pasted());
  const frame = await assertAnswered(page);
  await settled(page);
  for (const [said, kept] of [[1e9, 20000], [0.001, 50], [700.2, 701]]) {
    await frame.evaluate((height) => parent.postMessage({ terskel: height }, '*'), said);
    await until(async () => assert.equal(await page.locator('iframe').evaluate((each) => each.clientHeight), kept));
  }
  await close();
});

test('only the frame itself is heard: not the article, not another frame, not a frame that shows something else now', async () => {
  const { page, address, close } = await visit(pasted());
  await assertAnswered(page);
  const height = await assertFits(page);
  const same = async (why) => {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    assert.equal(await page.locator('iframe').first().evaluate((each) => each.clientHeight), height, why);
  };
  const heard = () => page.evaluate(() => window.heard.length);
  const before = await heard();
  await page.evaluate(() => postMessage({ terskel: 300 }, '*'));
  await until(async () => assert.equal(await heard(), before + 1));
  await same('the article speaks to itself');
  await page.evaluate((html) => {
    const other = document.createElement('iframe');
    other.srcdoc = html;
    document.body.append(other);
  }, speaker('{ terskel: 300 }'));
  await until(async () => assert.equal(await heard(), before + 2));
  await same('another frame speaks');
  assert.equal(await page.locator('iframe').nth(1).evaluate((each) => each.clientHeight), 150, 'and it gets no height either');

  // The frame goes elsewhere without its address in the article being changed.
  await page.context().route('http://elsewhere.test/', (route) => route.fulfill({ contentType: 'text/html', body: speaker('{ terskel: 300 }') }));
  await page.locator('iframe').first().evaluate((each) => { each.contentWindow.location = 'http://elsewhere.test/'; });
  await until(async () => assert.equal(await heard(), before + 3));
  await same('it has gone elsewhere');
  assert.ok(address);
  await close();
});

test('the article is not asked to move again by a widget that nobody touches', async () => {
  const { page, close } = await visit(pasted(`${theCase}&mode=full`));
  await assertAnswered(page);
  await assertFits(page);
  await assertStill(page);
  const heights = await page.evaluate(() => window.heard.map(({ terskel }) => terskel));
  assert.deepEqual([...new Set(heights)].length, 1, `one height, not ${heights}`);
  await close();
});
