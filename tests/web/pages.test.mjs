// The static pages: complete without scripts, in three languages, with links that lead somewhere.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { desktop, dist, open, withBrowser, wordsOf } from './browser.mjs';

withBrowser();

const languages = ['nb', 'nn', 'en'];
const single = ['index', 'regimes', 'substances', 'claims', 'sources', 'proof', 'changes', 'data', 'embed', 'accessibility', 'privacy', 'help'];

const regimes = readdirSync(new URL('../../content/regimes', import.meta.url));
const substances = Object.keys(JSON.parse(readFileSync(new URL('../../content/shared/substances.json', import.meta.url), 'utf8')).substances);
const paths = [
  ...single.map((name) => `${name}.html`),
  ...regimes.map((id) => `regimes/${id}.html`),
  ...substances.map((id) => `substances/${id}.html`),
];
const read = (path) => readFileSync(dist + path, 'utf8');
const all = languages.flatMap((language) => paths.map((path) => `${language}/${path}`));
const addresses = (html) => [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href.replaceAll('&amp;', '&'));
const ids = new Map();
const idsOf = (path) => {
  if (!ids.has(path)) ids.set(path, new Set([...read(path).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)));
  return ids.get(path);
};

test('every regime and every substance has a page in each language, beside those that there is one of', () => {
  assert.ok(regimes.length >= 30 && substances.length >= 30);
  assert.deepEqual(all.filter((path) => !existsSync(dist + path)), []);
  for (const language of languages)
    assert.deepEqual(readdirSync(`${dist}${language}/regimes`).filter((name) => name.endsWith('.html')).sort(), regimes.map((id) => `${id}.html`).sort());
});

test('each page says its language, has a title and a description of its own, and one heading of the first rank', () => {
  for (const language of languages) {
    const titles = new Set();
    for (const path of paths) {
      const html = read(`${language}/${path}`);
      assert.match(html, new RegExp(`<html lang="${language}">`), path);
      assert.equal(html.match(/<h1[ >]/g)?.length, 1, path);
      assert.match(html, /<meta name="description" content="[^"]{20,}">/, path);
      assert.doesNotMatch(html.replace(/<[^>]*>/g, ' '), /\b(ui|pages|text|fact|kind|strength|state|question)\.(?!schema\.json)[a-z_]+|\{[a-z]+\}/, path);
      titles.add(/<title>([^<]+)<\/title>/.exec(html)[1]);
    }
    assert.equal(titles.size, paths.length);
  }
});

test('the claims are listed above them, each with its way', () => {
  const html = read('nb/claims.html');
  const listed = [.../<nav aria-labelledby="contents">(.*?)<\/nav>/s.exec(html)[1].matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
  assert.deepEqual(listed, JSON.parse(read('data/claims.nb.json')).map(({ id }) => id));
});

test('every link from the calculator on leads to a page that is there, and to a place that is on it', () => {
  const seen = new Set();
  const queue = ['nb/index.html', 'index.html'];
  const broken = [];
  while (queue.length) {
    const path = queue.pop();
    if (seen.has(path)) continue;
    seen.add(path);
    for (const href of addresses(read(path))) {
      const url = new URL(href, `http://here/${path}`);
      if (url.host !== 'here' || url.protocol !== 'http:') continue;
      const target = url.pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
      const place = url.hash.slice(1);
      const isCase = /^(regime|item|age|date|fact)=/.test(place);
      if (!existsSync(dist + target) || (place && !isCase && !idsOf(target).has(place))) broken.push(`${path}: ${href}`);
      else if (target.endsWith('.html')) queue.push(target);
    }
  }
  assert.deepEqual(broken, []);
  assert.deepEqual(all.filter((path) => !seen.has(path)), [], 'pages that no link leads to');
});

test('no page but the calculator and the embed builder has a script; none has a style of its own or loads from elsewhere', () => {
  for (const path of [...all, '404.html']) {
    const html = read(path).replace(/<link rel="(canonical|alternate)" [^>]*>/g, ''); // loads nothing; elsewhere.test.mjs reads it
    if (!/\/(index|embed)\.html$/.test(path)) assert.doesNotMatch(html, /<script/, path);
    assert.doesNotMatch(html, /<style|<[^>]+ style="|<[^>]+ on\w+="|<(img|iframe|link|script)[^>]+(src|href)="(https?:)?\/\//, path);
    assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none';/, path);
  }
});

test('an id stands once on a page', () => {
  for (const path of all) {
    const found = [...read(path).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(found).size, found.length, path);
  }
});

test('a case that a page offers is one that the calculator answers', async () => {
  const { page, address, complaints, close } = await open('', { viewport: desktop });
  const refused = [];
  const offered = new Set(paths.flatMap((path) => addresses(read(`nb/${path}`)).filter((href) => /#(regime|item|age)=/.test(href)).map((href) => href.replace(/^.*#/, '#'))));
  for (const hash of [...offered].filter((_, i) => i % 7 === 0)) {
    await page.goto(`${address}nb/${hash}`);
    await page.waitForSelector('#app');
    if (await page.locator('#errors').count()) refused.push(hash);
  }
  assert.ok(offered.size > 50);
  assert.deepEqual(refused, []);
  assert.deepEqual(complaints, []);
  await close();
});

test('the page where one is, is marked in the navigation', async () => {
  const { page, address, close } = await open('', { javaScriptEnabled: false });
  const w = await wordsOf('en');
  await page.goto(`${address}en/regimes.html`);
  assert.equal(await page.locator('header nav [aria-current=page]').textContent(), w['ui.page_regimes']);
  await page.getByRole('link', { name: 'Bokmål' }).click();
  assert.match(page.url(), /\/nb\/regimes\.html$/);
  await close();
});

test('an address that leads nowhere shows where one can go, in three languages', async () => {
  const { page, address, close } = await open('', { javaScriptEnabled: false });
  const response = await page.goto(`${address}nb/regimes/nowhere.html`);
  assert.equal(response.status(), 404);
  assert.deepEqual(await page.locator('main section').evaluateAll((all) => all.map((each) => each.lang)), languages);
  await page.locator('main [lang=en] a').nth(1).click();
  assert.match(page.url(), /\/en\/regimes\.html$/);
  await close();
});

test('no page is so large that a phone has to wait for it', () => {
  const large = all.filter((path) => statSync(dist + path).size > 400_000);
  assert.deepEqual(large, []);
});
