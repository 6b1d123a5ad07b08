// What a first visit fetches is paid for by the reader's phone.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { blank, dist, journey, withBrowser } from './browser.mjs';

withBrowser();

const assets = readdirSync(`${dist}assets`).filter((name) => !/\.(br|gz)$/.test(name));
const brotli = (file) =>
  brotliCompressSync(readFileSync(`${dist}${file}`), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const sum = (names) => names.reduce((bytes, name) => bytes + brotli(`assets/${name}`), 0);

const kinds = { scripts: /\.js$/, style: /\.css$/, module: /\.wasm$/, content: /\.pack$/, page: /\/$/ };

for (const language of ['nb', 'nn', 'en'])
  test(`a first visit in ${language} fetches at most 120 kB before its answer, a file of each kind or two`, async (t) => {
    const { page, address, close } = await blank({ alone: true });
    const sizes = [];
    page.on('requestfinished', (request) =>
      sizes.push(request.sizes().then(({ responseBodySize }) => [new URL(request.url()).pathname, responseBodySize])));
    await page.goto(`${address}${language}/${journey}`, { waitUntil: 'networkidle' });
    await page.locator('.case').waitFor();
    const fetched = await Promise.all(sizes);
    const bytesOf = (pattern) => fetched.filter(([path]) => pattern.test(path)).reduce((sum, [, bytes]) => sum + bytes, 0);
    const told = Object.entries(kinds).map(([kind, pattern]) => `${kind} ${(bytesOf(pattern) / 1000).toFixed(1)}`).join(', ');
    t.diagnostic(`First visit in ${language}: ${(bytesOf(/./) / 1000).toFixed(1)} kB: ${told}`);
    assert.ok(bytesOf(/./) <= 120_000, told);
    assert.ok(bytesOf(/./) > 60_000 && fetched.length >= 5, 'that is all of it');
    assert.ok(fetched.length <= 7, fetched.join('\n'));
    await close();
  });

/** What comes when a section below the comparison is opened. */
const later = /^(explorer|terskel|sharing)-/;

test("the page's script, with the module's glue, is at most 18 kB", () => {
  const bytes = sum(assets.filter((name) => /^index-.*\.js$/.test(name)));
  assert.ok(bytes <= 18_000, `${bytes} bytes`);
});

test('the style sheet is at most 10 kB', () => {
  const bytes = sum(assets.filter((name) => /^index-.*\.css$/.test(name)));
  assert.ok(bytes <= 10_000, `${bytes} bytes`);
});

test('what a section below the comparison needs is at most 90 kB', () => {
  const bytes = sum(assets.filter((name) => later.test(name)));
  assert.ok(bytes <= 90_000, `${bytes} bytes`);
});

test('nothing is built into the site but its script, its style and the module', () => {
  assert.deepEqual([...new Set(assets.map((name) => name.replace(/.*\./, '')))].sort(), ['css', 'js', 'wasm']);
});

test('the script that newspapers load is under 1 kB', () => {
  assert.ok(brotli('embed.js') < 1000, `${brotli('embed.js')} bytes`);
});
