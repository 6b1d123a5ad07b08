// The journey that the whole project is for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journey, open, phone, starting, withBrowser, wordsOf } from './browser.mjs';

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

test('on a phone, who asks for the answer has it in front, from its heading on', async () => {
  const { page, close } = await open('', { viewport: phone });
  await typeTheCase(page);
  await page.getByRole('button', { name: w['ui.submit'] }).click();
  const heading = page.getByRole('heading', { name: w['ui.answer'], exact: true });
  const top = await heading.evaluate((each) => each.getBoundingClientRect().top);
  assert.ok(top >= -1 && top < phone.height / 4, `${top} pixels from the top`);
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

const chip = (page, id, slots = {}) =>
  page.getByRole('button', { name: w[`preset.${id}`].replace(/\{(\w+)\}/g, (_, name) => slots[name]), exact: true });

test('a preset fetches and shows its regimes at one press, is marked as pressed and stands in the address', async () => {
  const { page, close } = await open(journey);
  assert.equal(await chip(page, 'first').getAttribute('aria-pressed'), 'true');
  assert.ok(await chip(page, 'bills', { years: `2021 ${w['ui.and']} 2025` }).isVisible());
  await chip(page, 'norway_portugal').click();
  assert.equal(await page.getByRole('columnheader').count(), 2);
  await chip(page, 'europe').click();
  await page.getByRole('columnheader').nth(12).waitFor();
  assert.equal(await chip(page, 'europe').getAttribute('aria-pressed'), 'true');
  assert.equal(await page.locator('.chip[aria-pressed=true]').count(), 1);
  await page.waitForFunction(() => location.hash.includes('regime=no-law&regime=pt&regime=be'));
  assert.ok(await page.getByText(w['ui.regime_count'].replace('{n}', '13')).isVisible());
  await close();
});

test('another choice than the presets is marked as one, and its button leads to the choice', async () => {
  const { page, close } = await open(`${journey}&regime=no-law`);
  const own = page.getByRole('button', { name: w['ui.preset_own'], exact: true });
  assert.equal(await own.getAttribute('aria-pressed'), 'true');
  await own.click();
  await page.locator('#choice-title:focus').waitFor();
  await page.locator('#regime-pt').waitFor();
  await close();
});

test('a table of many regimes scrolls by keyboard, and its questions and names stay in sight', async () => {
  const { page, close } = await open(journey);
  await chip(page, 'europe').click();
  await page.getByRole('columnheader').nth(12).waitFor();
  const region = page.getByRole('region', { name: w['ui.comparison'], exact: true });
  await region.scrollIntoViewIfNeeded();
  await region.focus();
  const left = () => region.evaluate((element) => element.scrollLeft);
  for (let i = 0; i < 8; ++i) await page.keyboard.press('ArrowRight');
  await page.waitForFunction((element) => element.scrollLeft > 100, await region.elementHandle());
  assert.ok((await left()) > 100);
  const box = await region.boundingBox();
  const question = await page.getByRole('rowheader').first().boundingBox();
  assert.ok(Math.abs(question.x - box.x) <= 2, 'the questions stay');
  await region.evaluate((element) => element.scrollTo(0, 600));
  const name = await page.getByRole('columnheader').first().boundingBox();
  assert.ok(Math.abs(name.y - box.y) <= 2, 'the names stay');
  await close();
});

test('on a phone a list of the classes comes before the cards and leads to them', async () => {
  const { page, close } = await open(journey, { viewport: phone });
  const overview = page.getByRole('navigation', { name: w['ui.overview'], exact: true });
  assert.equal(await overview.getByRole('listitem').count(), 4);
  const card = page.locator('.card').last();
  assert.deepEqual(await overview.getByRole('listitem').last().locator('.character').allTextContents(), await card.locator('.badges .character').allTextContents());
  await overview.getByRole('link').last().click();
  assert.ok(await card.locator('h3').evaluate((heading) => heading === document.activeElement));
  assert.match(await page.evaluate(() => location.hash), /^#age=17/);
  await close();
});

test('the amount is stepped exactly, in sizes of the unit, and never below the smallest', async () => {
  const { page, close } = await open('#item=cannabis&date=2026-06-01');
  const field = page.getByLabel(w['ui.amount'], { exact: true });
  const more = page.getByRole('button', { name: w['ui.increase'], exact: true });
  const less = page.getByRole('button', { name: w['ui.decrease'], exact: true });
  const stepped = async (from, button, to) => {
    await field.fill(from);
    await button.click({ force: true }); // also where it has nowhere to go
    assert.equal(await field.inputValue(), to, `from ${from}`);
  };
  await stepped('', more, '1');
  await stepped('12,5', more, '13,5');
  await stepped('12.5 g', less, '11,5 g');
  await stepped('1,5', less, '1');
  await stepped('1', less, '0,9');
  await stepped('0,9', more, '1');
  await stepped('0,1', less, '0,1');
  assert.equal(await less.getAttribute('aria-disabled'), 'true');
  await stepped('1.000', more, '1.000');
  await field.fill('07,50');
  await page.waitForTimeout(300);
  assert.equal(await field.inputValue(), '07,50', 'what is typed stays as typed');
  assert.match(await page.locator('.case').textContent(), /7,5 g/);
  await close();
});

test('pieces are stepped one by one', async () => {
  const { page, close } = await open('#item=mdma/tablet+4+piece&date=2026-06-01');
  await page.getByRole('button', { name: w['ui.increase'], exact: true }).click();
  assert.match(await page.locator('.case').textContent(), /^[^·]*· 5 /);
  await close();
});

test('where a form is counted and weighed the second measure has a field, and an answer says which one it lacks', async () => {
  const { page, close } = await open('#age=30&item=mdma/tablet+4+piece&date=2022-05-01&regime=us-or');
  const weight = page.getByLabel(w['ui.also_weight'], { exact: true });
  assert.ok((await page.locator('.comparison').textContent()).includes(w['reason.weight']));
  await weight.fill('0,8');
  assert.match(await page.locator('.case').textContent(), /4 .*\(0,8 g\)/);
  assert.ok(!(await page.locator('.comparison').textContent()).includes(w['reason.weight']));
  await page.waitForFunction(() => location.hash.includes('item=mdma/tablet+4+piece+0,8+g'));
  await page.reload();
  await page.waitForSelector('.case');
  assert.equal(await weight.inputValue(), '0,8');
  await page.getByLabel(w['ui.unit'], { exact: true }).selectOption('g');
  assert.equal(await page.getByLabel(w['ui.amount'], { exact: true }).inputValue(), '0,8', 'the measures change places');
  assert.equal(await page.getByLabel(w['ui.also_count'], { exact: true }).inputValue(), '4');
  assert.equal(await page.getByLabel(w['ui.also_weight'], { exact: true }).count(), 0);
  await close();
});

test('what was typed is there in another language too, also what is half or wrong', async () => {
  const { page, close } = await open();
  await page.getByLabel(w['ui.age'], { exact: true }).fill('17 år?');
  await page.getByRole('combobox', { name: w['ui.substance'], exact: true }).fill('kanabis');
  await page.getByLabel(w['ui.amount'], { exact: true }).fill('1,2,3');
  await page.locator('#add').click();
  await page.getByLabel(w['ui.amount'], { exact: true }).nth(1).fill('12');
  await page.locator('#add').click();
  await page.getByRole('combobox', { name: w['ui.substance'], exact: true }).nth(2).fill('heroin');
  await page.getByRole('link', { name: w['ui.language_en'] }).click();
  await page.waitForSelector('html[lang=en] #app');
  const en = await wordsOf('en');
  assert.equal(await page.getByLabel(en['ui.age'], { exact: true }).inputValue(), '17 år?');
  const values = (locator) => locator.evaluateAll((all) => all.map((each) => each.value));
  assert.deepEqual(await values(page.getByRole('combobox', { name: en['ui.substance'], exact: true })), ['kanabis', '', 'heroin']);
  assert.deepEqual(await values(page.getByLabel(en['ui.amount'], { exact: true })), ['1,2,3', '12', '']);
  await close();
});
