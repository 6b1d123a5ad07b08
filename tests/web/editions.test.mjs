// Two editions: what an article was published with can be asked beside today's, and what changed is told.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root, terskel } from '../wasm/core.mjs';
import { assertAccessible, blank, phone, withBrowser, wordsOf } from './browser.mjs';
import { serve } from './server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'terskel-editions-'));
const content = join(folder, 'content');
const site = join(folder, 'site');
const whys = { nb: 'Forslaget ble lest på nytt.', nn: 'Framlegget blei lese på nytt.', en: 'The bill was read again.' };
const run = (...words) => execFileSync(terskel, words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

/** The site with these packs and pages, and the border to the core as a script of its own. */
async function built() {
  const { build, loadConfigFromFile } = await import(new URL('../../web/node_modules/vite/dist/node/index.js', import.meta.url));
  const configFile = join(root, 'web/vite.config.ts');
  for (const mode of ['production', 'beside']) {
    const { config } = await loadConfigFromFile({ command: 'build', mode }, configFile);
    const input = Object.fromEntries(
      Object.entries(config.build.rollupOptions.input).map(([name, page]) => [name, join(root, 'web', page)]));
    if (mode === 'production') input.border = join(root, 'web/src/calculator.ts');
    await build({
      root: join(root, 'web'), configFile, mode, logLevel: 'error',
      build: { outDir: site, rollupOptions: {
        input, preserveEntrySignatures: 'strict',
        output: { entryFileNames: ({ name }) => (name === 'border' ? 'assets/border.js' : 'assets/[name]-[hash].js') },
      } },
      plugins: [{
        name: 'editions', enforce: 'pre',
        resolveId: (id) => (id.endsWith('packs/editions.json') ? join(folder, 'packs/editions.json') : null),
      }],
    });
  }
  cpSync(join(folder, 'packs'), join(site, 'packs'), { recursive: true });
  run('pages', content, site, '--url', 'http://localhost/');
}

after(() => rmSync(folder, { recursive: true }));

cpSync(join(root, 'content'), content, { recursive: true });
const path = join(content, 'regimes/no-bill-2021/2021-02-19.json');
const law = readFileSync(path, 'utf8');
assert.ok(law.includes('"figure": "10"'));
writeFileSync(path, law.replace('"figure": "10"', '"figure": "12"'));
run('edition', content, '2099.01.01', '--before', join(root, 'content'));
for (const [language, why] of Object.entries(whys)) {
  const file = join(content, `history/text.${language}.json`);
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), '2099.01.01/regimes/no-bill-2021': why }));
}
run('pack', content, join(folder, 'packs'));
await built();
withBrowser(() => serve(site));

const bill = 'date=2021-06-01&age=25&item=cannabis/herb+11+g&fact=dependence:none&regime=no-bill-2021';

/** Runs in the page with the border and its editions; gives what the function gives. */
async function asked(ask, options = {}) {
  const { page, requests, address, close } = await blank();
  try {
    await options.route?.(page);
    await page.goto(`${address}robots.txt`); // no calculator of its own
    const value = await page.evaluate(`import('./assets/border.js').then((border) => (${ask})(border, ${JSON.stringify(bill)}))`);
    return { value, fetched: requests.map((url) => url.replace(address, '')).filter((url) => url.startsWith('packs/')) };
  } finally {
    await close();
  }
}

test("today's content is first in the list, then what was published", async () => {
  const { value } = await asked(({ editions }) => editions.map(({ version, published }) => [version, published]));
  assert.deepEqual(value[0], ['2099.01.01', false]);
  const { version } = JSON.parse(readFileSync(join(root, 'content/history/editions.json'), 'utf8'))[0];
  assert.deepEqual(value[1], [version, true]);
});

test('two editions and two languages are held at the same time, and each answers as it does', async () => {
  const { value, fetched } = await asked(async ({ calculator, editions }, text) => {
    const regimes = ['no-bill-2021'];
    const now = await calculator('nb', regimes);
    const then = await calculator('nb', regimes, editions[1]);
    const english = await calculator('en', regimes);
    return [now, then, english, now, then].map((core) => {
      const { content, regimes: [regime] } = core.decide(text);
      return [content.version, regime.title, regime.possible.map(({ outcome }) => outcome).join()];
    });
  });
  const [now, then, english, nowAgain, thenAgain] = value;
  assert.notEqual(now[2], then[2], 'the limit lies between');
  assert.notEqual(now[0], then[0]);
  assert.deepEqual([nowAgain, thenAgain], [now, then]);
  assert.notEqual(english[1], now[1]);
  assert.equal(english[2], now[2]);
  assert.equal(new Set(fetched).size, fetched.length, 'nothing twice');
  assert.equal(new Set(fetched.map((url) => url.split('/')[1])).size, 2);
  assert.equal(fetched.length, 6, fetched.join('\n'));
});

