// A network that is slow, or dies between two files: nothing is half-shown, and what is shown says what to do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../browser.mjs';
import { assertAnswered, assertFailed, assertFits, frameAt, pasted, plain, read, shoot, theCase, until, w, withReaders } from './reader.mjs';

const visit = withReaders();

/** What an answer needs, in the order in which it is asked for. */
const files = {
  page: /\/nb\/widget\.html$/,
  style: /\/assets\/widget-[\w-]+\.css$/,
  script: /\/assets\/widget-[\w-]+\.js$/,
  module: /\.wasm$/,
  words: /\/shared\.nb\.pack$/,
  regime: /\/no-law\.nb\.pack$/,
};

/** As if the time had come that the frame waits for a script or an answer. */
const afterAll = (frame) => frame.evaluate(() => document.getAnimations().forEach((each) => each.finish()));
const link = (page) => page.getByRole('link', { name: 'Terskel', exact: true });

test('on a slow network there is nothing, then that it is coming, then the whole answer', async () => {
  const gates = {};
  const { page, complaints, close } = await visit(pasted(), { waitUntil: 'commit', before: async ({ page }) => {
    for (const [name, pattern] of Object.entries(files)) {
      let come;
      let ask;
      const opened = new Promise((resolve) => { come = resolve; });
      gates[name] = { asked: new Promise((resolve) => { ask = resolve; }), come };
      await page.context().route(pattern, async (route) => {
        ask();
        await opened;
        await route.continue();
      });
    }
  } });
  const { page: html, style, script, ...rest } = gates;
  await html.asked;
  assert.ok(await link(page).isVisible(), 'the article does not wait for the frame');
  html.come();
  const frame = await frameAt(page);
  const painted = () => frame.evaluate(() => performance.getEntriesByType('paint').length);
  await style.asked;
  assert.equal(await painted(), 0, 'nothing is drawn without its style');
  style.come();
  await script.asked;
  assert.equal(await painted(), 0, 'nor before the script knows in which colours');
  script.come();
  await until(async () => assert.equal(await read(frame), plain(w['ui.loading'])));
  await shoot(page, 'slow');
  for (const gate of Object.values(rest)) {
    await gate.asked;
    assert.equal(await read(frame), plain(w['ui.loading']));
    gate.come();
  }
  await assertAnswered(page);
  await assertFits(page);
  assert.deepEqual(complaints, []);
  await close();
});

test('an answer that comes after all patience takes the place of the message', async () => {
  let come;
  const gate = new Promise((resolve) => { come = resolve; });
  const { page, close } = await visit(pasted(), { waitUntil: 'commit', before: ({ page }) => page.context().route(files.module, async (route) => {
    await gate;
    await route.continue();
  }) });
  const frame = await frameAt(page);
  await frame.locator('#waiting').waitFor();
  await afterAll(frame);
  await assertFailed(frame);
  come();
  await assertAnswered(page);
  await assertFits(page);
  await close();
});

/** Opens an article while one of the files does not come. */
const without = (name) => visit(pasted(), { before: ({ page }) => page.context().route(files[name], (route) => route.abort()) });

test('when the page in the frame does not come there is the link under it', async () => {
  const { page, close } = await without('page');
  await page.waitForLoadState('networkidle');
  assert.ok(await link(page).isVisible());
  assert.ok((await read(page)).includes('Avsnittet foran.'));
  await page.context().unroute(files.page);
  await page.reload();
  await assertAnswered(page);
  await close();
});

test('when the style does not come the answer does, whole', async () => {
  const { page, close } = await without('style');
  await assertAnswered(page);
  await assertFits(page);
  await shoot(page, 'no-style');
  await close();
});

test('when the script does not come there is the message and the link, and no button that would do nothing', async () => {
  const { page, close } = await without('script');
  const frame = await frameAt(page);
  await frame.locator('#waiting').waitFor();
  await afterAll(frame);
  await assertFailed(frame, { canRetry: false });
  await shoot(page, 'no-script');
  await page.context().unroute(files.script);
  await page.reload();
  await assertAnswered(page);
  await close();
});

for (const name of ['module', 'words', 'regime'])
  test(`when the ${name} does not come there is the message, the link and a way to try again, which works`, async () => {
    const { page, close } = await without(name);
    const frame = await frameAt(page);
    await assertFailed(frame);
    assert.ok((await frame.getByRole('link').getAttribute('href')).endsWith(`#${theCase}`));
    await until(async () => assert.ok((await page.locator('iframe').boundingBox()).height < 300, 'the frame is no higher than the message'));
    await shoot(page, `no-${name}`);
    await frame.getByRole('button', { name: w['pages.widget_retry'] }).click();
    await assertFailed(await frameAt(page)); // it still does not come
    await page.context().unroute(files[name]);
    await (await frameAt(page)).getByRole('button', { name: w['pages.widget_retry'] }).click();
    await assertAnswered(page);
    await assertFits(page);
    await close();
  });

for (const [colorScheme, of] of [['light', '#111'], ['dark', '#fff']])
  test(`what failed can be read on an article of another colour than the reader's ${colorScheme} one`, async () => {
    const { page, close } = await visit(pasted(), {
      options: { colorScheme }, head: `<style>body { background: ${of}; color: gray }</style>`,
      before: ({ page }) => page.context().route(files.module, (route) => route.abort()),
    });
    const frame = await frameAt(page);
    await assertFailed(frame);
    assert.match(await frame.locator('#failure').evaluate((each) => getComputedStyle(each).backgroundColor), /^rgb\(/, 'a ground of its own');
    await assertAccessible(page, colorScheme, { rules: ['color-contrast'], part: 'iframe' });
    await shoot(page, `failed-${colorScheme}`);
    await close();
  });
