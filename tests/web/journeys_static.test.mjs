// (i) The first journey with JavaScript off: the same question, answered by what the native core has written.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blank, phone, starting, withBrowser, wordsOf } from './browser.mjs';
import { law, today } from './journeys/journeys.mjs';
import { plain } from './journeys/person.mjs';

withBrowser();

for (const language of ['nb', 'nn', 'en'])
  test(`(i) 17 years, cannabis, 12,5 g, with JavaScript off: ${language}`, async () => {
    const w = await wordsOf(language);
    const { page, requests, complaints, address, close } = await blank({ javaScriptEnabled: false, viewport: phone });
    const bill = law(language, 'no-bill-2021', ['--age', '17', '--item', 'cannabis 12,5 g'], today);
    const [answer] = bill.possible;
    const read = async (locator) => plain(await locator.innerText());
    const follow = (name) => page.getByRole('link', { name, exact: true }).first().click();
    await page.goto(`${address}${language}/`);

    // The calculator's own page: the line between ten and fifteen grams, and what lies on both sides of it.
    await page.getByRole('heading', { name: bill.title }).waitFor();
    const row = page.getByRole('region', { name: bill.title }).getByRole('row', { name: starting(w['substance.cannabis']) }).first();
    const range = bill.items[0].text.split(': ')[1];
    assert.match(range, /10 g.*15 g/);
    assert.ok((await read(row)).includes(`${range}: ${w['character.criminal_conditional.name']}`), await read(row));

    // The list of contents leads to its heading, and that to its page: what became of the bill, why, what happens, who
    // decides, and where each sentence stands.
    await follow(bill.title);
    assert.match(page.url(), /#no-bill-2021$/);
    await page.getByRole('heading', { name: bill.title }).getByRole('link').click();
    assert.equal(await read(page.getByRole('heading', { level: 1 })), bill.title);
    const text = await read(page.getByRole('main'));
    const said = (question) => answer.answers.find((each) => each.question === question);
    for (const sentence of [
      ...bill.status.map((each) => each.text), answer.reasons[0].text,
      ...['character', 'reaction', 'authority'].map((question) => said(question).sentences[0].text),
    ]) assert.ok(text.includes(plain(sentence)), sentence);
    const source = bill.sources.find(({ id }) => id === said('character').sources[0].id);
    const entry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: source.title, exact: true }) }).first();
    assert.ok((await read(entry)).includes(source.date), await read(entry));
    assert.equal(await entry.getByRole('link').first().getAttribute('href'), source.url);

    // The substance's page says the same, and the way to help is one press from anywhere.
    await follow(w['ui.page_substances']);
    await follow(w['substance.cannabis']);
    assert.ok((await read(page.getByRole('row', { name: starting(bill.short) }).first())).includes(`${range}: ${w['character.criminal_conditional.name']}`));
    await follow(w['ui.page_help']);
    for (const number of ['113', '116 117']) assert.ok(await page.getByRole('link', { name: number, exact: true }).first().isVisible(), number);
    assert.deepEqual([complaints, requests.filter((url) => !url.startsWith(address))], [[], []]);
    await close();
  });
