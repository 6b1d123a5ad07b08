// What the tests of the page share: the built site, a browser, and a page that remembers what it did.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { filesIn } from '../../deploy/compress.mjs';
import { serve } from './server.mjs';

const require = createRequire(new URL('../../web/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const { AxeBuilder } = require('@axe-core/playwright');

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Every page of the site, by its path in `dist`. */
export const pages = filesIn(dist).filter((file) => file.endsWith('.html')).map((file) => file.slice(dist.length)).sort();

/** Pages of a folder are of a kind, and those that differ in language only. */
const kindOf = (path) => path.replace(/^(nb|nn|en)\/|\.(nb|nn|en)(?=\.html$)/, '').replace(/(?<=\/)[^/]+(\/index)?\.html$/, '*');
export const pageOfEachKind = [...new Map(pages.map((path) => [kindOf(path), path])).values()];

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
               '--disable-component-update', '--disable-sync'];
/** How long what is waited for may take: a busy machine is no fault of the page. */
const patience = 120_000;
export const phone = { width: 360, height: 740 };
export const desktop = { width: 1280, height: 900 };

/** The case of the journey: 17 years, cannabis, 12,5 g. On a day that is set, so that no test depends on today. */
export const journey = '#age=17&item=cannabis+12,5+g&date=2026-06-01';

/** Starts the Chromium that is installed. */
export const launch = (more = [], options = {}) =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...flags, ...more], ...options });

let site;
let browser;

/** Call once in a test file: starts the server and the browser, with options of Playwright's, and stops them at the end. */
export function withBrowser(start = () => serve(dist), options = {}) {
  before(async () => {
    site = await start();
    browser = await launch([], options);
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });
}

/** Contexts by their options, each with an empty page of the site that stays open. */
const contexts = new Map();

/**
 * A context for pages that are opened alike: a browser that has shown the site once shows it again for half the work. Of a
 * page that is closed nothing stays for the next, but for a clock and permissions; tests with those ask to be `alone`.
 */
async function contextFor(options) {
  const key = JSON.stringify(options);
  const known = contexts.get(key);
  if (known) return known;
  const context = await browser.newContext(options);
  const keeper = await context.newPage();
  await keeper.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await keeper.goto(site.address);
  const made = { context, keeper };
  contexts.set(key, made);
  return made;
}

/** Takes away what a page leaves in its context. */
async function cleaned({ context, keeper }, pages) {
  await Promise.all(pages.map((page) => page.close()));
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await keeper.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}

/** An empty page. `complaints` is what the console said and what failed; `requests` every address that was asked for. */
export async function blank({ alone = false, ...given } = {}) {
  const options = { viewport: desktop, colorScheme: 'light', ...given };
  const shared = alone ? undefined : await contextFor(options);
  const context = shared?.context ?? (await browser.newContext(options));
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const opened = [page];
  page.on('popup', (other) => opened.push(other));
  const complaints = [];
  const requests = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  return { page, complaints, requests, address: site.address, close: () => (shared ? cleaned(shared, opened) : context.close()) };
}

/** Opens the page, and waits for the calculator. */
export async function open(hash = '', options = {}) {
  const opened = await blank(options);
  await opened.page.goto(site.address + hash);
  if (options.javaScriptEnabled !== false) await opened.page.waitForSelector('#app');
  return opened;
}

/** Fails with the rules that are broken, and where. All rules are asked of the whole page unless some, a part, or exceptions are named. */
export async function assertAccessible(page, name, { rules, part, exceptions, without = [] } = {}) {
  const axe = new AxeBuilder({ page }).setLegacyMode(page.frames().length === 1); // which opens no second page to gather what frames say
  if (exceptions) axe.disableRules(exceptions);
  if (part) axe.include(part);
  for (const each of without) axe.exclude(each);
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`);
  assert.deepEqual(told, [], name);
}

/** The words of a language, so that the tests find things by name without knowing the wording. */
export async function wordsOf(language) {
  const { readFile } = await import('node:fs/promises');
  return JSON.parse(await readFile(new URL(`../../content/shared/text.${language}.json`, import.meta.url), 'utf8'));
}

/** A word in a name: from its start, whatever is added for those who do not see. */
export const starting = (word) => word instanceof RegExp ? word : new RegExp(`^${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
