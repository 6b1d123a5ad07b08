// The npm package: installed in a folder of its own, served from one origin and used by a page of another under a strict policy.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildPackage, versionOf } from '../../web/package/build.mjs';
import { blank, withBrowser, wordsOf } from './browser.mjs';
import { withHost } from './host.mjs';
import { serve } from './server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'terskel-package-'));
const installed = join(folder, 'newsroom/node_modules/terskel-calculator');
const npm = (words, cwd) => execFileSync('npm', [...words, '--offline', '--no-audit', '--no-fund', '--loglevel=error'], { cwd, encoding: 'utf8' });
const w = await wordsOf('nb');

before(async () => {
  const built = join(folder, 'package');
  await buildPackage(built);
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], built));
  const newsroom = join(folder, 'newsroom');
  execFileSync('mkdir', [newsroom]);
  writeFileSync(join(newsroom, 'package.json'), '{ "name": "newsroom", "private": true }');
  npm(['install', join(folder, filename)], newsroom);
});
withBrowser(() => serve(installed));
const article = withHost();
after(() => rmSync(folder, { recursive: true }));

const theCase = 'age=17&amp;item=cannabis+12,5+g&amp;date=2026-06-01';

/** A page of the newsroom with this markup, under the policy of the package's README and nothing more. */
async function openNewsroom(markup) {
  const { page, address, ...opened } = await blank();
  await page.addInitScript(() => {
    window.told = [];
    addEventListener('terskel-answer', ({ detail }) => window.told.push(detail));
  });
  const policy = `default-src 'none'; script-src ${address} 'wasm-unsafe-eval'; connect-src ${address}; img-src data:; require-trusted-types-for 'script'`;
  await page.goto(article(`${markup}<script type="module" src="${address}assets/terskel-calculator.js"></script>`,
    { headers: { 'Content-Security-Policy': policy } }));
  return { page, address, ...opened };
}

test('the version is that of the content', () => {
  assert.equal(versionOf('2026.11.22.2'), '2026.1122.2');
  assert.equal(versionOf('2027.01.05'), '2027.105.1');
  const [{ version }] = JSON.parse(readFileSync(new URL('../../web/generated/packs/editions.json', import.meta.url), 'utf8'));
  assert.equal(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).version, versionOf(version));
});

test('the package holds what it says: a module, types, a README, the licence and the packs of one edition', () => {
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  for (const path of [...Object.values(exports['.']), 'README.md', 'LICENSE', 'terskel.d.mts']) assert.ok(existsSync(join(installed, path)), path);
  assert.equal(readdirSync(join(installed, 'packs')).length, 1);
});

test('under the policy of its README it answers, and says so only to those who ask', async () => {
  const { page, requests, complaints, close } = await openNewsroom(
    `<terskel-calculator id="silent" lang="nb" case="${theCase}"><p>Straks</p></terskel-calculator>
     <terskel-calculator id="telling" lang="nb" case="${theCase}" regimes="pt" mode="fixed" answers></terskel-calculator>
     <terskel-calculator lang="en" case="${theCase}" mode="fixed"></terskel-calculator>`);
  await page.waitForFunction(() => [...document.querySelectorAll('terskel-calculator')].every(({ shadowRoot }) => shadowRoot?.querySelector('.card')));
  assert.equal(await page.getByText('Straks').isVisible(), false);
  assert.match(await page.locator('#silent .widget').innerText(), /Norsk lov/);
  const told = await page.evaluate(() => window.told);
  assert.deepEqual(told.map(({ regimes }) => regimes.map(({ id }) => id)), [['pt']]);
  assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, 1, 'all on a page share one module');
  assert.equal(requests.filter((url) => url.includes('shared.nb')).length, 1, 'and the packs');
  assert.deepEqual(complaints, []);
  await close();
});

test('attributes that change are followed', async () => {
  const { page, close } = await openNewsroom(`<terskel-calculator lang="nb" case="${theCase}" mode="fixed"></terskel-calculator>`);
  await page.locator('.card').waitFor();
  await page.evaluate(() => {
    const element = document.querySelector('terskel-calculator');
    element.setAttribute('regimes', 'pt');
    element.setAttribute('lang', 'en');
  });
  await page.getByRole('heading', { name: /Portugal/ }).waitFor();
  assert.equal(await page.locator('.widget').getAttribute('lang'), 'en');
  await close();
});

test('when the packs do not come, what stands in the element is shown, and it can be tried again', async () => {
  const { page, address, close } = await blank();
  await page.addInitScript(() => addEventListener('terskel-failed', () => { window.hasFailed = true; }, true));
  await page.context().route('**/*.pack', (route) => route.abort());
  await page.goto(article(`<terskel-calculator lang="nb" case="${theCase}"><p>Se <a href="/">svaret</a>.</p></terskel-calculator>
    <script type="module" src="${address}assets/terskel-calculator.js"></script>`));
  await page.waitForFunction(() => window.hasFailed);
  assert.equal((await page.locator('main').innerText()).replace(/\s+/g, ' '), 'Saken Se svaret.');
  await page.context().unroute('**/*.pack');
  await page.evaluate(() => document.querySelector('terskel-calculator').renew());
  await page.locator('.card').waitFor();
  await close();
});

test('a page that unsets everything and counts in other rems does not disturb it', async () => {
  const { page, close } = await openNewsroom('');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { all: unset } html { font-size: 62.5% } terskel-calculator { --terskel-rem: 1.6rem; --terskel-accent: rebeccapurple }');
    document.adoptedStyleSheets = [sheet];
    const element = document.createElement('terskel-calculator');
    for (const [name, value] of [['lang', 'nb'], ['case', 'age=17&item=cannabis+12,5+g'], ['site', 'https://terskel.example/']]) element.setAttribute(name, value);
    document.body.append(element);
  });
  await page.locator('.card').waitFor();
  assert.deepEqual(await page.locator('terskel-calculator').evaluate((element) => [
    getComputedStyle(element).display,
    getComputedStyle(element.shadowRoot.querySelector('.lead')).fontSize,
    getComputedStyle(element.shadowRoot.querySelector('.links a')).color,
  ]), ['block', '16px', 'rgb(102, 51, 153)']);
  assert.equal(await page.getByRole('link', { name: w['ui.page_help'] }).getAttribute('href'), 'https://terskel.example/nb/help.html');
  await close();
});
