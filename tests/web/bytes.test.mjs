// What a first visit fetches is paid for by the reader's phone.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { dist } from './browser.mjs';

const assets = readdirSync(`${dist}assets`).filter((name) => !/\.(br|gz)$/.test(name));
const brotli = (file) =>
  brotliCompressSync(readFileSync(`${dist}${file}`), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const sum = (names) => names.reduce((bytes, name) => bytes + brotli(`assets/${name}`), 0);

/** What comes when a section below the comparison is opened. */
const later = /^(explorer|terskel|sharing)-/;

/** What only the frame's page and the embed builder load. */
const ofOthers = /^(widget|embed|embed-test|case_form|words|height)-/;

test("the page's script, with the module's glue, is at most 22 kB", () => {
  const bytes = sum(assets.filter((name) => name.endsWith('.js') && !later.test(name) && !ofOthers.test(name)));
  assert.ok(bytes <= 22_000, `${bytes} bytes`);
});

test('the style sheet is at most 12 kB', () => {
  const bytes = sum(assets.filter((name) => name.endsWith('.css') && !later.test(name) && !ofOthers.test(name)));
  assert.ok(bytes <= 12_000, `${bytes} bytes`);
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
