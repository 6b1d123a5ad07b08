// Typing an amount on a machine four times as slow: how long the page is held by a keystroke until the frame that shows
// the character has been made, and when the answer stands. Prints; never fails on a number.
import { readFileSync } from 'node:fs';
import { dist, launch } from '../web/browser.mjs';
import { serve } from '../web/server.mjs';

const { first, shelves } = JSON.parse(readFileSync(new URL('../../content/shared/shelves.json', import.meta.url), 'utf8'));
const every = [...new Set([...first, ...Object.values(shelves).flat()])];
const keys = ['2', ',', '5', 'Backspace', 'Backspace', 'Backspace'];
const rounds = 12;
const pause = 150; // a quick typist
const slowdown = 4;

const site = await serve(dist);
const browser = await launch();
const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const told = (values) => `${quantile(values, 0.5).toFixed(1)} ms`.padStart(10) + `${quantile(values, 0.99).toFixed(1)} ms`.padStart(11);

async function type(page, times) {
  for (let i = 0; i < times; ++i)
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(pause);
    }
}

/** The tasks of the page's main thread in a trace, and for each keystroke its own and that of the next frame. */
function held(events) {
  const typed = events.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown');
  const { pid, tid } = typed[0];
  const mine = events.filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid);
  const tasks = mine.filter(({ name }) => name === 'ThreadControllerImpl::RunTask').sort((a, b) => a.ts - b.ts);
  const frames = mine.filter(({ name }) => name === 'ProxyMain::BeginMainFrame').map(({ ts }) => ts).sort((a, b) => a - b);
  const around = (ts) => tasks.findLastIndex((task) => task.ts <= ts);
  return typed.map(({ ts }) => {
    const frame = frames.find((each) => each > ts) ?? ts;
    // The thread's own time: what others do on the machine is not the page's doing.
    return tasks.slice(around(ts), around(frame) + 1).reduce((sum, task) => sum + (task.tdur ?? task.dur), 0) / 1000;
  });
}

/** One page at a width, with a case and these regimes. */
async function measure(what, width, regimes) {
  const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
  await page.goto(`${site.address}#age=17&item=cannabis+1+g&date=2026-06-01${regimes.map((id) => `&regime=${id}`).join('')}`);
  await page.locator('.row-amounts').nth(0).waitFor({ state: 'attached' });
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.locator('#amount-0').focus();
  await page.keyboard.press('End');
  await page.evaluate(() => {
    globalThis.answered = [];
    let typed = 0;
    addEventListener('keydown', ({ timeStamp }) => { typed = timeStamp; }, true);
    new MutationObserver(() => answered.push(performance.now() - typed))
      .observe(document.querySelector('.case'), { subtree: true, childList: true, characterData: true });
  });
  await type(page, 3);
  await page.evaluate(() => { answered.length = 0; });
  await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel', 'cc'] });
  await type(page, rounds);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  console.log(what.padEnd(44), told(held(traceEvents)), told(await page.evaluate(() => answered)));
  await page.context().close();
}

try {
  console.log();
  console.log(`a keystroke, CPU slowed ${slowdown} times (aim 16.7 ms)`.padEnd(44), ' held p50        p99', 'answer p50       p99');
  await measure('every regime in a table', 1280, every);
  await measure('every regime on cards', 360, every);
  await measure('the regimes compared at first, in a table', 1280, []);
  await measure('the same on cards', 360, []);
} finally {
  await browser.close();
  site.stop();
}
