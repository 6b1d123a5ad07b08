// What others see of the site: search engines, those to whom a link is sent, newsrooms' programs.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesIn } from '../../deploy/compress.mjs';
import { blank, dist, pageOfEachKind, pages, withBrowser } from './browser.mjs';
import { frameOf, withHost } from './host.mjs';

withBrowser();
const article = withHost();

const languages = ['nb', 'nn', 'en'];
const read = (path) => readFileSync(dist + path, 'utf8');
const unescaped = (text) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
/** The elements with this name in a text, each as its attributes. */
const elements = (text, name) =>
  [...text.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, attributes]) =>
    Object.fromEntries([...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, unescaped(value)])));
const fileOf = (address, site) => address.slice(site.length).replace(/(^|\/)$/, '$1index.html');

/** Where the site says that it lies, and what its pages say of themselves in their heads. */
const site = /<link rel="canonical" href="([^"]*)nb\/"/.exec(read('nb/index.html'))[1];
const heads = new Map(pages.map((path) => [path, read(path).split('</head>')[0]]));
const asked = pages.filter((path) => !heads.get(path).includes('<meta name="robots" content="noindex">'));
const inLanguage = asked.filter((path) => languages.includes(path.split('/')[0]));

test('every page but the missing one may be found, at one absolute address', () => {
  assert.match(site, /^https?:\/\/.*\/$/);
  assert.deepEqual(asked.filter((path) => !inLanguage.includes(path)), ['index.html'], 'the calculator once more');
  assert.ok(!asked.includes('404.html') && asked.length > 200);
  for (const path of asked) {
    const [canonical, ...more] = elements(heads.get(path), 'link').filter(({ rel }) => rel === 'canonical');
    assert.deepEqual(more, [], path);
    assert.equal(fileOf(canonical.href, site), path === 'index.html' ? 'nb/index.html' : path);
  }
  for (const path of pages.filter((each) => !asked.includes(each)))
    assert.doesNotMatch(heads.get(path), /rel="canonical"/, `${path} is not to be found, so it has no address for it`);
});

test('each page names itself in the three languages and for readers of others, and they are there', () => {
  for (const path of inLanguage) {
    const found = elements(heads.get(path), 'link').filter(({ rel, hreflang }) => rel === 'alternate' && hreflang);
    assert.deepEqual(found.map(({ hreflang }) => hreflang), [...languages, 'x-default'], path);
    for (const { hreflang, href } of found) {
      const lang = hreflang === 'x-default' ? 'en' : hreflang;
      assert.equal(fileOf(href, site), path.replace(/^\w+/, lang));
      assert.ok(existsSync(dist + fileOf(href, site)), href);
    }
  }
});

test('the list for search engines has every page, in its languages, and nothing that is not there', () => {
  const text = read('sitemap.xml');
  const listed = [...text.matchAll(/<url><loc>([^<]*)<\/loc>(.*?)<\/url>/g)].map(([, address, others]) => [unescaped(address), elements(others, 'xhtml:link')]);
  assert.deepEqual(listed.map(([address]) => fileOf(address, site)).sort(), [...inLanguage].sort());
  for (const [address, others] of listed) {
    assert.ok(address.startsWith(site));
    const path = fileOf(address, site);
    const inPage = elements(heads.get(path), 'link').filter(({ rel, hreflang }) => rel === 'alternate' && hreflang);
    assert.deepEqual(others.map(({ hreflang, href }) => [hreflang, href]), inPage.map(({ hreflang, href }) => [hreflang, href]), path);
  }
  assert.ok(text.length < 50_000_000 && listed.length < 50_000, "the protocol's limits");
});

test('search engines may read everything, and are told where the list is', () => {
  assert.equal(read('robots.txt'), `User-agent: *\nAllow: /\n\nSitemap: ${site}sitemap.xml\n`);
});

