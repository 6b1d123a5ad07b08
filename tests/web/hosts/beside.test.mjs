// Several widgets in one article: the frames of one origin have one core between them, and none depends on another.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAnswered, frameOf, pasted, plain, read, theCase, until, withReaders } from './reader.mjs';

const visit = withReaders();

/** What a frame has fetched to answer: the module and the packs. */
const fetched = (frame) => frame.evaluate(() => performance.getEntriesByType('resource')
  .map(({ name }) => name.replace(/.*\//, '').replace(/-[\w-]{8}(?=\.wasm)/, '')).filter((name) => /\.(wasm|pack)$/.test(name)).sort());

/** An article with a widget that has answered, and another that comes later. */
async function twoWidgets(later, change = (html) => html) {
  const opened = await visit(pasted(`${theCase}&regime=no-law&mode=fixed`));
  const { page, address } = opened;
  const first = await assertAnswered(page, 0);
  assert.deepEqual(await fetched(first), ['answers.wasm', 'no-law.nb.pack', 'shared.nb.pack']);
  await page.evaluate((html) => document.querySelector('#after').insertAdjacentHTML('beforebegin', html),
    change(pasted(later, { script: false })(address)));
  return { ...opened, second: await assertAnswered(page, 1) };
}

test('the second asks the core of the first, and fetches only what that does not have', async () => {
  const { page, second, complaints, close } = await twoWidgets('age=40&item=heroin+5+g&date=2026-06-01&regime=no-law&mode=fixed');
  assert.match(await read(second), /40 år/);
  assert.deepEqual(await fetched(second), []);
  await page.locator('iframe').nth(1).evaluate((frame) => { frame.src = frame.src.replace('regime=no-law', 'regime=pt'); });
  await until(async () => assert.match(await read(second), /Portugal/));
  assert.deepEqual(await fetched(second), ['pt.nb.pack']);
  assert.doesNotMatch(await read(await frameOf(page, 0)), /Portugal/, 'the first keeps to what it was asked');
  assert.deepEqual(complaints, []);
  await close();
});

test('the second goes on when the first is taken out of the article', async () => {
  const { page, second, complaints, close } = await twoWidgets(`${theCase}&regime=no-law&form=open`);
  await page.locator('iframe').first().evaluate((frame) => frame.remove());
  await second.getByLabel('Alder', { exact: true }).fill('44');
  await until(async () => assert.match(await read(second), /44 år · 12,5 g cannabis/));
  await page.locator('iframe').evaluate((frame) => { frame.src = frame.src.replace('regime=no-law', 'regime=pt'); });
  await until(async () => assert.match(await read(second), /Portugal/));
  await page.evaluate((html) => document.querySelector('#after').insertAdjacentHTML('beforebegin', html),
    await page.locator('iframe').evaluate((frame) => frame.outerHTML.replace('regime=pt', 'regime=pt&lang=nb')));
  const third = await assertAnswered(page, 1);
  assert.deepEqual(await fetched(third), [], 'the third asks the second');
  assert.deepEqual(complaints, []);
  await close();
});

test('one that is shut in a sandbox has a core of its own', async () => {
  const { second, complaints, close } = await twoWidgets('age=40&item=heroin+5+g&regime=no-law&mode=fixed',
    (html) => html.replace('<iframe', '<iframe sandbox="allow-scripts"'));
  assert.match(plain(await read(second)), /40 år/);
  assert.deepEqual(await fetched(second), ['answers.wasm', 'no-law.nb.pack', 'shared.nb.pack']);
  assert.deepEqual(complaints, []);
  await close();
});
