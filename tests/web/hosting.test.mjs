// A host sends what deploy/headers.mjs lists: the example of nginx is started and asked, the other hosts' files are read.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesIn, isCompressed } from '../../deploy/compress.mjs';
import { framed, framing, headers, headersOf, isHashed, written } from '../../deploy/headers.mjs';
import { dist, journey, open, withBrowser } from './browser.mjs';
import { serveWithNginx } from './nginx.mjs';

const hosts = ['_headers', 'staticwebapp.config.json'];
const paths = filesIn(dist).map((file) => file.slice(dist.length - 1)).filter((path) => !hosts.includes(path.slice(1)));
const bytesOf = (path) => readFileSync(dist + path.slice(1));
const compressed = paths.filter((path) => isCompressed(path, bytesOf(path)));

let nginx;
withBrowser(async () => (nginx = await serveWithNginx(dist)));

/** One answer, its body as it came. */
const ask = (path, fields = {}) =>
  new Promise((answered, failed) =>
    get(nginx.address + path.slice(1), { headers: fields }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => answered({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', failed));

const lowered = (fields) => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));

/** Fails unless the answer has exactly these values. */
function assertHeaders(answer, expected, path) {
  for (const [name, value] of Object.entries(lowered(expected))) assert.equal(answer.headers[name], value, `${path}: ${name}`);
}

test('what may be kept for ever has a name that changes with what is in it', () => {
  const hashed = paths.filter(isHashed);
  assert.ok(hashed.length > 90);
  for (const path of hashed) assert.match(path, /^\/(assets\/[\w.-]+-[\w-]{8}\.\w+|packs\/[0-9a-f]{8}\/[\w-]+\.\w\w\.pack)$/);
});

test('what is worth it lies compressed beside the file, and is the same file', () => {
  assert.ok(compressed.length > 10);
  for (const path of compressed)
    for (const [end, way] of [['br', brotliDecompressSync], ['gz', gunzipSync]])
      assert.ok(way(bytesOf(`${path}.${end}`)).equals(bytesOf(path)), `${path}.${end}`);
});

test('nginx sends every file with its type, its policy and its time to live', async () => {
  for (const path of paths) {
    const answer = await ask(path);
    assert.equal(answer.status, 200, path);
    assertHeaders(answer, headersOf(path), path);
    assert.ok(answer.body.equals(bytesOf(path)), path);
    assert.equal(answer.headers['x-frame-options'], undefined, 'frame-ancestors says it, and not for every page');
    assert.equal(answer.headers['set-cookie'], undefined, path);
  }
});

test('nginx sends what is compressed as it lies, brotli before gzip', async () => {
  for (const path of compressed)
    for (const [accepted, encoding, end] of [['gzip, deflate, br', 'br', 'br'], ['gzip', 'gzip', 'gz']]) {
      const answer = await ask(path, { 'Accept-Encoding': accepted });
      assertHeaders(answer, { ...headersOf(path), 'Content-Encoding': encoding, Vary: 'Accept-Encoding' }, path);
      assert.ok(answer.body.equals(bytesOf(`${path}.${end}`)), path);
    }
});

test('nginx does not send again what has not changed', async () => {
  for (const path of ['/index.html', paths.find((one) => one.endsWith('.wasm'))]) {
    const first = await ask(path);
    const again = await ask(path, { 'If-None-Match': first.headers.etag });
    assert.equal(again.status, 304, path);
    const { 'Content-Type': type, ...expected } = headersOf(path);
    assertHeaders(again, expected, path);
  }
});

test('nginx answers a folder with its page, and its name without a slash with the way there', async () => {
  assert.ok((await ask('/')).body.equals(bytesOf('/index.html')));
  for (const path of paths.filter((one) => one.endsWith('/index.html'))) {
    const folder = path.slice(0, -'index.html'.length);
    assert.ok((await ask(folder)).body.equals(bytesOf(path)), folder);
    if (folder === '/') continue;
    const { status, headers: fields } = await ask(folder.slice(0, -1));
    assert.deepEqual([status, fields.location], [301, folder]);
  }
});

test('nginx says that a file is missing with the policy, and nobody keeps that', async () => {
  for (const path of ['/nothing', '/assets/nothing-12345678.js', '/../dev', '/%2e%2e/dev']) {
    const answer = await ask(path);
    assert.ok([400, 404].includes(answer.status), `${path}: ${answer.status}`);
    if (answer.status === 400) continue; // refused before anything was looked for
    const { 'Cache-Control': never, 'Content-Type': type, ...always } = headersOf('/404.html');
    assertHeaders(answer, always, path);
    assert.equal(answer.headers['cache-control'], undefined, path);
    assert.equal(answer.headers.server, 'nginx', 'no version');
    if (existsSync(`${dist}404.html`)) assert.ok(answer.body.equals(bytesOf('/404.html')), path);
  }
});

test('nginx lets others frame the widget and no other page', async () => {
  const site = mkdtempSync(join(tmpdir(), 'terskel-site-'));
  for (const path of ['/index.html', ...framed]) {
    mkdirSync(dirname(site + path), { recursive: true });
    writeFileSync(site + path, '<!doctype html>');
  }
  const other = await serveWithNginx(site);
  for (const path of ['/index.html', ...framed]) {
    const answer = await fetch(other.address + path.slice(1));
    assert.equal(answer.headers.get('content-security-policy'), headersOf(path)['Content-Security-Policy'], path);
  }
  await other.stop();
  rmSync(site, { recursive: true });
});

test('behind nginx the calculator answers and the console is silent', async () => {
  const { page, complaints, close } = await open(journey);
  await page.waitForLoadState('networkidle');
  assert.ok(await page.locator('#app').isVisible());
  assert.deepEqual(complaints, []);
  await close();
});

test('nginx writes down nobody, not even who asked for what is missing', () => {
  assert.equal(nginx.said(), '');
});

/** What a host that reads _headers sends: all rules that match, values of one name joined as Cloudflare does. */
function fromHeadersFile(path) {
  const fields = {};
  for (const rule of readFileSync(`${dist}_headers`, 'utf8').trim().split('\n\n')) {
    const [address, ...lines] = rule.split('\n');
    if (address.endsWith('*') ? !path.startsWith(address.slice(0, -1)) : path !== address) continue;
    for (const [, name, value] of lines.map((line) => line.match(/^ {2}([\w-]+): (.+)$/)))
      fields[name] = fields[name] ? `${fields[name]}, ${value}` : value;
  }
  return fields;
}

test('the file for Netlify and Cloudflare gives each address the same', () => {
  const text = readFileSync(`${dist}_headers`, 'utf8');
  assert.ok(text.split('\n\n').length <= 100 && text.split('\n').every((line) => line.length <= 2000), "Cloudflare's limits");
  for (const path of ['/', ...paths]) {
    const fields = fromHeadersFile(path);
    const isPage = path === '/' || path.endsWith('.html');
    if (isPage) assert.equal(fields['X-Frame-Options'], 'DENY', path);
    assert.equal(fields['Cache-Control'], isHashed(path) ? headersOf(path)['Cache-Control'] : undefined, path);
    // Two policies hold both, and where one says who may frame a page no browser asks X-Frame-Options.
    const second = framed.includes(path) ? `, ${written(framing)}` : '';
    for (const [name, value] of Object.entries(headers))
      assert.equal(fields[name], value + (name === 'Content-Security-Policy' ? second : ''), `${path}: ${name}`);
  }
});

test('the file for Azure gives each address the same', () => {
  const { globalHeaders, routes, mimeTypes } = JSON.parse(readFileSync(`${dist}staticwebapp.config.json`, 'utf8'));
  for (const path of paths) {
    const route = routes.find(({ route: address }) => address === path || (address.endsWith('*') && path.startsWith(address.slice(0, -1))));
    const fields = { ...globalHeaders, ...route?.headers };
    assert.equal(fields['X-Frame-Options'], framed.includes(path) ? '' : 'DENY', path);
    const { 'Content-Security-Policy': anyPolicy } = framed.includes(path) ? headersOf(path) : headers;
    const expected = { ...headersOf(path), 'Content-Security-Policy': anyPolicy };
    assert.deepEqual({ ...fields, 'X-Frame-Options': undefined, 'Content-Type': mimeTypes[`.${path.split('.').pop()}`] },
                     { ...expected, 'X-Frame-Options': undefined }, path);
  }
});