test('a page that is shared says what it is called, what it is about, its language and where it lies', () => {
  for (const path of asked) {
    const meta = elements(heads.get(path), 'meta');
    const said = (name) => meta.filter(({ property }) => property === name).map(({ content }) => content);
    const language = path.includes('/') ? path.split('/')[0] : 'nb';
    const locales = { nb: 'nb_NO', nn: 'nn_NO', en: 'en_GB' };
    assert.deepEqual(said('og:type'), ['website'], path);
    assert.deepEqual(said('og:site_name'), ['Terskel'], path);
    assert.equal(said('og:title').length, 1, path);
    assert.ok(unescaped(/<title>([^<]*)/.exec(heads.get(path))[1]).startsWith(said('og:title')[0]), path);
    assert.deepEqual(said('og:description'), meta.filter(({ name }) => name === 'description').map(({ content }) => content), path);
    assert.deepEqual(said('og:url'), elements(heads.get(path), 'link').filter(({ rel }) => rel === 'canonical').map(({ href }) => href), path);
    assert.deepEqual(said('og:locale'), [locales[language]], path);
    assert.deepEqual(said('og:locale:alternate').sort(), languages.filter((each) => each !== language).map((each) => locales[each]).sort(), path);
  }
});

const builtPages = ['embed-test.html', 'embed.html', 'index.html', 'widget.html'];

/** `terskel pages` for another address, into a folder of its own. */
function pagesAt(url) {
  const folder = mkdtempSync(join(tmpdir(), 'terskel-pages-'));
  for (const name of builtPages) writeFileSync(join(folder, name), '<html lang="nb"><head><title></title></head><body><!-- terskel:static --></body></html>');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { status, stderr } = spawnSync(join(root, 'build/dev/core/terskel'), ['pages', join(root, 'content'), folder, '--url', url], { encoding: 'utf8' });
  const written = Object.fromEntries(filesIn(folder).map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]));
  rmSync(folder, { recursive: true });
  return { status, stderr, written };
}

test('a site below another address says so to others, and its own links stay as they are', () => {
  const there = 'https://terskel.example/below/';
  const { status, written } = pagesAt(there);
  assert.equal(status, 0);
  assert.ok(written['sitemap.xml'].includes(`<loc>${there}en/regimes/pt.html</loc>`));
  assert.match(written['404.html'], /<a [^>]*href="\/below\/en\/regimes\.html"/);
  for (const path of ['nb/index.html', 'en/regimes/pt.html']) {
    assert.ok(!written[path].includes(site) && written[path].includes(there), path);
    assert.deepEqual(elements(written[path], 'a').filter(({ href }) => href.includes('below')), [], path);
  }
});

test('what is no address of a site is refused, and the sentence says what to write', () => {
  for (const url of ['/', 'terskel.example/', 'https://terskel.example', 'https://', 'https:///', 'https://terskel.example/?a=/', 'ftp://terskel.example/']) {
    const { status, stderr, written } = pagesAt(url);
    assert.equal(status, 64, url);
    assert.match(stderr, /Write it whole/, url);
    assert.deepEqual(Object.keys(written).sort(), builtPages, url);
  }
});

/** The size that a PNG says it has. */
const sizeOf = (png) => {
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
};

test('a link is shown with a picture that is there, with what it says for those who do not see it', () => {
  const seen = new Set();
  for (const path of asked) {
    const meta = elements(heads.get(path), 'meta');
    const said = (name) => meta.find(({ property }) => property === name)?.content;
    const [, language, card] = new RegExp(`^${site}cards/(\\w\\w)/([\\w-]+)\\.png$`).exec(said('og:image')) ?? [];
    assert.equal(language, path.includes('/') ? path.split('/')[0] : 'nb', path);
    assert.equal(card, /regimes\/([\w-]+)\.html/.exec(path)?.[1] ?? 'terskel', path);
    assert.deepEqual(sizeOf(readFileSync(dist + fileOf(said('og:image'), site))), [Number(said('og:image:width')), Number(said('og:image:height'))]);
    assert.ok(said('og:image:alt').length >= 20 && said('og:image:alt').length <= 420, `${path}: ${said('og:image:alt')}`);
    assert.deepEqual(meta.filter(({ name }) => name === 'twitter:card').map(({ content }) => content), ['summary_large_image'], path);
    seen.add(`${language}/${card}.png`);
  }
  const drawn = filesIn(`${dist}cards`).map((file) => file.slice(`${dist}cards/`.length));
  assert.deepEqual([...seen].sort(), drawn.sort(), 'no picture is missing, and none is there for nothing');
  for (const name of drawn) {
    const png = readFileSync(`${dist}cards/${name}`);
    assert.deepEqual(sizeOf(png), [1200, 630], name);
    assert.ok(png.length <= 40_000, `${name}: ${png.length} bytes`);
  }
});

