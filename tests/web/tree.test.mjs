// What the page is to those who do not see it: the accessibility tree of its main states, kept in trees/ with the keys of
// its words, and the same in all languages. Sentences of law are left out. After a change that is meant, write the trees
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
};

/** What is moved between and pressed, and what it is called. */
const kept = new Set(('banner navigation main contentinfo form region group article heading link button textbox combobox listbox option checkbox ' +
  'slider status alert table columnheader rowheader img application').split(' '));

/** Words by their keys in the catalogue, so that a better word is no other tree; what is not of the page's words is left out. */
function keysOf(w) {
  const own = Object.entries(w).filter(([key]) => /^(ui|question|help|preset|shelf|refusal|fact|form|substance|text\.line)\./.test(key));
  const templates = own.map(([key, text]) => [key, new RegExp(`^${text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`, 's')]);
  const exact = new Map(own.reverse().map(([key, text]) => [text, key]));
  const keyOf = (text) => exact.get(text) ?? templates.find(([key, words]) => !/^\{\w+\}$/.test(w[key]) && words.test(text))?.[0];
  const inParts = (text, between) => text.split(between).map((part) => keyOf(part) ?? '…').join(' ').replace(/(… ?)+$/, '…');
  return (text) => {
    const [first, ...more] = text.split(' : '); // what is told only to those who do not see comes after a space
    return more.length ? `${exact.get(first) ?? '…'} ${inParts(more.join(' : '), ' – ')}` : keyOf(text) ?? inParts(text, /: | – /);
  };
}

/** The lines of a tree that are kept, each under the nearest one above it that is. */
function outline(snapshot, w) {
  const named = keysOf(w);
  const open = [];
  const lines = [];
  for (const line of snapshot.split('\n')) {
    const [, space, role, quoted, states, value] = /^( *)- '?(\w+)(?: ("(?:[^"\\]|\\.)*"))?((?: \[[^\]]*\])*)'?(?:: ?(.*))?$/.exec(line) ?? [];
    if (!kept.has(role) || (role === 'option' && !states.includes('[selected]'))) continue;
    while (open.length && open.at(-1) >= space.length) open.pop();
    const typed = ['textbox', 'combobox', 'slider'].includes(role);
    const said = value && role !== 'img' && (typed ? value : named(value.replace(/^["'](.*)["']$/, '$1')));
    lines.push(`${'  '.repeat(open.length)}${[role, quoted && named(JSON.parse(quoted)), states.trim(), said && `= ${said}`].filter(Boolean).join(' ')}`);
    open.push(space.length);
  }
  return `${lines.filter((line, i) => line !== lines[i - 1] || !line.includes('…')).join('\n')}\n`; // as many as the content has
}

/** The same without words: roles, and how they stand. */
const shape = (tree) => tree.replace(/^( *\w+)(?: (?:[a-z]+\.\w[\w.]*|…))+/gm, '$1').replace(/ = .*$/gm, '');

for (const [name, { at = '', part = 'main', viewport = desktop, then }] of Object.entries(states))
  test(`the tree of “${name}” is the one that is kept, in three languages`, async () => {
    const trees = {};
    for (const language of ['en', 'nb', 'nn']) {
      const { page, address, close } = await blank({ viewport });
      await page.clock.setFixedTime('2026-06-01T12:00:00');
      await page.goto(`${address}${language}/${at}`);
      await page.waitForSelector('#app');
      const w = await wordsOf(language);
      await then?.(page, w);
      trees[language] = outline(await page.locator(part).first().ariaSnapshot(), w);
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
