// The journey that the whole project is for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, phone, starting, withBrowser, wordsOf } from './browser.mjs';

withBrowser();
const w = await wordsOf('nb');

async function typeTheCase(page) {
  await page.getByLabel(w['ui.age'], { exact: true }).fill('17');
  await page.getByRole('combobox', { name: w['ui.substance'], exact: true }).fill('cannabis');
  await page.getByLabel(w['ui.amount'], { exact: true }).fill('12,5 g');
}

test('typing 17 years, cannabis, 12,5 g gives four regimes side by side', async () => {
  const { page, complaints, close } = await open();
  await typeTheCase(page);
  const columns = page.getByRole('columnheader');
  assert.equal(await columns.count(), 4);
  const rows = page.getByRole('rowheader');
  const questions = Object.entries(w).filter(([key]) => key.startsWith('question.')).map(([, text]) => text);
  const named = await rows.allTextContents();
  for (const question of questions) assert.ok(named.includes(question), question);
  assert.match(await page.locator('.case').textContent(), /17 .*12,5 g cannabis/);
  assert.deepEqual(complaints, []);
  await close();
});

test('every answer of every regime opens its reason and its sources, which are links that leave no trace', async () => {
  const { page, close } = await open();
  await typeTheCase(page);
  const cells = page.locator('tbody tr:not(.row-standing, .row-amounts) td .answer[data-state=answered]');
  assert.ok((await cells.count()) > 30, 'four regimes with eleven questions');
  const bare = await cells.evaluateAll((all) =>
    all.filter((cell) => !cell.querySelector('details .sentence') || !cell.querySelector('details a[href^=http]')).map((cell) => cell.textContent));
  assert.deepEqual(bare, []);
  const links = await page.locator('.comparison a').evaluateAll((all) => all.filter((link) => link.rel !== 'noopener noreferrer').length);
  assert.equal(links, 0);
  const first = page.locator('.row-reaction .answer details').first();
  assert.equal(await first.getAttribute('open'), null);
  await first.locator('summary').click();
  assert.ok(await first.locator('a').first().isVisible());
  await close();
});

test('the class of an answer is a word with a shape, not a colour alone', async () => {
  const { page, close } = await open();
  await typeTheCase(page);
  const badges = page.locator('.character');
  assert.ok((await badges.count()) >= 4);
  for (const badge of await badges.all()) {
    assert.ok((await badge.textContent()).trim());
    assert.equal(await badge.locator('svg[aria-hidden=true] path').count() > 0, true);
  }
  await close();
});

test('on a phone the regimes are cards with the answer before anything is opened', async () => {
  const { page, close } = await open('', { viewport: phone });
  await typeTheCase(page);
  const cards = page.locator('.card');
  assert.equal(await cards.count(), 4);
  assert.equal(await page.getByRole('table').count(), 0);
  for (const card of await cards.all()) {
    assert.ok(await card.locator('.character').first().isVisible());
    assert.ok(await card.locator('.lead, .row-reaction .hint').first().isVisible());
  }
  await close();
});

test('a rejected bill and an act that is not in force say so above their answers', async () => {
  const { page, close } = await open();
  await typeTheCase(page);
  const header = (id) => page.locator(`th[scope=col]:has([data-state=${id}])`);
  assert.equal(await header('rejected').count() >= 1, true);
  assert.match(await header('adopted').first().textContent(), new RegExp(w['ui.not_in_force']));
  await close();
});

test('what was assumed stands beside the answer and is changed there', async () => {
  const { page, close } = await open();
  await typeTheCase(page);
  const panel = page.locator('#assumed');
  assert.match(await panel.textContent(), starting(w['ui.assumed']));
  await panel.locator('summary').click();
  const act = panel.getByLabel(w['fact.act.label']);
  const before = await page.locator('.comparison').textContent();
  await act.focus();
  await act.selectOption('use');
  assert.notEqual(await page.locator('.comparison').textContent(), before);
  assert.ok(await act.evaluate((control) => control === document.activeElement), 'the control stays where it is');
  await page.waitForFunction(() => location.hash.includes('fact=act:use'));
  await close();
});

