// Nothing leaves the device, as a test.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { policy, written } from '../../deploy/headers.mjs';
import { blank, dist, open, pageOfEachKind, pages, withBrowser, wordsOf } from './browser.mjs';

withBrowser();
const w = await wordsOf('nb');
const texts = pages.map((path) => [path, readFileSync(dist + path, 'utf8')]);

test('after loading, nothing is requested whatever is typed and opened', async () => {
  const { page, requests, complaints, close } = await open('', { alone: true });
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
  const { page, requests, address, close } = await open('#age=17&item=cannabis+12,5+g', { alone: true });
  await page.waitForLoadState('networkidle');
  assert.deepEqual(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:')), []);
  assert.equal(new Set(requests).size, requests.length, requests.join('\n'));
  assert.ok(requests.every((url) => !/age|item|cannabis/.test(new URL(url).pathname + new URL(url).search)), 'no request tells the case');
  await close();
});

test('another language in the address fetches its packs and its words, once, and nothing else', async () => {
  const { page, requests, close } = await open('#age=17&item=cannabis+12,5+g', { alone: true });
  await page.waitForLoadState('networkidle');
  const loaded = requests.length;
  for (const lang of ['en', 'nb', 'en']) {
    await page.evaluate((id) => { location.hash = `#age=17&item=cannabis+12,5+g&lang=${id}`; }, lang);
    await page.waitForSelector(`html[lang=${lang}]`);
  }
  const fetched = requests.slice(loaded);
  assert.ok(fetched.length >= 1 && fetched.every((url) => /\/packs\/[0-9a-f]{8}\/[\w-]+\.en\.pack$|\/assets\/words\.en-[\w-]{8}\.js$/.test(url)), fetched.join('\n'));
  assert.equal(new Set(fetched).size, fetched.length);
  await close();
});

test('a regime that is chosen fetches its pack, once, and nothing else', async () => {
  const { page, requests, close } = await open('#age=17&item=cannabis+12,5+g', { alone: true });
  await page.waitForLoadState('networkidle');
  const loaded = requests.length;
  for (const regimes of ['pt&regime=cz', 'pt', 'pt&regime=cz&regime=es']) {
    await page.evaluate((hash) => { location.hash = hash; }, `#age=17&item=cannabis+12,5+g&regime=${regimes}`);
    await page.waitForFunction((count) => document.querySelectorAll('th[scope=col]').length === count, regimes.split('&').length);
  }
  assert.deepEqual(requests.slice(loaded).map((url) => url.replace(/.*\/|\.pack$/g, '')).sort(), ['cz.nb', 'es.nb']);
  await close();
});

/** Everything in which a browser keeps what a page gives it. */
const kept = async (page) => [
  ...(await page.context().cookies()),
  ...(await page.evaluate(async () => [
    ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()), ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()), ...(history.state === null ? [] : [history.state]),
  ])),
];

test('nothing is stored', async () => {
  const { page, requests, complaints, address, close } = await open('#age=17&item=cannabis+12,5+g', { alone: true });
  await page.getByLabel(w['ui.age'], { exact: true }).fill('18');
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForSelector('html[lang=en]');
  await page.waitForTimeout(400); // the address follows when typing rests
  assert.deepEqual(await kept(page), []);
  assert.deepEqual(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:')), []);
  assert.deepEqual(complaints, []);
  await close();
});

test('no kind of page stores anything, asks anybody else or complains', async () => {
  const { page, requests, complaints, address, close } = await blank({ alone: true });
  for (const path of pageOfEachKind) {
    await page.goto(address + path, { waitUntil: 'networkidle' });
    assert.deepEqual(await kept(page), [], path);
    assert.deepEqual(complaints, [], path);
  }
  assert.deepEqual(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:')), []);
  await close();
});

const { 'frame-src': _, ...unframing } = policy;

/** The policy that stands in a page, by directive. */
function policyIn(html) {
  const [, text] = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/) ?? [];
  return text && Object.fromEntries(text.split(/; ?/).map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
}

test('every page carries a policy that allows no more than what hosts send, for hosts that send none', () => {
  assert.ok(pages.length >= 4);
  for (const [path, html] of texts) {
    const own = policyIn(html);
    assert.ok(own, `${path} has no policy`);
    for (const name of ['default-src', 'base-uri', 'form-action']) assert.deepEqual(own[name], ["'none'"], `${path}: ${name}`);
    for (const [name, sources] of Object.entries(own))
      assert.ok(sources.every((source) => source === "'none'" || policy[name]?.includes(source)), `${path}: ${name} ${sources.join(' ')}`);
    const { 'frame-src': frames, ...others } = own;
    assert.deepEqual(frames, path.endsWith('/embed.html') ? ["'self'"] : undefined, `${path}: only the embed builder shows frames`);
    if (/<script(?! type="application\/ld\+json")/.test(html)) assert.equal(written(others), written(unframing), path);
    const before = html.slice(0, html.indexOf('http-equiv="Content-Security-Policy"'));
    assert.doesNotMatch(before, /<(script|link|style|img|body)/, `${path}: something comes before the policy`);
    assert.match(html, /<meta name="referrer" content="no-referrer">/, path);
  }
});

test('no page holds a script or a style that the policy would have to allow by name', () => {
  for (const [path, html] of texts) {
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|javascript:/i, path);
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) assert.match(tag, / src="| type="application\/ld\+json"/, `${path}: ${tag}`);
    for (const [tag] of html.matchAll(/<(script|link rel="stylesheet"|img|iframe|source|video|audio)\b[^>]*>/g))
      assert.doesNotMatch(tag, /(src|href)="(https?:)?\/\//, `${path}: ${tag}`);
  }
});
