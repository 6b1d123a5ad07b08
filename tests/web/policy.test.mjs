// The policy holds: what somebody might slip into a page does nothing and reaches nobody, header or not.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { blank, dist, journey, open, pageOfEachKind, withBrowser } from './browser.mjs';

withBrowser();

/** Another host, which remembers who came. */
let visits = [];
let elsewhere;
const other = createServer((request, response) => {
  visits.push(request);
  response.writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' }).end('<!doctype html><title>elsewhere</title>');
});
before(async () => {
  await new Promise((listening) => other.listen(0, '127.0.0.1', listening));
  elsewhere = `http://localhost:${other.address().port}`;
});
after(() => {
  other.closeAllConnections();
  other.close();
});

const slipped = () => `
  <script>window.ran = 'inline script'</script>
  <script src="${elsewhere}/script.js"></script>
  <script type="module">import '${elsewhere}/module.js'</script>
  <img src="${elsewhere}/image.png" onerror="window.ran = 'handler'">
  <iframe src="${elsewhere}/frame"></iframe>
  <object data="${elsewhere}/object"></object>
  <link rel="stylesheet" href="${elsewhere}/style.css">
  <link rel="preload" as="font" crossorigin href="${elsewhere}/font">
  <style>body { background-image: url(${elsewhere}/background.png) }</style>
  <p id="styled" style="position: fixed">slipped in</p>
  <video src="${elsewhere}/video"></video>
  <form id="sent" action="${elsewhere}/form"><input name="age" value="17"></form>`;

/** Opens a page into which somebody has written; with the header of the host or only with what the page says itself. */
async function openSlipped(path, header) {
  const { page, address, close } = await blank();
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => window.violations.push(effectiveDirective));
  });
  await page.route(`${address}${path}`, async (route) => {
    const html = readFileSync(dist + path, 'utf8').replace('</body>', `${slipped()}</body>`);
    const { headers } = await route.fetch();
    const kept = ['content-type', ...(header ? ['content-security-policy'] : [])];
    await route.fulfill({ body: html, headers: Object.fromEntries(kept.map((name) => [name, headers[name]])) });
  });
  visits = [];
  await page.goto(`${address}${path}`);
  return { page, close };
}

for (const header of [true, false])
  test(`what is slipped into a page does nothing, ${header ? 'when the host sends the policy' : 'when the page alone has the policy'}`, async () => {
    for (const path of header ? pageOfEachKind.slice(0, 1) : pageOfEachKind) {
      const { page, close } = await openSlipped(path, header);
      await page.evaluate(async (host) => {
        const tried = [
          fetch(`${host}/fetch`), fetch(`${host}/fetch`, { mode: 'no-cors' }),
          new Promise((done) => { new WebSocket(host.replace('http', 'ws')).onerror = done; }),
          new Promise((done, failed) => { const image = new Image(); image.onerror = failed; image.onload = done; image.src = `${host}/late.png`; }),
        ];
        navigator.sendBeacon(`${host}/beacon`, 'age=17');
        document.querySelector('#sent')?.submit();
        await Promise.allSettled(tried);
      }, elsewhere);
      await page.waitForFunction(() => window.violations.includes('form-action')); // the last, since a form is sent later
      const violations = await page.evaluate(() => window.violations);
      assert.equal(await page.evaluate(() => window.ran), undefined, path);
      for (const directive of ['script-src-elem', 'script-src-attr', 'style-src-elem', 'style-src-attr', 'img-src', 'connect-src', 'frame-src', 'object-src', 'media-src', 'font-src'])
        assert.ok(violations.includes(directive), `${path}: ${directive} did not complain, only ${violations.join(' ')}`);
      assert.deepEqual(visits.map(({ url }) => url), [], path);
      await close();
    }
  });

test('no text becomes markup or script: Trusted Types are required', async () => {
  const { page, close } = await open();
  const said = await page.evaluate(() => {
    const attempts = {
      innerHTML: () => { document.body.innerHTML = '<b>bold</b>'; },
      outerHTML: () => { document.querySelector('h1').outerHTML = '<b>bold</b>'; },
      adjacent: () => document.body.insertAdjacentHTML('beforeend', '<b>bold</b>'),
      write: () => document.write('<b>bold</b>'),
      srcdoc: () => { document.createElement('iframe').srcdoc = '<b>bold</b>'; },
      script: () => { document.createElement('script').src = 'data:text/javascript,1'; },
      parsed: () => new DOMParser().parseFromString('<b>bold</b>', 'text/html'),
      evaluated: () => (0, eval)('1'),
      made: () => new Function('return 1'),
      later: () => setTimeout('1'),
    };
    const succeeds = ([, attempt]) => {
      try {
        attempt();
        return true;
      } catch {
        return false;
      }
    };
    // Later, since what a test calls directly may evaluate text.
    return new Promise((done) => setTimeout(() => done(Object.entries(attempts).filter(succeeds).map(([name]) => name))));
  });
  assert.deepEqual(said, []);
  await close();
});

test('who follows a link is not told where from', async () => {
  const { page, close } = await open(journey);
  visits = [];
  await page.evaluate((host) => {
    const link = document.createElement('a');
    link.href = `${host}/source`;
    document.body.append(link);
    link.click();
  }, elsewhere);
  await page.waitForURL(`${elsewhere}/source`);
  assert.deepEqual(visits.filter(({ url }) => url === '/source').map(({ headers }) => headers.referer), [undefined]);
  await close();
});
