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

for (const [size, viewport] of Object.entries({ phone, desktop }))
  for (const colorScheme of ['light', 'dark'])
    for (const language of ['nb', 'nn', 'en'])
      test(`no violations on a ${size} in the ${colorScheme} theme in ${language}`, async () => {
        const w = await wordsOf(language);
        for (const [name, reach] of Object.entries(states)) {
          // In one language every state is visited; in the others those where words differ most.
          if (language !== 'nb' && !name.startsWith('the journey')) continue;
          const { page, complaints, address, close } = await open(`#lang=${language}`, { viewport, colorScheme });
          await reach(page, w, (hash) => page.goto(`${address}${hash}&lang=${language}`));
          await page.waitForTimeout(50);
          await assertAccessible(page, name);
          assert.deepEqual(complaints, [], name);
          await close();
        }
      });
