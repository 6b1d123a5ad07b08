// The parts of a widget that need no browser: the script beside a frame, and colours that can be read.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { dist } from './browser.mjs';

const web = new URL('../../web/', import.meta.url);
const { buildSync } = createRequire(new URL('package.json', web))('esbuild');

/** What a source exports. */
function exported(path) {
  const { outputFiles } = buildSync({ entryPoints: [fileURLToPath(new URL(path, web))], bundle: true, write: false, format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

// ---------------------------------------------------------------- embed.js

const embed = readFileSync(`${dist}embed.js`, 'utf8');

/** A page that has these frames, in which the script has run so many times. */
function pageWith(frames, times = 1) {
  const listeners = [];
  const window = { addEventListener: (type, listener) => type === 'message' && listeners.push(listener) };
  const context = createContext({
    window, setTimeout: () => {}, Math, Infinity,
    document: { querySelectorAll: () => frames, addEventListener: () => {} },
  });
  const before = Object.keys(context);
  for (let i = 0; i < times; ++i) runInContext(embed, context);
  assert.deepEqual(Object.keys(context), before, 'no name is left in the page');
  return { listeners, say: (source, data, origin = 'https://terskel.example') => listeners.forEach((each) => each({ source, data, origin })) };
}

function frame(src = 'https://terskel.example/nb/widget.html#age=17', attributes = ['data-terskel']) {
  const style = {};
  const asked = [];
  return {
    src, asked,
    contentWindow: { postMessage: (data) => asked.push(data) },
    hasAttribute: (name) => attributes.includes(name),
    style: new Proxy(style, { get: (_, name) =>
      name === 'setProperty' ? (key, value, priority) => { style[key] = `${value} !${priority}`; }
        : name === 'getPropertyValue' ? (key) => style[key]?.replace(/ !.*/, '') ?? ''
          : style[name]?.replace(/ !.*/, '') ?? '' }),
    get height() { return style.height; },
    get width() { return style.width; },
  };
}

test('the script gives a frame the height that it says, and all of the width, stronger than any rule of the host', () => {
  const [one, other] = [frame(), frame()];
  const { say } = pageWith([one, other]);
  say(one.contentWindow, { terskel: 412.2 });
  assert.equal(one.height, '413px !important');
  assert.equal(one.width, '100% !important');
  assert.equal(other.height, undefined);
});

test('the script listens to nobody but a frame, about itself, from where the host put it', () => {
  const [one, other] = [frame(), frame()];
  const { say } = pageWith([one]);
  say(other.contentWindow, { terskel: 500 });
  say({}, { terskel: 500 });
  say(null, { terskel: 500 });
  say(one.contentWindow, { terskel: 500 }, 'https://elsewhere.example');
  say(one.contentWindow, { terskel: 500 }, 'https://terskel.example.evil');
  say(one.contentWindow, { terskel: 500 }, 'null');
  assert.equal(one.height, undefined);
});

test('a frame in a sandbox has no origin, and is heard', () => {
  const one = frame(undefined, ['data-terskel', 'sandbox']);
  pageWith([one]).say(one.contentWindow, { terskel: 500 }, 'null');
  assert.equal(one.height, '500px !important');
});

test('the script takes a number that is a height, and keeps it within reason', () => {
  const one = frame();
  const { say } = pageWith([one]);
  for (const wrong of ['500', NaN, Infinity, -Infinity, 0, -5, null, undefined, {}, [500], true]) say(one.contentWindow, { terskel: wrong });
  for (const wrong of [null, undefined, 500, 'terskel', [500]]) say(one.contentWindow, wrong);
  assert.equal(one.height, undefined);
  say(one.contentWindow, { terskel: 1e9 });
  assert.equal(one.height, '20000px !important');
  say(one.contentWindow, { terskel: 1 });
  assert.equal(one.height, '50px !important');
});

test('pasted fifty times it runs once', () => {
  const one = frame();
  const { listeners, say } = pageWith([one], 50);
  assert.equal(listeners.length, 1);
  assert.equal(one.asked.length, 1, 'frames that were drawn before it came are asked once');
  say(one.contentWindow, { terskel: 300 });
  assert.equal(one.height, '300px !important');
});

test('old browsers can read the script', () => {
  assert.doesNotMatch(embed, /=>|`|\?\.|\?\?|\b(let|const|class|async)\b|\.\.\./);
});

// ---------------------------------------------------------------- colours

const { contrast, readable, luminance } = await exported('src/widget/contrast.ts');
const { palette } = await exported('src/widget/look.ts');
const fromHex = (text) => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16) / 255);
const steps = ['00', '33', '66', '77', '99', 'cc', 'ff'];
const colours = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => fromHex(`#${r}${g}${b}`))));

test('contrast is that of WCAG', () => {
  assert.equal(contrast([0, 0, 0], [1, 1, 1]).toFixed(2), '21.00');
  assert.equal(contrast(fromHex('#777777'), [1, 1, 1]).toFixed(2), '4.48');
  assert.equal(luminance([1, 0, 0]).toFixed(4), '0.2126');
});

test('a colour that can be read stays as it is, and one that cannot is moved until it can', () => {
  assert.deepEqual(readable(fromHex('#0a4f63'), [[1, 1, 1]]), fromHex('#0a4f63'));
  for (const ground of colours)
    for (const colour of colours.filter((_, i) => i % 5 === 0))
      assert.ok(contrast(readable(colour, [ground]), ground) >= 4.5, `${colour} on ${ground}`);
});

test('whatever a host chooses, all that is written can be read on every ground of the widget', () => {
  const grounds = ['neutral-background-default', 'surface-tinted', 'surface-hover'];
  const texts = ['neutral-text-default', 'neutral-text-subtle', 'text-subtle', 'danger-text-subtle'];
  for (const background of colours)
    for (const [text, accent] of [[[0, 0, 0], [1, 0, 0]], [[1, 1, 1], [1, 1, 0]], [background, background], [fromHex('#808080'), [0, 0, 1]]]) {
      const found = palette(background, text, accent, [0.64, 0.125, 0.11]);
      const of = (name) => fromHex(found[`--ds-color-${name}`]);
      for (const ground of grounds)
        for (const name of texts)
          assert.ok(contrast(of(name), of(ground)) >= 4.5, `${name} on ${ground}: ${JSON.stringify(found)}`);
      assert.ok(contrast(of('base-contrast-default'), of('base-default')) >= 4.5);
      assert.ok(contrast(of('neutral-border-default'), of('neutral-background-default')) >= 3);
    }
});
