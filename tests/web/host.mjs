// A newspaper's page on another origin, with what it was given to paste.
import { createServer } from 'node:http';
import { after, before } from 'node:test';

/** What the builder gives: the frame, the link under it, and the script that follows its height. */
export const snippet = (site, lang, fragment, { script = true, height = 600, more = '' } = {}) => `
  <iframe src="${site}${lang}/widget.html#${fragment.replaceAll('&', '&amp;')}" title="Terskel" loading="lazy" width="100%" height="${height}"
    frameborder="0" allow="" referrerpolicy="no-referrer" data-terskel ${more}></iframe>
  <p><a href="${site}${lang}/#${fragment.replaceAll('&', '&amp;')}">Terskel</a></p>
  ${script ? `<script async src="${site}embed.js" referrerpolicy="no-referrer"></script>` : ''}`;

/** Call once in a test file: serves articles on an origin of their own. Gives a function from what is in one to its address. */
export function withHost() {
  const articles = new Map();
  const server = createServer((request, response) => {
    const { html, headers } = articles.get(request.url) ?? {};
    response.writeHead(html ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html);
  });
  before(() => new Promise((listening) => server.listen(0, '127.0.0.1', listening)));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return (body, { head = '', headers = {} } = {}) => {
    const path = `/${articles.size}`;
    articles.set(path, {
      html: `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<link rel="icon" href="data:,"><title>Avisen</title>${head}</head><body><main><h1>Saken</h1>${body}</main></body></html>`,
      headers,
    });
    return `http://localhost:${server.address().port}${path}`;
  };
}

/** The frame of a page, once the calculator in it is there. */
export async function frameOf(page, index = 0) {
  const element = page.locator('iframe').nth(index);
  await element.scrollIntoViewIfNeeded(); // which is when it is fetched
  await element.contentFrame().locator('terskel-calculator .widget').waitFor();
  // What is pressed in a frame of another origin goes to where the screen last showed it.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return (await element.elementHandle()).contentFrame();
}

/** Waits until a frame is as high as what is in it. */
export async function settled(page, index = 0) {
  const frame = await frameOf(page, index);
  const inside = () => frame.evaluate(() => Math.ceil(document.querySelector('terskel-calculator').getBoundingClientRect().height));
  const element = page.locator('iframe').nth(index);
  for (let tries = 0; tries < 300; ++tries) {
    const height = await element.evaluate((each) => each.clientHeight);
    if (height === (await inside())) return height;
    await page.waitForTimeout(50);
  }
  throw new Error('the frame does not get the height of what is in it');
}
