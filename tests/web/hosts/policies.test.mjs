// Articles that allow little: by their policy, by a sandbox, by a CMS that takes things away, by AMP. SHOTS=FOLDER keeps pictures.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { embedding, policy, written } from '../../../deploy/headers.mjs';
import { dist } from '../browser.mjs';
import { assertAnswered, assertFailed, assertFits, assertStill, frameAt, opened, pasted, plain, read, shoot, theCase, until, w, withReaders } from './reader.mjs';

const visit = withReaders();

/** The snippet with a sandbox around the frame. */
const sandboxed = (flags) => pasted(opened, { more: `sandbox="${flags}"` });
const policyOf = (directives) => ({ headers: { 'Content-Security-Policy': written(directives) } });

/** A snippet without what is filled in. */
const bare = (html) => html.replace(/(src|title|height|href)="[^"]*"/g, '$1=""').replace(/>[^<]+<\/a>/g, '></a>').replace(/\s+/g, ' ').replaceAll('> <', '><').replaceAll(' >', '>').trim();

test('what these tests paste and allow is what the builder and the README give and name', () => {
  const unescaped = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const codes = [...readFileSync(`${dist}nb/embed.html`, 'utf8').matchAll(/<code[^>]*>(.*?)<\/code>/gs)].map(([, text]) => unescaped(text));
  const origin = new URL(codes.find((text) => text.startsWith('<iframe')).match(/src="([^"]*)"/)[1]).origin;
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const named = (at) => Object.entries(embedding(at)).map(([directive, sources]) => `${directive} ${sources.join(' ')}`);
  assert.equal(bare(codes.find((text) => text.startsWith('<iframe'))), bare(pasted()('https://terskel.example/')));
  assert.equal(bare(/```html\n(.*?)```/s.exec(readme)[1]), bare(pasted()('https://terskel.example/')));
  assert.deepEqual(codes.filter((text) => /^[a-z]+-src /.test(text)), named(origin));
  assert.deepEqual(/```\n(frame-src .*?)\n```/s.exec(readme)[1].split('\n'), named('https://terskel.example'));
});

test('in a plain article the answer is seen whole, and nothing moves once its height is known', async () => {
  const { page, complaints, close } = await visit(pasted());
  await assertAnswered(page);
  await assertFits(page);
  await assertStill(page);
  assert.ok((await read(page)).endsWith(plain('Terskel Avsnittet etter.')), 'the link stands under the frame');
  assert.deepEqual(complaints, []);
  await shoot(page, 'plain');
  await close();
});

/** An article whose policy allows what is said of the site's origin; the origin is known when the article is opened. */
async function strict(allowed) {
  const { address, close: leave } = await visit(() => '');
  await leave();
  return visit(pasted(), policyOf({ 'default-src': ["'none'"], ...allowed(new URL(address).origin) }));
}

test('a policy that forbids everything but what the README names lets all of it work', async () => {
  const { page, complaints, close } = await strict(embedding);
  await assertAnswered(page);
  await assertFits(page);
  assert.deepEqual(await page.evaluate(() => window.stopped.filter((each) => each !== 'img-src')), []); // its own icon
  assert.deepEqual(complaints.filter((text) => !text.includes('data:,')), []);
  await shoot(page, 'strict');
  await close();
});

test('each thing that the README names is needed: without the script the frame scrolls, without the frame there is the link', async () => {
  const noScript = await strict((origin) => ({ 'frame-src': embedding(origin)['frame-src'] }));
  const frame = await assertAnswered(noScript.page);
  assert.equal(await noScript.page.locator('iframe').evaluate((each) => each.clientHeight), 600);
  await frame.evaluate(() => scrollTo(0, 1e6));
  assert.ok(await frame.evaluate(() => scrollY > 0));
  assert.ok((await noScript.page.evaluate(() => window.stopped)).includes('script-src-elem'));
  await noScript.close();

  const noFrame = await strict((origin) => ({ 'script-src': embedding(origin)['script-src'] }));
  await until(async () => assert.ok((await noFrame.page.evaluate(() => window.stopped)).includes('frame-src')));
  assert.ok(await noFrame.page.getByRole('link', { name: 'Terskel' }).isVisible());
  await noFrame.close();
});

