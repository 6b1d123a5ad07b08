// Seven of the journeys, walked with a mouse or a finger in three languages. SHOTS=FOLDER keeps pictures of them, in
// both themes, on both screens and in all languages, which takes some minutes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blank, desktop, phone, withBrowser, wordsOf } from './browser.mjs';
import { journeys, today } from './journeys/journeys.mjs';
import { Pointer } from './journeys/person.mjs';

withBrowser();
const screens = { phone, desktop };
const looks = process.env.SHOTS
  ? ['nb', 'nn', 'en'].flatMap((language) => ['phone', 'desktop'].flatMap((size) => ['light', 'dark'].map((theme) => [language, size, theme])))
  : [['nb', 'desktop', 'light'], ['nn', 'phone', 'dark'], ['en', 'desktop', 'dark']];

for (const [letter, { title, walk }] of Object.entries(journeys))
  for (const [language, size, theme] of looks)
    test(`(${letter}) ${title}: ${language}, ${size}`, async () => {
      const { page, complaints, address, close } = await blank({ viewport: screens[size], colorScheme: theme });
      await page.clock.setFixedTime(`${today}T12:00:00`);
      await page.goto(`${address}${language}/`);
      await page.getByRole('main').waitFor();
      const shots = process.env.SHOTS && { folder: process.env.SHOTS, look: `${language}-${size}-${theme}` };
      await walk(new Pointer(page, await wordsOf(language), shots), language);
      assert.deepEqual(complaints, []);
      await close();
    });
