// axe-core in the states of the page that people meet, in both themes, three languages, on phone and desktop.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, desktop, journey, open, phone, withBrowser, wordsOf } from './browser.mjs';

withBrowser();

const states = {
  'nothing typed': async () => undefined,
  'the journey': async (page, w, goTo) => goTo(journey),
  'the journey with all opened': async (page, w, goTo) => {
    await goTo(journey);
    await page.getByRole('button', { name: w['ui.unfold'] }).click();
    for (const id of ['assumed', 'situation', 'choice']) await page.locator(`#${id} > summary`).click();
  },
  'an open list': async (page) => {
    await page.locator('#substance-0').fill('ka');
    await page.keyboard.press('ArrowDown');
  },
  'a refusal': async (page, w, goTo) => {
    await goTo('#age=17&item=cannabis+1,2,3+g');
    await page.locator('button[type=submit]').click();
    await page.waitForSelector('#errors');
  },
  'several substances, much unknown': async (page, w, goTo) =>
    goTo('#item=heroin+3+g&item=mdma/tablet+4+piece&item=lsd'),
};

/** Every rule in the light theme; in the dark one the only rule that colours decide. */
const themes = { light: undefined, dark: ['color-contrast'] };

/** Every state in one language on both screens; in the others those where words differ most, on one. */
const visits = [
  ...Object.entries({ phone, desktop }).map(([size, viewport]) => ({ size, viewport, language: 'nb', names: Object.keys(states) })),
  { size: 'desktop', viewport: desktop, language: 'nn', names: ['the journey with all opened'] },
  { size: 'phone', viewport: phone, language: 'en', names: ['the journey with all opened'] },
];

for (const [colorScheme, rules] of Object.entries(themes))
  for (const { size, viewport, language, names } of visits)
    test(`no violations on a ${size} in the ${colorScheme} theme in ${language}`, async () => {
      const w = await wordsOf(language);
      for (const name of names) {
        const { page, complaints, address, close } = await open(`#lang=${language}`, { viewport, colorScheme });
        await states[name](page, w, (hash) => page.goto(`${address}${hash}&lang=${language}`));
        await page.waitForTimeout(50);
        await assertAccessible(page, name, rules);
        assert.deepEqual(complaints, [], name);
        await close();
      }
    });