test('a CMS that keeps nothing of a frame but its address leaves a frame that scrolls', async () => {
  const { page, complaints, close } = await visit((address) => `<iframe src="${address}nb/widget.html#${theCase.replaceAll('&', '&amp;')}"></iframe>`);
  const frame = await assertAnswered(page);
  const { width, height } = await page.locator('iframe').boundingBox();
  assert.ok(width < 310 && height < 160, 'as browsers have it');
  assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing runs out of it sideways');
  assert.ok(await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight && getComputedStyle(document.documentElement).overflowY !== 'hidden'));
  assert.deepEqual(complaints, []);
  await shoot(page, 'stripped');
  await close();
});

test('a CMS that keeps frame and script and takes all marks away: the height is followed', async () => {
  const { page, close } = await visit((address) =>
    `<iframe src="${address}nb/widget.html#${theCase.replaceAll('&', '&amp;')}"></iframe><script src="${address}embed.js"></script>`);
  await assertAnswered(page);
  await assertFits(page);
  await close();
});

for (const flags of ['allow-scripts', 'allow-scripts allow-same-origin'])
  test(`in a sandbox with ${flags} the answer is seen, its height is followed and typing works`, async () => {
    const { page, complaints, close } = await visit(sandboxed(flags));
    const frame = await assertAnswered(page);
    const height = await assertFits(page);
    await frame.locator('.rest > summary').first().click();
    await until(async () => assert.ok((await assertFits(page)) > height));
    await frame.getByLabel(w['ui.age'], { exact: true }).fill('30');
    await until(async () => assert.match(await read(frame), /30 år · 12,5 g cannabis/));
    assert.deepEqual(complaints, []);
    await shoot(page, `sandbox-${flags.replaceAll(' ', '-')}`);
    await close();
  });

test('in a sandbox without scripts there is the message and the link, in the frame and under it', async () => {
  const { page, close } = await visit(sandboxed(''));
  await assertFailed(await frameAt(page), { canRetry: false });
  assert.ok(await page.getByRole('link', { name: 'Terskel', exact: true }).isVisible());
  await shoot(page, 'sandbox-nothing');
  await close();
});

for (const flags of ['allow-scripts allow-popups', 'allow-scripts allow-same-origin allow-popups', 'allow-popups'])
  test(`from a sandbox with ${flags} the link leads to the answer`, async () => {
    const { page, close } = await visit(sandboxed(flags));
    const frame = flags.includes('scripts') ? await assertAnswered(page) : await frameAt(page);
    const opening = page.context().waitForEvent('page');
    await frame.getByRole('link').first().click();
    const site = await opening;
    await until(async () => assert.equal(await site.title(), w['ui.title']));
    if (flags.includes('scripts')) await until(async () => assert.match(await read(site), /17 år · 12,5 g cannabis/));
    await close();
  });

test('in an article that is itself in a sandbox the answer is seen', async () => {
  const { page, close } = await visit(pasted(), { headers: { 'Content-Security-Policy': 'sandbox allow-scripts allow-popups' } });
  assert.match(await read(await assertAnswered(page)), /17 år · 12,5 g cannabis/);
  await close();
});

/** What AMP does with a frame that may be resized: it listens to a message of its own form, from that frame. */
const amp = `<script>
  addEventListener('message', ({ source, data }) => {
    if (!data || data.sentinel !== 'amp' || data.type !== 'embed-size' || !(data.height > 0)) return;
    for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) frame.style.height = data.height + 'px';
  });
</script>`;

test('on an AMP page, which has no script of ours, AMP follows the height', async () => {
  const { page, complaints, close } = await visit(pasted(theCase, { script: false, more: 'sandbox="allow-scripts allow-same-origin allow-popups"' }), { head: amp });
  const frame = await assertAnswered(page);
  const height = await assertFits(page);
  await frame.locator('.rest > summary').first().click();
  await until(async () => assert.ok((await assertFits(page)) > height));
  assert.deepEqual(complaints, []);
  await close();
});

test('where WebAssembly is forbidden in the frame there is the message, the link and a way to try again', async () => {
  const { page, close } = await visit(pasted(), { before: ({ page }) => page.context().route('**/widget.html', async (route) => {
    const response = await route.fetch();
    const csp = written({ ...policy, 'script-src': ["'self'"], 'frame-ancestors': ['*'] });
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': csp } });
  }) });
  const frame = await frameAt(page);
  await assertFailed(frame);
  assert.match(await frame.getByRole('link').getAttribute('href'), new RegExp(`#${theCase.replace(/[+,]/g, '\\$&')}$`));
  await until(async () => assert.ok((await page.locator('iframe').evaluate((each) => each.clientHeight)) < 300, 'no white hole in the article'));
  await shoot(page, 'no-wasm');
  await close();
});
