// A reader of a newspaper that has pasted the snippet: what is seen, what is heard, and what the pages say to each other.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { blank, desktop, phone, withBrowser, wordsOf } from '../browser.mjs';
import { frameOf, settled, snippet, withHost } from '../host.mjs';
import { plain, until } from '../journeys/person.mjs';

export const w = await wordsOf('nb');
export const theCase = 'age=17&item=cannabis+12,5+g&date=2026-06-01';
/** The same with its form open. */
export const opened = `${theCase}&form=open`;

/** What stands in the article around the frame. */
const around = (html) => `<p id="before">Avsnittet foran.</p>${html}<p id="after">Avsnittet etter.</p>`;

/** Call once in a test file. Gives a function that opens an article: `body` makes of the site's address what was pasted. */
export function withReaders(start, launch) {
  withBrowser(start, launch);
  const article = withHost();
  return async (body, { options = {}, before, waitUntil = 'load', ...host } = {}) => {
    const opened = await blank(options);
    const { page, address } = opened;
    await page.addInitScript(listen);
    await before?.(opened);
    const url = article(around(body(address)), host);
    await page.goto(url, { waitUntil });
    return { ...opened, url };
  };
}

/** Keeps what the article hears, what its policy stops, and what moves in it. Runs before any script of a page. */
function listen() {
  if (window !== top) return;
  window.heard = [];
  window.stopped = [];
  window.moved = [];
  addEventListener('message', (event) => {
    window.heard.push(event.data);
    if (window.isDeaf) event.stopImmediatePropagation(); // nobody else in the article hears it
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => window.stopped.push(effectiveDirective));
  new PerformanceObserver((list) => {
    for (const { value, startTime } of list.getEntries()) window.moved.push({ value, startTime });
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The snippet for one case, as the builder gives it. */
export const pasted = (fragment = theCase, more = {}) => (address) => snippet(address, 'nb', fragment, more);

/** The frame of an article, whatever is in it. */
export async function frameAt(page, index = 0) {
  const element = page.locator('iframe').nth(index);
  await element.waitFor({ state: 'attached' });
  return until(async () => {
    const frame = await (await element.elementHandle()).contentFrame();
    assert.ok(frame && frame.url() !== 'about:blank', 'the frame has not begun to load');
    return frame;
  });
}

/** What is read in a page or a frame: without what is invisible or folded away. Text of a tree of its own counts as after the rest. */
export const read = async (place) => plain((await place.locator('body, .widget').allInnerTexts()).join(' '));

/** Fails unless the whole answer is seen in the frame and told by it, and nothing of the states before. */
export async function assertAnswered(page, index = 0) {
  const frame = await frameOf(page, index);
  await frame.getByRole('heading', { level: 3 }).first().waitFor();
  const text = await read(frame);
  for (const part of [w['ui.whole_answer'], w['disclaimer']]) assert.ok(text.includes(plain(part)), `“${part}” is not in “${text}”`);
  for (const part of [w['pages.widget_failed'], w['ui.loading']]) assert.ok(!text.includes(plain(part)), `“${part}” is in “${text}”`);
  assert.ok(await frame.getByRole('link', { name: w['ui.whole_answer'] }).isVisible());
  const tree = await frame.locator('body').ariaSnapshot();
  for (const told of [/heading .*\[level=2\]/, /heading .*\[level=3\]/, `link "${w['ui.whole_answer']}"`, `link "${w['ui.page_help']}"`])
    assert.ok(told instanceof RegExp ? told.test(tree) : tree.includes(told), `${told} is not in the tree:\n${tree}`);
  const share = await painted(page, index);
  assert.ok(share > 0.01 && share < 0.6, `${(100 * share).toFixed(1)} % of what is on the screen of the frame is painted: text on a ground is some per cent`);
  return frame;
}

/** How much of a frame, as far as it is on the screen, has another colour than most of it. From a picture of the screen. */
async function painted(page, index) {
  const element = page.locator('iframe').nth(index);
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  const screen = page.viewportSize();
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)];
  const clip = { x, y, width: Math.min(screen.width, box.x + box.width) - x, height: Math.min(screen.height, box.y + box.height) - y };
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const counts = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const colour = ((data[at] >> 4) << 8) | ((data[at + 1] >> 4) << 4) | (data[at + 2] >> 4);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return 1 - Math.max(...counts.values()) / (data.length / 4);
  }, picture);
}

/** Fails unless there is the plain message and the link, and nothing else. */
export async function assertFailed(frame, { canRetry = true } = {}) {
  await until(async () => assert.equal(await read(frame),
    plain([w['pages.widget_failed'], w['pages.widget_link'], ...(canRetry ? [w['pages.widget_retry']] : [])].join(' '))));
  assert.equal(await frame.getByRole('link').count(), 1);
}

/** Fails unless the frame is as wide as the article and as high as its content, covers nothing and is covered by nothing. */
export async function assertFits(page, index = 0) {
  const height = await settled(page, index);
  const frame = await frameOf(page, index);
  const inside = await frame.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    return { runsOut: scrollWidth > clientWidth, isCut: scrollHeight > clientHeight };
  });
  assert.deepEqual(inside, { runsOut: false, isCut: false });
  const outside = await page.locator('iframe').nth(index).evaluate((each) => {
    const box = each.getBoundingClientRect();
    const column = each.closest('main').getBoundingClientRect();
    const above = document.getElementById('before').getBoundingClientRect();
    const below = document.getElementById('after').getBoundingClientRect();
    return {
      isWide: Math.abs(box.width - column.width) <= 2, isBelow: box.top >= above.bottom - 1, isAbove: box.bottom <= below.top + 1,
      isHigh: Math.abs(box.height - each.clientHeight) <= 2, runsOut: document.documentElement.scrollWidth > innerWidth,
    };
  });
  assert.deepEqual(outside, { isWide: true, isBelow: true, isAbove: true, isHigh: true, runsOut: false });
  return height;
}

/** Fails if anything in the article has moved since the frame got its height. What a reader does may move things. */
export async function assertStill(page) {
  await page.evaluate(() => { window.moved = []; });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  assert.deepEqual(await page.evaluate(() => window.moved), []);
}

/** For SHOTS=FOLDER: the article on a desktop and on a phone. */
export async function shoot(page, name) {
  const folder = process.env.SHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  for (const [size, viewport] of Object.entries({ desktop, phone })) {
    await page.setViewportSize(viewport);
    await page.waitForTimeout(1000);
    // Of a frame from another origin only what is on the screen is drawn.
    await page.setViewportSize({ ...viewport, height: await page.evaluate(() => document.documentElement.scrollHeight) });
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${folder}/host-${name}-${size}.png` });
  }
}

export { frameOf, plain, settled, until };
