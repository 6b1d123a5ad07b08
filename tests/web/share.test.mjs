// The answer is taken along: as a link, as text, on paper and as files; and nothing of it is sent.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { journey, open, withBrowser, wordsOf } from './browser.mjs';

withBrowser();
const w = await wordsOf('nb');
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const download = (format) => w['ui.download'].replace('{format}', format);
const said = async (page, key) => {
  await page.locator('.copied', { hasText: w[key] }).waitFor();
  assert.equal(await page.getByRole('status').textContent(), w[key], 'told to assistive technology too');
};

test('a copied link leads back to the case, the regimes and the language', async () => {
  const { page, close } = await open(`${journey}&regime=no-law&regime=pt`, allowed);
  await page.getByLabel(w['ui.age'], { exact: true }).fill('19');
  await press(page, w['ui.copy_link']);
  await said(page, 'ui.copied_link');
  const link = await clipboard(page);
  assert.match(link, /^http.*#age=19&item=cannabis\+12,5\+g&date=2026-06-01&regime=no-law&regime=pt$/);
  await page.goto('about:blank');
  await page.goto(link);
  await page.waitForSelector('.case');
  assert.match(await page.locator('.case').textContent(), /19 .*12,5 g cannabis/);
  assert.equal(await page.getByRole('columnheader').count(), 2);
  await close();
});

test('the copied text has the case, each answer with its reason, the sources with addresses, date, version and link', async () => {
  const { page, complaints, close } = await open(`${journey}&regime=no-bill-2021&regime=pt`, allowed);
  await press(page, w['ui.copy_text']);
  await said(page, 'ui.copied_text');
  const text = await clipboard(page);
  assert.match(text, /17 år · 12,5 g cannabis · 1\. juni 2026/);
  for (const key of ['ui.reason', 'question.reaction', 'question.maximum', 'ui.amount_row', 'ui.sources', 'disclaimer']) assert.ok(text.includes(w[key]), key);
  for (const name of await page.locator('.regime-name').allTextContents()) assert.ok(text.includes(`\n${name}`), name);
  const numbers = [...text.matchAll(/^\[(\d+)\] .*\n {4}https?:\/\/\S+$/gm)].map(([, number]) => Number(number));
  assert.ok(numbers.length > 5);
  assert.deepEqual(numbers, numbers.map((_, i) => i + 1));
  const cited = [...text.matchAll(/(?:\[|; )(\d+)(?:, [^\]]*?)?(?=[\];])/g)].map(([, number]) => Number(number));
  assert.ok(cited.every((number) => number <= numbers.length), 'every number that is cited is in the list');
  const { content } = await answerOf(page);
  assert.ok(text.includes(content.version) && text.includes(content.hash.slice(0, 12)));
  assert.match(text, /http\S+#\S*date=2026-06-01/);
  assert.doesNotMatch(text, /[<>{}]|undefined|ui\./);
  assert.deepEqual(complaints, []);
  await close();
});

test('the text names its date even when none was typed, so that its link gives the same answer later', async () => {
  const { page, close } = await open('#age=17&item=cannabis+12,5+g', allowed);
  await press(page, w['ui.copy_text']);
  await said(page, 'ui.copied_text');
  assert.match(await clipboard(page), new RegExp(`http\\S+&date=${new Date().toLocaleDateString('sv-SE')}`));
  await close();
});

test('a browser that refuses to copy gets the text selected, and keeps it until something is typed', async () => {
  const { page, complaints, close } = await open(journey);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await press(page, w['ui.copy_text']);
  await said(page, 'ui.copy_refused');
  const field = page.getByLabel(w['ui.copy_field'], { exact: true });
  const selected = await field.evaluate((area) => area === document.activeElement && area.value.slice(area.selectionStart, area.selectionEnd));
  assert.ok(selected && selected === await field.inputValue());
  await page.getByLabel(w['ui.age'], { exact: true }).fill('18');
  assert.equal(await field.count(), 0);
  assert.deepEqual(complaints, []);
  await close();
});

/** The answer as the download gives it. */
async function answerOf(page) {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, download('JSON'))]);
  return JSON.parse(await readFile(await file.path(), 'utf8'));
}

