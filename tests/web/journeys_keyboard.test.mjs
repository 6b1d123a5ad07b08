// (h) The same journeys without a mouse and without looking: what has the focus is known by its role and its name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blank, withBrowser, wordsOf } from './browser.mjs';
import { journeys, today } from './journeys/journeys.mjs';
import { Keyboard } from './journeys/person.mjs';

withBrowser();
const languages = ['en', 'nb', 'nn'];

for (const [i, [letter, { title, walk }]] of Object.entries(journeys).entries()) {
  const language = languages[i % languages.length];
  test(`(h) by keyboard and ear, ${letter}: ${title}: ${language}`, async () => {
    const { page, complaints, address, close } = await blank();
    await page.clock.setFixedTime(`${today}T12:00:00`);
    await page.addInitScript(() => {
      window.pointed = 0;
      addEventListener('pointerdown', () => ++window.pointed, true);
    });
    await page.goto(`${address}${language}/`);
    await page.getByRole('main').waitFor();
    await walk(new Keyboard(page, await wordsOf(language)), language);
    assert.equal(await page.evaluate(() => window.pointed), 0);
    assert.deepEqual(complaints, []);
    await close();
  });
}
