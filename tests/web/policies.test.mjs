// What a pasted policy lets the snippet do: as CSP Level 3 says, told from tables.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const require = createRequire(new URL('../../web/package.json', import.meta.url));
const { outputFiles } = require('esbuild').buildSync({
  entryPoints: [fileURLToPath(new URL('../../web/src/builder/policy.ts', import.meta.url))], bundle: true, format: 'esm', write: false,
});
const { isSandboxed, pasted, verdict } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

const addresses = { frame: new URL('https://terskel.example/below/nb/widget.html'), script: new URL('https://terskel.example/below/embed.js') };
const newspaper = new URL('https://www.avisen.example/sak');

/** What decided, with + or − before it; for a page of the newspaper unless another is named. */
function told(policy, thing, { own = newspaper, address = addresses[thing] } = {}) {
  const { isAllowed, directive } = verdict(pasted(policy).policies[0], thing, address, own);
  return `${isAllowed ? '+' : '−'} ${directive}`.trim();
}

test('what decides is the first directive that is there', () => {
  for (const [policy, frame, script] of [
    ["img-src 'self'", '+', '+'],
    ["default-src 'none'", '− default-src', '− default-src'],
    ['default-src https://terskel.example', '+ default-src', '+ default-src'],
    ["default-src 'none'; frame-src https://terskel.example", '+ frame-src', '− default-src'],
    ["default-src 'none'; child-src https://terskel.example", '+ child-src', '− default-src'],
    ["child-src https://terskel.example; frame-src 'self'", '− frame-src', '+'],
    ["script-src 'self'; script-src-elem https://terskel.example", '+', '+ script-src-elem'],
    ["script-src https://terskel.example; script-src-elem 'self'", '+', '− script-src-elem'],
    ["frame-src 'none'; frame-src https://terskel.example", '− frame-src', '+'], // the second of a name is passed over
    ["FRAME-SRC HTTPS://TERSKEL.EXAMPLE", '+ frame-src', '+'],
    ['frame-src', '− frame-src', '+'], // a list with nothing in it allows nothing
    ["frame-src 'none' https://terskel.example", '+ frame-src', '+'], // 'none' counts alone only
  ]) assert.deepEqual([told(policy, 'frame'), told(policy, 'script')], [frame, script], policy);
});

test('sources match an address by scheme, host, port and path', () => {
  for (const [source, allows] of [
    ['*', true], ['https:', true], ['http:', true], ['data:', false], ['blob:', false], ['wss:', false],
    ['terskel.example', true], ['https://terskel.example', true], ['http://terskel.example', true], ['TERSKEL.example', true],
    ['https://terskel.example/', true], ['https://terskel.example:443', true], ['https://terskel.example:*', true],
    ['http://terskel.example:80', true], ['https://terskel.example:8443', false], ['*:8443', false], ['https://*', true],
    ['*.example', true], ['*.terskel.example', false], ['www.terskel.example', false], ['terskel.example.org', false], ['skel.example', false],
    ['https://terskel.example/below/', true], ['https://terskel.example/below', false], ['https://terskel.example/below/nb/widget.html', true],
    ['https://terskel.example/below/n%62/', true], ['https://terskel.example/Below/', false], ['https://terskel.example/other/', false],
    ["'self'", false], ["'unsafe-inline'", false], ["'nonce-abc'", false], ["'sha256-abc='", false], ['self', false], ['terskel', false],
  ]) assert.equal(told(`frame-src ${source}`, 'frame'), `${allows ? '+' : '−'} frame-src`, source);
});

test("'self' is the newspaper, unless the site lies on its host", () => {
  const same = new URL('https://terskel.example/sak');
  const unsafe = new URL('http://terskel.example/sak');
  assert.equal(told("frame-src 'self'", 'frame', { own: same }), '+ frame-src');
  assert.equal(told("frame-src 'self'", 'frame', { own: unsafe }), '+ frame-src', 'the safer way to the same host');
  assert.equal(told("frame-src 'self'", 'frame', { own: new URL('https://terskel.example:8443/') }), '− frame-src');
  assert.equal(told("frame-src 'self'", 'frame', { own: undefined }), '− frame-src');
  assert.equal(told('frame-src terskel.example', 'frame', { address: new URL('http://terskel.example/') }), '− frame-src', 'a page that came safely asks for nothing unsafe');
  assert.equal(told('frame-src terskel.example', 'frame', { own: unsafe }), '+ frame-src');
  assert.equal(told('frame-src http://127.0.0.1:8080', 'frame', { address: new URL('http://127.0.0.1:8080/') }), '+ frame-src');
});

test("with 'strict-dynamic' addresses of scripts do not count, and those of frames do", () => {
  const policy = "default-src https: 'strict-dynamic' 'nonce-abc'";
  assert.equal(told(policy, 'script'), '− default-src');
  assert.equal(told(policy, 'frame'), '+ default-src');
  assert.equal(verdict(pasted(policy).policies[0], 'script', addresses.script, newspaper).isDynamic, true);
});

test('in a sandbox a frame works only where scripts and an origin are allowed', () => {
  for (const [policy, expected] of [['sandbox', true], ['sandbox allow-same-origin', true], ['sandbox allow-scripts', true], ['sandbox Allow-Scripts allow-same-origin', false], ["default-src 'self'", false]])
    assert.equal(isSandboxed(pasted(policy).policies[0]), expected, policy);
});

test('a policy is read as people find it', () => {
  const plain = "default-src 'self'; frame-src https://a.example";
  for (const text of [
    plain, `${plain};`, `\n  ${plain.replace('; ', ';\n  ')}\n`,
    `Content-Security-Policy: ${plain}`, `content-security-policy: ${plain}\n`, `Content-Security-Policy ${plain}`,
    `add_header Content-Security-Policy "${plain}" always;`, `Header set Content-Security-Policy "${plain}"`,
    `<meta http-equiv="Content-Security-Policy" content="${plain}">`, `<meta content="${plain.replaceAll("'", '&#39;')}" http-equiv="Content-Security-Policy">`,
    `Content-Security-Policy-Report-Only: default-src 'none'\nContent-Security-Policy: ${plain}`,
  ]) assert.deepEqual(pasted(text), { policies: [new Map([['default-src', ["'self'"]], ['frame-src', ['https://a.example']]])], isReport: false }, text);
});

test('several policies are several, and what is none is none', () => {
  assert.equal(pasted("default-src 'self', frame-src https:").policies.length, 2);
  assert.equal(pasted("Content-Security-Policy: default-src 'self'\nContent-Security-Policy: frame-src https:").policies.length, 2);
  assert.deepEqual(pasted("Content-Security-Policy-Report-Only: default-src 'none'"), { policies: [], isReport: true });
  for (const text of ['', '   ', 'hei', 'https://avisen.example', '<b>frame-source</b>']) assert.deepEqual(pasted(text), { policies: [], isReport: false }, text);
});