test("the JSON that is downloaded is the core's own answer", async () => {
  const { page, close } = await open(journey);
  const answer = await answerOf(page);
  assert.equal(answer.case.text, 'date=2026-06-01&age=17&item=cannabis+12.5+g');
  assert.equal(answer.regimes.length, 4);
  assert.equal(answer.regimes[0].possible[0].answers.length, 11);
  await close();
});

test('the CSV has a row for each regime and question, also where a regime has no answer', async () => {
  const { page, close } = await open('#age=17&item=cannabis+12,5+g&date=2020-01-01&regime=no-law&regime=no-bill-2021');
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, download('CSV'))]);
  assert.equal(file.suggestedFilename(), 'terskel-2020-01-01.csv');
  const text = await readFile(await file.path(), 'utf8');
  assert.ok(text.startsWith('\uFEFFcase,date,content,regime,'));
  const rows = cells(text.slice(1));
  assert.ok(rows.every((row) => row.length === rows[0].length));
  const of = (id) => rows.filter((row) => row[rows[0].indexOf('regime')] === id);
  assert.equal(of('no-law').length, 11);
  assert.equal(new Set(of('no-law').map((row) => row[rows[0].indexOf('question')])).size, 11);
  assert.equal(of('no-bill-2021').length, 1, 'before the bill there is a refusal');
  assert.equal(of('no-bill-2021')[0][rows[0].indexOf('state')], 'refused');
  await close();
});

/** RFC 4180. */
function cells(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1).push(quoted?.replace(/""/g, '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('on paper there is the answer to one case, everything open, each source with its address, and no form', async () => {
  const { page, close } = await open(journey);
  const report = page.locator('.report');
  await page.evaluate(() => { window.print = () => dispatchEvent(new Event('beforeprint')); });
  assert.equal(await report.count(), 0);
  await press(page, w['ui.print']);
  await report.waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await page.locator('form, header, .comparison, .cards, button').evaluateAll((all) => all.filter((each) => each.checkVisibility()).length), 0);
  assert.ok(await report.isVisible());
  assert.equal(await report.locator('section').count(), 4);
  assert.equal(await report.locator('section').first().locator('h3').count(), 13, 'eleven questions, the reason and the amount');
  const sources = await report.locator('ol li').allTextContents();
  assert.ok(sources.length > 10 && sources.every((text) => / https?:\/\/\S+$/.test(text)));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await report.count(), 0);
  await close();
});

test('the button prints what the menu of the browser prints', async () => {
  const { page, close } = await open(journey);
  await page.evaluate(() => { window.print = () => { window.printed = true; }; });
  await press(page, w['ui.print']);
  await page.waitForFunction(() => window.printed);
  const paper = (await page.pdf()).toString('latin1');
  const pages = paper.match(/\/Type \/Page\b/g)?.length ?? 0;
  assert.ok(pages > 1 && pages <= 14, `${pages} pages`);
  await close();
});

test('what the menu of the browser prints without the button has everything open and no form either', async () => {
  const { page, close } = await open(journey);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.report').count(), 0);
  assert.deepEqual(await page.locator('form, nav, button').evaluateAll((all) => all.filter((each) => each.checkVisibility()).length), 0);
  assert.equal(await page.locator(':is(.comparison, .cards) details:not([open])').count(), 0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.ok(await page.locator(':is(.comparison, .cards) details:not([open])').count() > 30);
  await close();
});

test('nothing is requested when the answer is copied or saved but what does it, once', async () => {
  const { page, requests, complaints, close } = await open(journey, allowed);
  await page.waitForLoadState('networkidle');
  const loaded = requests.length;
  await press(page, w['ui.copy_link']);
  await press(page, w['ui.copy_text']);
  await answerOf(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const fetched = requests.slice(loaded).filter((url) => !url.startsWith('blob:'));
  assert.deepEqual(fetched.map((url) => url.replace(/.*\/(\w+)-[\w-]+/, '$1')).sort(), ['sharing.css', 'sharing.js']);
  assert.deepEqual(complaints, []);
  await close();
});