test('the answer of a published edition carries its seal', async () => {
  const { value } = await asked(async ({ calculator, editions }) => (await calculator('nn', [], editions[1])).describe().content);
  const { version, seal } = JSON.parse(readFileSync(join(root, 'content/history/editions.json'), 'utf8'))[0];
  assert.deepEqual(value, { version, hash: seal });
});

test('a regime that an edition does not have is left out, not missed', async () => {
  const { value } = await asked(async ({ calculator }) => {
    const core = await calculator('nb', ['no-bill-2021', 'xx-atlantis']);
    return [core.has('no-bill-2021'), core.has('xx-atlantis')];
  });
  assert.deepEqual(value, [true, false]);
});

test('what could not be fetched is tried again when it is asked for again, and asked for once by two at once', async () => {
  let failures = 1;
  const route = (page) =>
    page.route('**/no-bill-2021.nb.pack', (request) => (failures-- > 0 ? request.abort() : request.continue()));
  const { value, fetched } = await asked(async ({ calculator }) => {
    const first = await calculator('nb', ['no-bill-2021']).then(() => 'here', () => 'failed');
    const [core] = await Promise.all([calculator('nb', ['no-bill-2021']), calculator('nb', ['no-bill-2021'])]);
    return [first, core.has('no-bill-2021')];
  }, { route });
  assert.deepEqual(value, ['failed', true]);
  assert.equal(fetched.filter((url) => url.endsWith('shared.nb.pack')).length, 1);
  assert.equal(fetched.filter((url) => url.endsWith('no-bill-2021.nb.pack')).length, 2);
});

/** Not every reader in every language: what is looked at does not depend on it. */
const readers = {
  nb: [{ viewport: phone }, { forcedColors: 'active', javaScriptEnabled: false }],
  nn: [{ colorScheme: 'dark' }],
  en: [{}],
};

for (const language of Object.keys(whys))
  test(`what changed is told with its reason, before and now, in ${language}, and leads to the regime and back`, async () => {
    const w = await wordsOf(language);
    for (const options of readers[language]) {
      const { page, complaints, address, close } = await blank(options);
      await page.goto(`${address}${language}/changes.html`);
      const part = page.locator('[id="2099.01.01-no-bill-2021"]');
      assert.ok((await part.textContent()).includes(whys[language]));
      const change = part.locator('.changes > li', { hasText: '12 g' });
      const [was, now] = await change.locator('.side').allTextContents();
      assert.match(was, new RegExp(`^${w['pages.changes_before']} .*10 g$`));
      assert.match(now, new RegExp(`^${w['pages.changes_now']} .*12 g$`));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      if (options.javaScriptEnabled !== false) await assertAccessible(page, language);
      await part.getByRole('link').click();
      await page.waitForURL('**/regimes/no-bill-2021.html');
      await page.locator('#changes li a').first().click();
      await page.waitForURL('**/changes.html#2099.01.01-no-bill-2021');
      assert.deepEqual(complaints, []);
      await close();
    }
  });

test('work in progress says that it is not published, and the first edition that it is the first', async () => {
  const w = await wordsOf('en');
  const page = readFileSync(join(site, 'en/changes.html'), 'utf8');
  assert.ok(page.includes(w['pages.changes_draft'].replace('{version}', '2099.01.01')));
  assert.ok(page.indexOf('id="2099.01.01"') < page.indexOf(w['pages.changes_first']));
});

test('what changed is found from the foot of every page, also of the calculator', async () => {
  const { page, address, close } = await blank();
  for (const path of ['nn/regimes/pt.html', 'nn/help.html', 'nn/']) {
    await page.goto(address + path);
    const w = await wordsOf('nn');
    await page.locator('footer').getByRole('link', { name: w['ui.page_changes'], exact: true }).click();
    await page.waitForURL('**/nn/changes.html');
  }
  await close();
});
