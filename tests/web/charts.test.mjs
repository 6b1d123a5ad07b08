// What can be opened below the comparison: where the line goes, the map, and the case through time.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { journey, open, withBrowser, wordsOf } from './browser.mjs';

withBrowser();
const w = await wordsOf('nb');
const root = fileURLToPath(new URL('../../', import.meta.url));
const native = (verb, ...more) => JSON.parse(execFileSync(`${root}build/dev/core/terskel`,
  [verb, '--lang', 'nb', '--date', '2026-06-01', '--age', '17', '--item', 'cannabis 12,5 g', ...more], { cwd: root, encoding: 'utf8' }));

const unfold = async (page, part, ready) => {
  await page.locator(`#explore-${part} > summary`).click();
  await page.waitForSelector(ready);
};
const cells = (page, id) => page.locator(`#${id} tbody tr`).evaluateAll((rows) =>
  rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
const saved = async (page, section, word) => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(section).getByRole('button', { name: word }).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

test('the whole module and its code are fetched when a section is opened, and not before', async () => {
  const { page, requests, complaints, close } = await open(journey);
  await page.waitForLoadState('networkidle');
  const lazy = (url) => /explorer|terskel-/.test(url);
  assert.deepEqual(requests.filter(lazy), []);
  const before = requests.length;
  await unfold(page, 'time', '.timeline');
  await unfold(page, 'lines', '#ladder-table');
  const fetched = requests.slice(before).map((url) => url.replace(/.*\/|-[\w-]{8}(?=\.\w+$)/g, '')).sort();
  assert.deepEqual(fetched, ['explorer.css', 'explorer.js', 'terskel.wasm']); // packs are not fetched again
  assert.deepEqual(complaints, []);
  await close();
});

test('the ladder has the limits of the bill of 2021 at their places, with what was typed between them', async () => {
  const { page, close } = await open(journey);
  await unfold(page, 'lines', '#ladder-table');
  const lane = page.locator('[data-lane=no-bill-2021]');
  const place = (path) => Number(/^M([\d.]+)/.exec(path)[1]);
  const limits = await lane.locator('[data-limit=binding]').evaluateAll((all) => all.map((each) => each.getAttribute('d')));
  const [fifteen, ten] = limits.map(place);
  const typed = place(await lane.locator('[data-mark=typed]').getAttribute('d')) + 5;
  const share = (amount) => Math.log(amount / 10) / Math.log(15 / 10);
  assert.ok(Math.abs((typed - ten) / (fifteen - ten) - share(12.5)) < 0.01, `${ten} ${typed} ${fifteen}`);
  const texts = await lane.locator('text').allTextContents();
  assert.ok(texts.includes('10 g') && texts.includes('15 g'), texts.join('|'));
  assert.equal(await lane.locator('[data-inclusive=yes]').count(), 2);
  assert.ok((await page.locator('[data-lane=no-act-2025] text').allTextContents()).some((text) => text.includes('ingen tall funnet')));
  await close();
});

test('the tables say what the core says', async () => {
  const { page, close } = await open(journey);
  await unfold(page, 'lines', '#ladder-table');
  const shown = ['no-law', 'no-bill-2021', 'no-act-2025', 'pt'].flatMap((id) => ['--regime', id]);
  const { regimes } = native('lines', ...shown);
  assert.deepEqual((await cells(page, 'lines-table')).map(([name, , range, , here]) => [name, range, here !== '–']),
    regimes.flatMap(({ short, lines }) => lines.flatMap(({ segments }) => segments.map(({ text, here }) => [short, text, here]))));
  const limits = native('decide', ...shown).regimes.flatMap(({ items }) => items[0].limits.map(({ text }) => text));
  const told = (await cells(page, 'ladder-table')).map(([, text]) => text);
  for (const text of limits) assert.ok(told.some((each) => each.includes(text)), text);
  await close();
});

test('arrow keys and Enter in the map set age and amount, and so does pressing it', async () => {
  const { page, complaints, close } = await open(`${journey}&regime=no-bill-2021`);
  await unfold(page, 'map', '#map');
  await page.locator('#map').focus();
  for (const key of ['ArrowRight', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
  assert.equal(await page.locator('#map-at').textContent(), `19 år, 15 g: ${w['character.criminal_conditional.name']}`);
  await page.keyboard.press('Enter');
  assert.deepEqual([await page.locator('#age').inputValue(), await page.locator('#amount-0').inputValue()], ['19', '15']);
  const { width } = await page.locator('#map svg').boundingBox();
  await page.locator('#map').click({ position: { x: width * 0.25, y: 30 } });
  assert.equal(await page.locator('#age').inputValue(), '30');
  assert.equal(Number((await page.locator('#map svg').getAttribute('viewBox')).split(' ')[2]), width, 'drawn at the size it is shown');
  assert.ok(Number((await page.locator('#amount-0').inputValue()).replace(',', '.')) < 10);
  assert.deepEqual(complaints, []);
  await close();
});

test("the map's table has the limits exactly, for each stretch of ages", async () => {
  const { page, close } = await open(`${journey}&regime=no-bill-2021`);
  await unfold(page, 'map', '#map');
  const name = (id) => w[`character.${id}.name`];
  const from15 = w['ui.ages_from'].replace('{from}', '15');
  assert.deepEqual((await cells(page, 'map-table')).map((row) => row.map((text) => text.toLowerCase())), [
    [w['ui.ages_to'].replace('{to}', '14'), w['ui.any_amount'], name('below_age')],
    [from15, 'til og med 10 g', name('not_punishable')],
    [from15, 'over 10 g, til og med 15 g', name('criminal_conditional')],
    [from15, 'over 15 g', name('criminal')],
  ].map((row) => row.map((text) => text.toLowerCase())));
  await close();
});

test('both pictures are saved with title, source line, date and content version', async () => {
  const { page, complaints, close } = await open(journey);
  const { version } = native('decide').content;
  for (const [part, ready, title] of [['lines', '#ladder-table', 'Hvor grensene går'], ['map', '#map', 'Norsk lov: cannabis']]) {
    await unfold(page, part, ready);
    const svg = await saved(page, `#explore-${part}`, w['ui.save_svg']);
    const text = svg.bytes.toString();
    assert.match(svg.name, /\.svg$/);
    for (const wanted of [`<title>${title}`, 'Kilde: Terskel', version, '1. juni 2026', w['ui.sources']]) assert.ok(text.includes(wanted), wanted);
    assert.doesNotMatch(text, /var\(|class="|NaN|undefined/);
    const png = await saved(page, `#explore-${part}`, w['ui.save_png']);
    assert.equal(png.bytes.subarray(1, 4).toString(), 'PNG');
    assert.equal(png.bytes.readUInt32BE(16), 1920);
  }
  assert.deepEqual(complaints, []);
  await close();
});

test('a saved file has the colours of the light theme', async () => {
  const { page, close } = await open(journey);
  await unfold(page, 'lines', '#ladder-table');
  const inks = await page.locator('[data-lane] rect[data-character]').evaluateAll((all) =>
    Object.fromEntries(all.map((each) => [each.dataset.character, getComputedStyle(each).stroke])));
  const text = (await saved(page, '#explore-lines', w['ui.save_svg'])).bytes.toString();
  for (const [id, ink] of Object.entries(inks)) {
    const hex = `#${ink.match(/\d+/g).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
    assert.match(text, new RegExp(`data-character="${id}"[^>]*stroke="${hex}"`));
  }
  await close();
});

test('the slider moves the date of the case, and a bill that was lost looks different from law', async () => {
  const { page, close } = await open(journey);
  await unfold(page, 'time', '.timeline');
  const slider = page.locator('#time-slider');
  await slider.focus();
  await page.keyboard.press('Home');
  assert.equal(await page.locator('#date').inputValue(), '2015-10-01');
  assert.equal(await slider.getAttribute('aria-valuetext'), '1. oktober 2015');
  await page.keyboard.press('End');
  assert.equal(await page.locator('#date').inputValue(), '');
  const bill = page.locator('.timeline > li', { hasText: 'Rusreformen 2021' }).first();
  assert.equal(await bill.getAttribute('data-kind'), 'never');
  assert.ok((await bill.textContent()).includes(w['ui.time_never']));
  const style = (locator) => locator.evaluate((each) => getComputedStyle(each, '::before').borderTopStyle);
  assert.notEqual(await style(bill), await style(page.locator('.timeline > [data-kind=law]').first()));
  await close();
});
