// A reader who goes on from the article and comes back: what was typed is there, and the height is still followed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dist, phone } from '../browser.mjs';
import { serve } from '../server.mjs';
import { assertAnswered, assertFits, opened, pasted, plain, read, until, w, withReaders } from './reader.mjs';

// Browsers keep no page whose files forbid it, and none while Playwright forbids it.
const visit = withReaders(() => serve(dist, 0, { keeps: true }), { ignoreDefaultArgs: ['--disable-back-forward-cache'] });

/** What an expression gives in the frame. Playwright does not find the frames of a page again that was kept. */
async function inFrame(page, expression) {
  const session = await page.context().browser().newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'iframe' }] });
  const { targetId } = targetInfos.find(({ url }) => url.includes('/widget.html'));
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const answered = new Promise((resolve) => session.once('Target.receivedMessageFromTarget', ({ message }) => resolve(JSON.parse(message))));
  await session.send('Target.sendMessageToTarget', {
    sessionId, message: JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, returnByValue: true } }),
  });
  const { result } = await answered;
  await session.detach();
  return result.result.value;
}

const text = `document.querySelector('terskel-calculator').shadowRoot.querySelector('.widget').innerText`;
const inside = `Math.ceil(document.querySelector('terskel-calculator').getBoundingClientRect().height)`;
const outside = (page) => page.locator('iframe').evaluate((each) => each.clientHeight);

test('a browser that keeps the article keeps the widget as the reader left it, and its height is followed', async () => {
  const { page, address, complaints, close } = await visit(pasted(opened), { options: { alone: true }, before: ({ page }) => page.addInitScript(() => {
    if (window === top) addEventListener('pageshow', ({ persisted }) => { window.isKept = persisted; });
  }) });
  const frame = await assertAnswered(page);
  await frame.getByLabel(w['ui.age'], { exact: true }).fill('44');
  await frame.locator('.rest > summary').first().click();
  await until(async () => assert.match(await read(frame), /44 år · 12,5 g cannabis/));
  const height = await assertFits(page);
  const before = plain(await inFrame(page, text));
  assert.match(before, /44 år/);
  await page.goto(`${address}nb/help.html`);
  await page.goBack({ waitUntil: 'commit' });
  await until(async () => assert.equal(await page.evaluate(() => window.isKept), true));
  assert.equal(plain(await inFrame(page, text)), before);
  assert.equal(await outside(page), height);
  await page.setViewportSize(phone);
  await until(async () => {
    const now = await outside(page);
    assert.ok(now > height);
    assert.equal(now, await inFrame(page, inside));
  });
  assert.deepEqual(complaints, []);
  await close();
});
