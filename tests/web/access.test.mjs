// axe-core in every state of the calculator and on a page of each kind: every rule in the light theme; in the dark one and
// where colours are forced, the only rule that colours decide. Languages and screens take turns, and where there is most
// text each has its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, blank, desktop, journey, pageOfEachKind, phone, withBrowser, wordsOf } from './browser.mjs';

withBrowser();

const languages = ['nb', 'nn', 'en'];
const themes = [
  [{ colorScheme: 'light', forcedColors: 'none' }, undefined],
  [{ colorScheme: 'dark', forcedColors: 'none' }, ['color-contrast']],
  [{ colorScheme: 'light', forcedColors: 'active' }, ['color-contrast']],
];

const unfold = async (page, part, ready) => {
  await page.locator(`#explore-${part} > summary`).click();
  await page.waitForSelector(ready);
};
const openAll = async (page, w) => {
  await page.getByRole('button', { name: w['ui.unfold'] }).click();
  for (const id of ['assumed', 'situation', 'choice']) await page.locator(`#${id} > summary`).click();
};

/** How the calculator can stand: the case that it is opened with, what is done to it, and which part of it is asked about. */
const states = {
  'nothing typed': { at: '' },
  'an answer': { at: journey },
  'several substances, much unknown': { at: '#item=heroin+3+g&item=mdma/tablet+4+piece&item=lsd&date=2026-06-01&regime=no-law' },
  'an open list': {
    async then(page) {
      await page.locator('#substance-0').fill('ka');
      await page.keyboard.press('ArrowDown');
    },
  },
  'mistakes': {
    at: '#age=x&item=kanabiss+1+g&item=cannabis+1,2,3+g&date=31.12.25',
    async then(page) {
      await page.locator('button[type=submit]').click();
      await page.waitForSelector('#errors li + li + li');
    },
  },
  'more regimes than the page is wide, one of them silent': { at: '#age=20&item=cannabis+5+g&date=2018-01-01&regime=no-law&regime=no-bill-2021&regime=pt&regime=be&regime=nl' },
  'cards': { at: `${journey}&regime=no-law&regime=un` },
  'where the line goes': {
    at: journey,
    part: '.explore',
    async then(page) {
      await unfold(page, 'lines', '#ladder-table');
      for (const id of ['ladder-table', 'lines-table']) await page.locator(`#${id} > summary`).click();
    },
  },
  'the map, with its cursor': {
    at: journey,
    part: '.explore',
    async then(page) {
      await unfold(page, 'map', '#map');
      await page.locator('#map-table > summary').click();
      await page.locator('#map').focus();
    },
  },
  'through time': { at: journey, part: '.explore', then: (page) => unfold(page, 'time', '.timeline') },
  'a text that the browser would not copy': {
    at: journey,
    part: '.share',
    async then(page, w) {
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.getByRole('button', { name: w['ui.copy_text'], exact: true }).click();
      await page.getByLabel(w['ui.copy_field'], { exact: true }).waitFor();
    },
  },
  'on paper, which is light': {
    at: journey,
    part: '.report',
    looks: themes.slice(0, 1),
    async then(page, w) {
      await page.evaluate(() => { window.print = () => dispatchEvent(new Event('beforeprint')); });
      await page.getByRole('button', { name: w['ui.print'], exact: true }).click();
      await page.locator('.report').waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
    },
  },
  'content that could not be fetched': {
    at: journey,
    part: '.results-head + *',
    async then(page, w) {
      await page.context().route('**/*.pack', (route) => route.abort());
      await page.getByRole('button', { name: w['preset.norway_portugal'], exact: true }).click();
      await page.getByRole('button', { name: w['preset.north_america'], exact: true }).click();
      await page.waitForSelector('.notice.failed');
    },
    complains: true,
  },
  'without the core': { before: (page) => page.context().route('**/*.wasm', (route) => route.abort()), ready: '#failed:not([hidden])', complains: true },
};
const opened = { at: `${journey}&regime=pt`, then: openAll };

const visits = [
  ...Object.entries(states).map(([name, state], i) => [name, state, languages[i % 3], i % 2 ? 'phone' : 'desktop']),
  ...languages.map((language, i) => ['all that can be opened', i ? { ...opened, looks: themes.slice(0, 1) } : opened, language, i % 2 ? 'desktop' : 'phone']),
];
const screens = { phone, desktop };

for (const [name, { at = '', before, then, ready = '#app', part, looks = themes, complains }, language, size] of visits)
  test(`${name}, in ${language} on a ${size}, is accessible${looks === themes ? ' in both themes and in forced colours' : ''}`, async () => {
    const { page, complaints, address, close } = await blank({ viewport: screens[size] });
    await before?.(page);
    await page.goto(`${address}${language}/${at}`);
    await page.waitForSelector(ready);
    await then?.(page, await wordsOf(language));
    for (const [theme, rules] of looks) {
      await page.emulateMedia(theme);
      await assertAccessible(page, `${name}: ${JSON.stringify(theme)}`, { rules, part });
    }
    if (!complains) assert.deepEqual(complaints, []);
    await close();
  });

/** What follows others of its kind: pages are long, and axe looks at each line. */
const alike = ['tbody tr:nth-child(n + 4)', 'main > section:nth-of-type(n + 7)', 'main section li:nth-child(n + 4)', 'dl > :nth-child(n + 9)'];

test('a page of each kind is accessible in both themes and in forced colours', async () => {
  const { page, complaints, requests, address, close } = await blank({ viewport: desktop });
  const kinds = [...pageOfEachKind.filter((path) => !/index\.html$|privacy|widget/.test(path)), 'nb/privacy.html', 'nb/regimes/no-bill-2021.html', 'en/regimes/un.html'];
  assert.ok(kinds.length >= 13, kinds.join());
  for (const [i, path] of kinds.entries()) {
    await page.goto(address + path.replace(/^(nb|nn|en)(?=\/)/, languages[i % 3]));
    for (const [theme, rules] of themes) {
      await page.emulateMedia(theme);
      await assertAccessible(page, `${path}: ${JSON.stringify(theme)}`, { rules, without: alike });
    }
  }
  assert.deepEqual([complaints, requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))], [[], []]);
  await close();
});