test('a form is asked for only where the substance has several, and a unit only where it takes several', async () => {
  const { page, close } = await open();
  const substance = page.getByRole('combobox', { name: w['ui.substance'], exact: true });
  await substance.fill('heroin');
  assert.equal(await page.getByLabel(w['ui.form'], { exact: true }).count(), 0);
  await substance.fill('lsd');
  assert.equal(await page.getByLabel(w['ui.form'], { exact: true }).count(), 1);
  const units = await page.getByLabel(w['ui.unit'], { exact: true }).locator('option').evaluateAll((all) => all.map((each) => each.value));
  assert.ok(units.includes('piece') && units.includes('ug') && !units.includes('ml'), units.join());
  await close();
});

test('an everyday name finds the substance and its form', async () => {
  const { page, close } = await open();
  await page.getByRole('combobox', { name: w['ui.substance'], exact: true }).fill('hasj');
  assert.equal(await page.getByLabel(w['ui.form'], { exact: true }).inputValue(), 'resin');
  await close();
});

test('several substances can be added, up to eight, and removed again', async () => {
  const { page, close } = await open('#item=cannabis+1+g&date=2026-06-01');
  const add = page.locator('#add');
  for (let i = 1; i < 8; ++i) await add.click();
  assert.equal(await add.count(), 0);
  assert.equal(await page.getByRole('combobox', { name: w['ui.substance'], exact: true }).count(), 8);
  await page.getByRole('combobox', { name: w['ui.substance'], exact: true }).nth(1).fill('heroin');
  await page.getByLabel(w['ui.amount'], { exact: true }).nth(1).fill('1');
  assert.match(await page.locator('.case').textContent(), /cannabis.*heroin/);
  for (let i = 7; i > 0; --i) await page.getByRole('button', { name: starting(w['ui.remove']) }).last().click();
  assert.equal(await page.getByRole('combobox', { name: w['ui.substance'], exact: true }).count(), 1);
  await close();
});

test('regimes can be left out, but never all of them', async () => {
  const { page, close } = await open('#age=17&item=cannabis+12,5+g&date=2026-06-01');
  await page.locator('#choice > summary').click();
  for (const box of await page.locator('.regimes input').all()) await box.uncheck({ force: true }).catch(() => undefined);
  assert.equal(await page.getByRole('columnheader').count(), 1);
  await close();
});

test('a regime is fetched when it is chosen, and not before', async () => {
  const { page, close } = await open('#regime=no-law&age=17&item=cannabis+12,5+g&date=2026-06-01');
  const fetched = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.locator('#choice > summary').click();
  assert.equal(await page.getByRole('columnheader').count(), 1);
  assert.deepEqual(fetched, []);
  await page.locator('#regime-pt').check();
  await page.getByRole('columnheader').nth(1).waitFor();
  assert.equal(fetched.length, 1);
  assert.match(fetched[0], /pt\.nb.*\.pack$/);
  await close();
});

test('the answer follows the date', async () => {
  const { page, close } = await open('#age=17&item=cannabis+12,5+g');
  await page.locator('#choice > summary').click();
  const before = await page.locator('.comparison').textContent();
  await page.getByLabel(w['ui.date'], { exact: true }).fill('2016-01-01');
  assert.notEqual(await page.locator('.comparison').textContent(), before);
  await close();
});

test('all answers open together, stay open on a screen of another width, and close again', async () => {
  const { page, close } = await open('#age=17&item=cannabis+12,5+g&date=2026-06-01');
  const closed = () => page.locator(':is(.comparison, .cards) details:not([open])').count();
  assert.ok((await closed()) > 30);
  await page.getByRole('button', { name: w['ui.unfold'] }).click();
  assert.equal(await closed(), 0);
  await page.setViewportSize(phone); // as when it is printed
  await page.waitForSelector('.card');
  assert.equal(await closed(), 0);
  await page.getByRole('button', { name: w['ui.fold'] }).click();
  assert.ok((await closed()) > 30);
  await close();
});
