// What the page is to those who do not see it: the accessibility tree of its main states, kept in trees/ in English and the
// same in all languages but for its words. Sentences of law are left out. After a change that is meant, write the trees
// anew with UPDATE_TREES=1 and read their difference.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { blank, desktop, phone, withBrowser, wordsOf } from './browser.mjs';

withBrowser();
const folder = new URL('trees/', import.meta.url);
const bill = '#age=17&item=cannabis+12.5+g&date=2026-06-01&regime=no-bill-2021';

const unfold = async (page, name, ready) => {
  await page.locator('summary', { hasText: name }).click();
  await page.waitForSelector(ready);
};

const states = {
  'nothing-typed': { part: 'body' },
  'answer-in-a-table': { at: bill },
  'answer-in-cards': { at: `${bill}&regime=pt`, viewport: phone, part: '.results' },
  'mistakes': {
    at: '#age=x&item=cannabis+1,2,3+g',
    part: 'form',
    async then(page) {
      await page.locator('button[type=submit]').click();
      await page.waitForSelector('#errors li + li');
    },
  },
  'open-list': {
    part: '.item',
    async then(page) {
      await page.locator('#substance-0').fill('mdm');
      await page.keyboard.press('ArrowDown');
    },
  },
  'where-the-line-goes': { at: bill, part: '#explore-lines', then: (page, w) => unfold(page, w['ui.explore_lines'], '#ladder-table') },
  'map': { at: bill, part: '#explore-map', then: (page, w) => unfold(page, w['ui.explore_map'], '#map') },
  'through-time': { at: bill, part: '#explore-time', then: async (page, w) => {
    await unfold(page, w['ui.explore_time'], '.timeline');
    await page.locator('#time-of').selectOption('no-bill-2021'); // it is over: its dates stay
    await page.waitForFunction(() => document.querySelectorAll('.timeline > li').length === 2);
  } },
  'help-page': { page: 'help.html', ready: 'main', part: 'main' },
};

/** What is moved between and pressed, and what it is called. */
const kept = new Set(('banner navigation main contentinfo form region group article heading link button textbox combobox listbox option checkbox ' +
  'slider status alert table columnheader rowheader img application').split(' '));

/** The lines of a tree that are kept, each under the nearest one above it that is. */
function outline(snapshot) {
  const open = [];
  const lines = [];
  for (const line of snapshot.split('\n')) {
    const [, space, role, rest] = /^( *)- '?(\w+)(.*)$/.exec(line) ?? [];
    if (!kept.has(role) || (role === 'option' && !rest.includes('[selected]'))) continue;
    while (open.length && open.at(-1) >= space.length) open.pop();
    lines.push(`${'  '.repeat(open.length)}${role}${rest.replace(/(:|':|')$/, '')}`);
    open.push(space.length);
  }
  return `${lines.join('\n')}\n`;
}

/** The same without words: role, and how it stands. */
const shape = (tree) => tree.replace(/ "(?:[^"\\]|\\.)*"/g, '').replace(/:.*$/gm, '');

for (const [name, { at = '', page: file = '', ready = '#app', part = 'main', viewport = desktop, then }] of Object.entries(states))
  test(`the tree of “${name}” is the one that is kept, in three languages`, async () => {
    const trees = {};
    for (const language of ['en', 'nb', 'nn']) {
      const { page, address, close } = await blank({ viewport });
      await page.clock.setFixedTime('2026-06-01T12:00:00');
      await page.goto(`${address}${language}/${file}${at}`);
      await page.waitForSelector(ready);
      await then?.(page, await wordsOf(language));
      trees[language] = outline(await page.locator(part).first().ariaSnapshot());
      await close();
    }
    const before = new URL(`${name}.txt`, folder);
    if (process.env.UPDATE_TREES) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(before, trees.en);
    }
    assert.equal(trees.en, readFileSync(before, 'utf8'), 'if this is meant: UPDATE_TREES=1 node --test tests/web/tree.test.mjs');
    for (const language of ['nb', 'nn']) assert.equal(shape(trees[language]), shape(trees.en), language);
  });
