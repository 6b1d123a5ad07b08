// Fifty widgets in one article: what is far away is not fetched, what is fetched is fetched once, and a phone can bear it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { isHashed } from '../../../deploy/headers.mjs';
import { dist, phone } from '../browser.mjs';
import { serve } from '../server.mjs';
import { assertAnswered, pasted, settled, withReaders } from './reader.mjs';

const asked = [];
const visit = withReaders(() => serve(dist, 0, { keeps: true, seen: ({ url }) => asked.push(url.split('?')[0]) }));

const many = 50;
const cases = Array.from({ length: many }, (_, i) => `age=${15 + i}&item=cannabis+${i + 1}+g&date=2026-06-01${i % 3 ? '&mode=fixed' : ''}`);

/** The memory that belongs to a browser's pages, in MB, each shared page counted by its share. Elsewhere than on Linux: undefined. */
async function memoryOf(page) {
  const session = await page.context().browser().newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const texts = await Promise.all(processInfo.filter(({ type }) => type === 'renderer')
    .map(({ id }) => readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '')));
  const sizes = texts.map((text) => Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1])).filter(Number.isFinite);
  return sizes.length ? sizes.reduce((sum, size) => sum + size, 0) / 1024 : undefined;
}

test('fifty widgets: those far below are not fetched, the files come once, and all answer as they are read', async (t) => {
  const { page, complaints, close } = await visit(
    (address) => cases.map((each) => `<p>Avsnitt.</p>${pasted(each, { script: false })(address)}`).join('') + `<script async src="${address}embed.js"></script>`,
    { options: { viewport: phone, alone: true } },
  );
  await assertAnswered(page, 0);
  await settled(page, 0);
  const loaded = () => asked.filter((path) => path === '/nb/widget.html').length;
  const early = loaded();
  assert.ok(early < many / 4, `${early} frames were fetched before anybody scrolled`);
  const one = await memoryOf(page);

  const began = performance.now();
  for (let i = 0; i < many; ++i) {
    await page.locator('iframe').nth(i).scrollIntoViewIfNeeded();
    await settled(page, i);
  }
  const seconds = (performance.now() - began) / 1000;
  for (const i of [0, 1, many - 1]) {
    const frame = await assertAnswered(page, i);
    assert.ok((await frame.locator('.widget').innerText()).includes(`${15 + i} år`), `the case of widget ${i}`);
  }
  const all = await memoryOf(page);

  assert.equal(loaded(), many);
  const twice = [...new Set(asked)].filter((path) => isHashed(path) && asked.filter((each) => each === path).length > 1);
  assert.deepEqual(twice, [], 'these were fetched again');
  if (all !== undefined) {
    t.diagnostic(`${early} frames at first: ${one.toFixed(0)} MB; ${many}: ${all.toFixed(0)} MB; ${seconds.toFixed(1)} s to scroll through them`);
    const each = (all - one) / (many - early);
    assert.ok(each < 16, `a widget takes ${each.toFixed(1)} MB`);
  }
  assert.deepEqual(complaints, []);
  await close();
});