test("pictures have the site's colours", () => {
  const styles = ['colours', 'character'].map((name) => readFileSync(new URL(`../../web/src/styles/${name}.css`, import.meta.url), 'utf8')).join();
  const pictures = filesIn(fileURLToPath(new URL('../../build/cards/svg', import.meta.url))).map((file) => readFileSync(file, 'utf8')).join();
  const colours = new Set([...pictures.matchAll(/fill="(#\w+)"/g)].map(([, colour]) => colour));
  assert.ok(colours.size > 8);
  assert.deepEqual([...colours].filter((colour) => !styles.includes(colour)), []);
});

/** The answers to those who embed by address: path, what it says, and the page that leads to it. */
const embeds = inLanguage.flatMap((path) => {
  const found = elements(heads.get(path), 'link').filter(({ type }) => type === 'application/json+oembed');
  return found.map(({ rel, href, title }) => ({ path, rel, title, file: fileOf(href, site), told: JSON.parse(read(fileOf(href, site))) }));
});

test('the calculator and each regime can be embedded by their address, in each language', () => {
  const regimes = inLanguage.filter((path) => path.includes('/regimes/'));
  const calculators = languages.map((language) => `${language}/index.html`);
  assert.deepEqual(embeds.map(({ path }) => path).sort(), [...regimes, ...calculators].sort());
  assert.deepEqual(embeds.map(({ file }) => file).sort(), filesIn(`${dist}oembed`).map((file) => file.slice(dist.length)).sort(), 'none that no page leads to');
});

test('what embeds a page by its address is whole, and holds the snippet that the embed builder gives', () => {
  // The builder's own, with what is chosen taken out of it and out of ours.
  const unfilled = (html) => html.replace(/(src|href|title|height)="[^"]*"/g, '$1=""').replace(/>[^<>]+<\/a>/, '></a>');
  const [, given] = /<div id="ready">.*?<code>(.*?)<\/code>/s.exec(read('nb/embed.html'));
  for (const { path, rel, title, told } of embeds) {
    const [language] = path.split('/');
    const { type, version, title: called, provider_name, provider_url, cache_age, width, height, html, ...thumbnail } = told;
    assert.deepEqual([rel, type, version, provider_name, provider_url], ['alternate', 'rich', '1.0', 'Terskel', `${site}${language}/`], path);
    assert.ok(title && called && Number.isInteger(width) && Number.isInteger(height) && cache_age > 0, path);
    assert.deepEqual(Object.keys(thumbnail).sort(), ['thumbnail_height', 'thumbnail_url', 'thumbnail_width'], path);
    const image = elements(heads.get(path), 'meta').find(({ property }) => property === 'og:image').content;
    assert.deepEqual(thumbnail, { thumbnail_url: image, thumbnail_width: 1200, thumbnail_height: 630 }, path);
    assert.equal(unfilled(html), unfilled(unescaped(given)), path);
    const [frame] = elements(html, 'iframe');
    assert.deepEqual([frame.height, frame.title], [String(height), called], path);
    assert.ok(frame.src.startsWith(`${site}${language}/widget.html#`) && existsSync(dist + fileOf(frame.src.split('#')[0], site)), path);
    assert.match(frame.src, /&edition=[\d.]+&pinned=\d{4}-\d\d-\d\d$/, path);
    assert.ok(existsSync(dist + fileOf(elements(html, 'script')[0].src, site)), path);
    assert.ok(existsSync(dist + fileOf(elements(html, 'a')[0].href.split('#')[0], site)), path);
  }
});

