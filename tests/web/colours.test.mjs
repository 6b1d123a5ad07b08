// The colours of the classes, as they are seen with each of the three common colour-vision deficiencies.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { journey, open, withBrowser, wordsOf } from './browser.mjs';

withBrowser();
const source = (path) => readFileSync(new URL(`../../web/src/${path}`, import.meta.url), 'utf8');
const words = Object.fromEntries(await Promise.all(['nb', 'nn', 'en'].map(async (language) => [language, await wordsOf(language)])));

/** Machado, Oliveira and Fernandes (2009), in full strength, over linear red, green and blue. */
const eyes = {
  'normal vision': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

const linear = (rgb) => rgb.match(/[\d.]+/g).slice(0, 3)
  .map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
const seen = (rgb, eye) => eyes[eye].map((row) => Math.min(1, Math.max(0, row.reduce((sum, share, i) => sum + share * linear(rgb)[i], 0))));
const luminance = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a, b) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};
/** CIE L*a*b*, in which distances are about as large as they look. */
const lab = ([r, g, b]) => {
  const f = (t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [x, y, z] = [(0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047, 0.2126 * r + 0.7152 * g + 0.0722 * b, (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883].map(f);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};
const distance = (a, b) => Math.hypot(...lab(a).map((part, i) => part - lab(b)[i]));

const classes = [...source('elements/character.ts').matchAll(/^ {2}(\w+): (\[.*\]),$/gm)].map(([, id, shape]) => ({ id, shape }));
const patterns = new Map([...source('explore/paint.ts').matchAll(/^ {2}(\w+): '(M[^']*)',$/gm)].map(([, id, path]) => [id, path]));

/** The colours of each class as the browser gives them, in each theme: of its shape, its ground and its word, and of the page. */
let read;
const themes = () => (read ??= readThemes());
async function readThemes() {
  const themes = [];
  const { page, close } = await open(journey);
  for (const name of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: name });
    const colours = await page.locator('.character').first().evaluate((badge, ids) => ids.map((id) => {
      const own = badge.cloneNode(true);
      own.dataset.character = id;
      badge.after(own);
      const { borderTopColor: ink, backgroundColor: tint, color: text } = getComputedStyle(own);
      own.remove();
      return [id, { ink, tint, text, ground: getComputedStyle(document.body).backgroundColor }];
    }), classes.map(({ id }) => id));
    themes.push({ name, colours: new Map(colours) });
  }
  await close();
  return themes;
}

test('all classes are found here, with their colours', async () => {
  const ids = Object.keys(words.en).filter((key) => /^character\.\w+\.name$/.test(key)).map((key) => key.split('.')[1]).sort();
  assert.deepEqual([...classes.map(({ id }) => id), 'open'].sort(), ids);
  assert.deepEqual([...patterns.keys()].sort(), ids);
  for (const { colours } of await themes()) assert.ok(new Set([...colours.values()].map(({ ink }) => ink)).size >= 9);
});

for (const eye of Object.keys(eyes))
  test(`with ${eye} words on a class and its shape keep their contrast in both themes`, async () => {
    for (const { name, colours } of await themes())
      for (const [id, { ink, tint, text, ground }] of colours) {
        const [sign, fill, letters, page] = [ink, tint, text, ground].map((colour) => seen(colour, eye));
        assert.ok(contrast(letters, fill) >= 4.5, `${name}, ${id}: its word`);
        assert.ok(contrast(sign, fill) >= 3, `${name}, ${id}: its shape`);
        assert.ok(contrast(sign, page) >= 3, `${name}, ${id}: its border`);
      }
  });

test('classes whose colours somebody may take for each other differ in shape, in pattern and in word', async () => {
  const close = new Set();
  for (const eye of Object.keys(eyes))
    for (const { colours } of await themes())
      for (const [i, { id: a, shape }] of classes.entries())
        for (const { id: b, shape: other } of classes.slice(i + 1)) {
          if (distance(seen(colours.get(a).ink, eye), seen(colours.get(b).ink, eye)) >= 20) continue;
          close.add(`${a} ${b}`);
          assert.notEqual(shape, other, `${eye}: ${a}, ${b}`);
          assert.notEqual(patterns.get(a), patterns.get(b), `${eye}: ${a}, ${b}`);
          for (const w of Object.values(words)) assert.notEqual(w[`character.${a}.name`], w[`character.${b}.name`]);
        }
  assert.ok(close.has('criminal_conditional criminal'), 'colour alone does not do');
});

test('every class in the pictures has its pattern, and its word in the legend', async () => {
  const { page, close } = await open(`${journey}&regime=no-law&regime=no-bill-2021&regime=pt`);
  for (const part of ['lines', 'map']) {
    await page.locator(`#explore-${part} > summary`).click();
    const picture = page.locator(`#explore-${part} .chart svg`);
    await picture.locator('rect[data-character]').first().waitFor({ state: 'attached' });
    const { areas, drawn, texts } = await picture.evaluate((svg) => ({
      areas: [...svg.querySelectorAll('rect[data-character]')].map((each) => [each.dataset.character, each.getAttribute('fill')]),
      drawn: [...svg.querySelectorAll('pattern')].map((each) => [each.id, each.querySelector('path').getAttribute('d')]),
      texts: [...svg.querySelectorAll('text')].map((each) => each.textContent.toLowerCase()),
    }));
    const kinds = [...new Set(areas.map(([kind]) => kind))];
    assert.ok(kinds.length >= 3, kinds.join());
    for (const [kind, fill] of areas) assert.match(fill, new RegExp(`^url\\(#\\w+-${kind}\\)$`));
    for (const kind of kinds) {
      assert.equal(new Map(drawn).get(`${part === 'map' ? 'map' : 'ladder'}-${kind}`), patterns.get(kind));
      assert.ok(texts.includes(words.nb[`character.${kind}.name`]), `${kind} in ${texts.join('|')}`);
    }
  }
  await close();
});