test('what is pasted for an address shows that regime, as the host gave it and as a blog changes it', async () => {
  const { page, address, complaints, close } = await blank();
  // Some blogs keep the frame alone, put it in a sandbox, and end its address with a secret of theirs.
  const changed = (html) => html.replace(/^.*(<iframe)([^>]*) src="([^"]*)"([^>]*>.*?<\/iframe>).*$/s, '$1 sandbox="allow-scripts" security="restricted"$2 src="$3#?secret=aB3xY9kLm0"$4');
  const chosen = embeds.filter(({ path }) => ['nb/regimes/pt.html', 'en/regimes/no-law.html'].includes(path));
  assert.equal(chosen.length, 2);
  for (const { path, told } of chosen)
    for (const change of [(html) => html, changed]) {
      const html = change(told.html.replaceAll(site, address));
      assert.ok(change !== changed || (html.includes('secret=') && !html.includes('<script')));
      await page.goto(article(html));
      const frame = await frameOf(page);
      await frame.getByLabel(/^(Alder|Age)/).first().fill('25');
      await frame.getByRole('combobox').first().fill('cannabis');
      const [, shown] = /<h1[^>]*>([^<:]*)/.exec(read(path));
      await frame.locator('#answer ~ *').filter({ hasText: shown }).first().waitFor();
      assert.equal(await frame.locator('.card').count(), 1, path);
      assert.equal(await frame.evaluate(() => document.querySelector('terskel-calculator').getAttribute('pinned')), /pinned=([\d-]+)/.exec(told.html)[1]);
    }
  assert.deepEqual(complaints.filter((text) => !/sandbox/.test(text)), []);
  await close();
});

/** What schema.org says of the types that the pages use: the properties that are theirs or inherited, and those without which an item says nothing. */
const vocabulary = {
  WebPage: { may: ['name', 'description'], must: ['name'] },
  Legislation: { may: ['name', 'description'], must: ['name'] },
  DefinedTerm: { may: ['name', 'description'], must: ['name'] },
  Dataset: { may: ['name', 'description', 'version', 'license', 'distribution'], must: ['name', 'description', 'version', 'license', 'distribution'] },
  DataDownload: { may: ['contentUrl', 'description', 'encodingFormat'], must: ['contentUrl'] },
};

test('what pages tell machines is said in the words of schema.org', async () => {
  const { page, address, close } = await blank({ javaScriptEnabled: false });
  const types = new Set();
  for (const path of [...pageOfEachKind.filter((each) => asked.includes(each)), 'nb/data.html', 'nb/regimes/pt.html', 'nb/regimes/un.html', 'nb/substances/mdma.html']) {
    await page.goto(address + path);
    const stray = await page.locator('[itemprop]').evaluateAll((all) => all.filter((each) => !each.parentElement.closest('[itemscope]')).map((each) => each.outerHTML));
    assert.deepEqual(stray, [], path);
    const items = await page.locator('[itemscope]').evaluateAll((all) => all.map((item) => ({
      type: item.getAttribute('itemtype'),
      told: [...item.querySelectorAll('[itemprop]')]
        .filter((each) => each.parentElement.closest('[itemscope]') === item)
        .map((each) => [each.getAttribute('itemprop'), each.hasAttribute('itemscope') ? each.getAttribute('itemtype') : (each.href ?? each.textContent)]),
    })));
    for (const { type, told } of items) {
      const [, name] = /^https:\/\/schema\.org\/(\w+)$/.exec(type) ?? [];
      assert.ok(vocabulary[name], `${path}: ${type}`);
      assert.deepEqual(told.filter(([property, value]) => !vocabulary[name].may.includes(property) || !value.trim()), [], path);
      assert.deepEqual(vocabulary[name].must.filter((property) => !told.some(([each]) => each === property)), [], `${path}: ${name}`);
      types.add(name);
      const [, about] = told.find(([property]) => property === 'description') ?? [];
      if (name === 'Dataset') assert.ok(about.length >= 50 && about.length <= 5000, 'as long as search engines for data take');
    }
  }
  assert.deepEqual([...types].sort(), Object.keys(vocabulary).sort());
  await close();
});
