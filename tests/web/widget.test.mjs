// The widget in its frame: its modes, what it says to the page around it, and what it must never do.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertAccessible, blank, withBrowser, wordsOf } from './browser.mjs';
import { frameOf, settled, snippet, withHost } from './host.mjs';

withBrowser();
const article = withHost();
const words = Object.fromEntries(await Promise.all(['nb', 'nn', 'en'].map(async (lang) => [lang, await wordsOf(lang)])));
const w = words.nb;
const root = fileURLToPath(new URL('../../', import.meta.url));
const native = (lang, ...more) => JSON.parse(execFileSync(`${root}build/dev/core/terskel`, ['decide', '--lang', lang, ...more], { cwd: root, encoding: 'utf8' }));

const theCase = 'age=17&item=cannabis+12,5+g&date=2026-06-01';
const asked = ['--date', '2026-06-01', '--age', '17', '--item', 'cannabis 12,5 g'];

/** Opens the frame's own page. */
async function openWidget(fragment, { lang = 'nb', ready = true, ...options } = {}) {
  const opened = await blank(options);
  await opened.page.goto(`${opened.address}${lang}/widget.html#${fragment}`);
  if (ready) await opened.page.locator('terskel-calculator .widget').waitFor();
  return opened;
}

/** Opens an article in which the snippet stands once for each fragment. */
async function openArticle(fragments, { lang = 'nb', around = (html) => html, host = {}, options = {}, ...more } = {}) {
  const opened = await blank(options);
  const html = fragments.map((fragment) => snippet(opened.address, lang, fragment, more)).join('');
  await opened.page.goto(article(around(html), host));
  return opened;
}

const cardIds = (page) => page.locator('.card > h3').evaluateAll((all) => all.map(({ id }) => id.replace('card-', '')));

for (const lang of ['nb', 'nn', 'en'])
  test(`in ${lang} a compact widget asks, and answers for one regime in the words of the core`, async () => {
    const { page, complaints, close } = await openWidget(`${theCase}&form=open`, { lang });
    assert.deepEqual(await cardIds(page), ['no-law']);
    const [{ possible }] = native(lang, ...asked, '--regime', 'no-law').regimes;
    const text = await page.locator('.widget').innerText();
    for (const { character_name } of possible) assert.ok(text.toLowerCase().includes(character_name.toLowerCase()), character_name);
    await page.getByLabel(words[lang]['ui.age'], { exact: true }).fill('30');
    await page.getByRole('heading', { name: words[lang]['ui.heading'] }).waitFor();
    await page.waitForFunction((age) => document.querySelector('terskel-calculator').shadowRoot.querySelector('#answer').textContent.includes(age),
      words[lang]['ui.age_known'].replace('{age}', '30'));
    assert.deepEqual(complaints, []);
    await close();
  });

test('a full widget compares the regimes that were chosen, and the usual ones when none were', async () => {
  for (const [more, expected] of [['', ['no-law', 'no-bill-2021', 'no-act-2025', 'pt']], ['&regime=pt&regime=es', ['pt', 'es']]]) {
    const { page, close } = await openWidget(`${theCase}${more}&mode=full`);
    assert.deepEqual(await cardIds(page), expected);
    assert.equal(await page.locator('form').count(), 1);
    await close();
  }
});

test('a fixed widget has no form; what was assumed and the case stand above the answer', async () => {
  const { page, close } = await openWidget(`${theCase}&mode=fixed&regime=no-bill-2021`);
  assert.equal(await page.locator('form, input, select').count(), 0);
  assert.match(await page.getByRole('heading', { level: 2 }).innerText(), /17 år · 12,5 g cannabis · 1\. juni 2026/);
  assert.match(await page.locator('#answer').innerText(), new RegExp(w['ui.assumed']));
  assert.deepEqual(await cardIds(page), ['no-bill-2021']);
  await page.locator('.rest > summary').click();
  assert.equal(await page.getByRole('button').count(), 0, 'nothing to press that leads to a form');
  await close();
});

test('questions that are chosen are seen at once, and no others', async () => {
  const { page, close } = await openWidget(`${theCase}&mode=fixed&questions=maximum,record`);
  const shown = await page.locator('.card > div h4').evaluateAll((all) => all.filter((each) => each.checkVisibility()).map(({ textContent }) => textContent));
  const texts = native('nb', ...asked, '--regime', 'no-law').regimes[0].possible[0].answers.length;
  assert.ok(texts > 2);
  assert.deepEqual(shown, [w['question.maximum'], w['question.record']]);
  await close();
});

test('what a widget does not know is as if it had not been said', async () => {
  const { page, complaints, close } = await openWidget(`${theCase}&mode=sideways&theme=purple&questions=whom&edition=&accent=zzz&radius=-&font=%3B%7D&density=x&foo=bar&claim=none`);
  assert.deepEqual(await cardIds(page), ['no-law']);
  assert.deepEqual(complaints, []);
  await close();
});

test('a case that cannot be read is said, not hidden', async () => {
  const { page, close } = await openWidget('item=cannabis+1.000+g&mode=fixed');
  assert.equal(await page.locator('#answer').innerText(), JSON.parse(refused()).refusal.message);
  await close();
  function refused() {
    try {
      return execFileSync(`${root}build/dev/core/terskel`, ['decide', '--lang', 'nb', '--date', '2026-06-01', '--item', 'cannabis 1.000 g'], { cwd: root, encoding: 'utf8' });
    } catch (error) {
      return error.stdout;
    }
  }
});

test('nothing is asked yet: a fixed widget without a case asks', async () => {
  const { page, close } = await openWidget('mode=fixed');
  assert.equal(await page.locator('form').count(), 1);
  await close();
});

test('the frame follows its content, in an article that holds several, added later too', async () => {
  const { page, address, complaints, close } = await openArticle([theCase, `${theCase}&mode=fixed`]);
  const heights = [await settled(page, 0), await settled(page, 1)];
  assert.notEqual(heights[0], heights[1]);
  const frame = await frameOf(page, 1);
  await frame.locator('.rest > summary').click();
  await page.waitForFunction((before) => document.querySelectorAll('iframe')[1].clientHeight > before, heights[1]);
  assert.ok((await settled(page, 1)) > heights[1]);
  assert.equal(await settled(page, 0), heights[0], 'the other is left alone');
  await page.evaluate((src) => {
    const later = document.createElement('iframe');
    Object.assign(later, { src, title: 'Terskel' });
    later.setAttribute('data-terskel', '');
    document.body.append(later);
  }, `${address}nb/widget.html#${theCase}&mode=fixed`);
  assert.ok((await settled(page, 2)) > 200);
  assert.deepEqual(complaints, []);
  await close();
});

test('a height that was told before the script came is asked for', async () => {
  const { page, address, close } = await openArticle([`${theCase}&mode=fixed`], { script: false, height: 120 });
  await frameOf(page);
  assert.equal(await page.locator('iframe').evaluate((each) => each.clientHeight), 120);
  await page.addScriptTag({ url: `${address}embed.js` });
  assert.ok((await settled(page)) > 120);
  await close();
});

test('without the script the frame keeps its height and scrolls inside', async () => {
  const { page, close } = await openArticle([theCase], { script: false, height: 400 });
  const frame = await frameOf(page);
  assert.equal(await page.locator('iframe').evaluate((each) => each.clientHeight), 400);
  await frame.evaluate(() => scrollTo(0, 1e6));
  assert.ok(await frame.evaluate(() => scrollY > 0));
  assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth), await frame.evaluate(() => innerWidth));
  await close();
});

test('the height is all that the frame says, whatever is typed', async () => {
  const { page, close } = await openArticle([`${theCase}&form=open`], { host: { head: `<script>
    window.heard = [];
    addEventListener('message', ({ data }) => heard.push(data));
  </script>` } });
  await settled(page);
  const frame = await frameOf(page);
  await frame.getByLabel(w['ui.age'], { exact: true }).fill('4');
  await frame.getByLabel(w['ui.age'], { exact: true }).fill('44');
  await frame.getByRole('button', { name: w['ui.submit'] }).click();
  await settled(page);
  const heard = await page.evaluate(() => window.heard);
  assert.ok(heard.length > 0);
  for (const { terskel, ...amp } of heard) {
    assert.ok(Number.isInteger(terskel) && terskel > 0);
    assert.deepEqual(amp, { sentinel: 'amp', type: 'embed-size', height: terskel });
  }
  await close();
});

test('nothing is stored, and nobody else is asked', async () => {
  const { page, requests, address, complaints, close } = await openWidget(`${theCase}&form=open`);
  await page.getByLabel(w['ui.age'], { exact: true }).fill('18');
  await page.waitForLoadState('networkidle');
  assert.deepEqual(await page.evaluate(async () => [
    document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()), ...(await caches.keys()),
  ]), ['']);
  assert.deepEqual(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:')), []);
  assert.ok(requests.every((url) => !/age|item|cannabis/.test(new URL(url).pathname + new URL(url).search)), 'no request tells the case');
  assert.deepEqual(complaints, []);
  await close();
});

test('a frame far below the screen fetches nothing', async () => {
  const { page, requests, address, close } = await openArticle([theCase], { around: (html) => `<p style="height: 20000px">Lorem</p>${html}` });
  await page.waitForLoadState('networkidle');
  assert.deepEqual(requests.filter((url) => url.startsWith(address)), [`${address}embed.js`]);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await settled(page);
  await close();
});

for (const [what, pattern] of [['module', '**/*.wasm'], ['words', '**/shared.*.pack'], ['regime', '**/no-law.*.pack']])
  test(`when the ${what} does not come there is a message, a link with the case and a way to try again, and nothing else`, async () => {
    const opened = await blank();
    const { page, address, close } = opened;
    await page.context().route(pattern, (route) => route.abort());
    await page.goto(`${address}nb/widget.html#${theCase}`);
    await page.locator('#failure').waitFor();
    assert.deepEqual((await page.locator('body').innerText()).split('\n').filter(Boolean),
      [w['pages.widget_failed'], w['pages.widget_link'], w['pages.widget_retry']]);
    assert.equal(await page.locator('#failure a').evaluate((link) => link.href), `${address}nb/#${theCase}`);
    await page.context().unroute(pattern);
    await page.getByRole('button').click();
    await page.locator('terskel-calculator .widget').waitFor();
    await close();
  });

test('without JavaScript there is the message and the link', async () => {
  const { page, close } = await openWidget(theCase, { javaScriptEnabled: false, ready: false });
  assert.deepEqual((await page.locator('body').innerText()).split('\n').filter(Boolean), [w['pages.widget_failed'], w['pages.widget_link']]);
  await close();
});

for (const [mode, colorScheme] of [['compact', 'light'], ['full', 'dark'], ['fixed', 'light']])
  test(`a ${mode} widget in ${colorScheme} colours has no accessibility faults, narrow and with everything open`, async () => {
    const { page, close } = await openArticle([`${theCase}&mode=${mode}&form=open&regime=no-law&regime=no-bill-2021`],
      { options: { colorScheme, viewport: { width: 296, height: 700 } } });
    const frame = await frameOf(page);
    await frame.locator('terskel-calculator').evaluate(({ shadowRoot }) => {
      for (const each of shadowRoot.querySelectorAll('details')) each.open = true;
    });
    await assertAccessible(page, mode);
    assert.ok((await frame.evaluate(() => document.documentElement.scrollWidth)) <= 280, 'nothing runs out of it');
    await close();
  });

// ---------------------------------------------------------------- pinned

const [latest, ...older] = JSON.parse(readFileSync(`${root}web/generated/packs/editions.json`, 'utf8'));
const first = older.at(-1);

/** What stands between the form and the answer. */
const edition = (page) => page.locator('[part=edition]').innerText();

test('a pinned widget asks its own edition on its day, and then looks once whether today says the same', async () => {
  const { page, requests, complaints, close } = await openWidget(`age=17&item=cannabis+12,5+g&edition=${first.version}&mode=fixed`);
  await page.waitForLoadState('networkidle');
  assert.match(await edition(page), new RegExp(`^${w['ui.pinned'].replace('{date}.', '')}`));
  const packs = requests.filter((url) => url.endsWith('.pack')).map((url) => url.split('/').slice(-2).join('/'));
  assert.deepEqual(packs.slice(0, 2).sort(), [`${first.packs}/no-law.nb.pack`, `${first.packs}/shared.nb.pack`]);
  assert.deepEqual(packs.slice(2).sort(), [`${latest.packs}/no-law.nb.pack`, `${latest.packs}/shared.nb.pack`]);
  assert.deepEqual(complaints, []);
  await close();
});

/** A widget that is pinned, where the answers of one of the two editions are changed on their way. */
async function openPinned(fragment, change) {
  const opened = await blank();
  await opened.page.route(`**/packs/${latest.packs}/no-law.nb.pack`, async (route) => route.fulfill(await change(route)));
  await opened.page.goto(`${opened.address}nb/widget.html#${fragment}&edition=${first.version}&mode=fixed`);
  await opened.page.locator('terskel-calculator .widget').waitFor();
  return opened;
}

const ofEdition = ({ packs }) => readFileSync(`${root}dist/packs/${packs}/no-law.nb.pack`);

test('a pinned answer that is still the answer says only of when it is', async () => {
  const { page, close } = await openPinned(theCase, () => ({ body: ofEdition(first) }));
  await page.waitForLoadState('networkidle');
  assert.equal(await edition(page), w['ui.pinned'].replace('{date}', '1. juni 2026'));
  await close();
});

test('a pinned answer that is another today says so, with a link to the answer of today', async () => {
  const { page, address, close } = await openWidgetWithout();
  await page.getByText(w['ui.differs']).waitFor();
  assert.equal(await page.getByRole('link', { name: w['ui.todays_answer'] }).getAttribute('href'), `${address}nb/#age=17&item=cannabis+12,5+g&regime=no-law`);
  await close();

  async function openWidgetWithout() {
    // A day on which the law was another is as good as an edition in which it is.
    const opened = await blank({ alone: true });
    await opened.page.clock.setFixedTime(new Date('2026-11-22T12:00:00'));
    await opened.page.goto(`${opened.address}nb/widget.html#age=17&item=cannabis+12,5+g&edition=${first.version}&pinned=2020-01-01&mode=fixed`);
    await opened.page.locator('terskel-calculator .widget').waitFor();
    return opened;
  }
});

test('an edition that is not there is said, and today answers', async () => {
  const { page, complaints, close } = await openWidget(`${theCase}&edition=1999.01.01&mode=fixed`);
  assert.equal(await edition(page), w['ui.edition_missing'].replace('{version}', '1999.01.01'));
  assert.deepEqual(await cardIds(page), ['no-law']);
  assert.deepEqual(complaints, []);
  await close();
});

test('a widget of the latest edition asks once and says nothing of editions', async () => {
  for (const more of ['', '&edition=latest']) {
    const { page, requests, close } = await openWidget(`${theCase}&mode=fixed${more}`);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('[part=edition]').count(), 0);
    assert.equal(requests.filter((url) => url.endsWith('.pack')).length, 2);
    await close();
  }
});

test('when today cannot be asked the pinned answer stands', async () => {
  const { page, close } = await openPinned(theCase, () => ({ status: 500 }));
  await page.waitForLoadState('networkidle');
  assert.deepEqual(await cardIds(page), ['no-law']);
  assert.equal(await page.getByText(w['ui.differs']).count(), 0);
  await close();
});

// ---------------------------------------------------------------- look

const looks = {
  'a serif newspaper': 'background=fbf6ec&accent=8a1c1c&text=2b2018&radius=0&font=Georgia,+serif',
  'a dark tabloid': 'background=111&accent=f03&text=fff&radius=12&density=dense',
  'somebody who did not think of contrast': 'background=fd0&accent=fe0&text=ee0&density=airy',
};

for (const [whose, look] of Object.entries(looks))
  test(`in the look of ${whose} everything can be read, whatever the reader's colours`, async () => {
    for (const colorScheme of ['light', 'dark']) {
      const { page, close } = await openArticle([`${theCase}&form=open&${look}`], { options: { colorScheme } });
      const frame = await frameOf(page);
      await frame.locator('.rest > summary').click();
      await assertAccessible(page, colorScheme, { rules: ['color-contrast'] });
      const ground = new URLSearchParams(look).get('background').replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
      const rgb = `rgb(${[0, 2, 4].map((at) => parseInt(ground.slice(at, at + 2), 16)).join(', ')})`;
      assert.equal(await frame.locator('.widget').evaluate((each) => getComputedStyle(each).backgroundColor), rgb);
      await close();
    }
  });

test('a theme that is set is stronger than what the reader has, and `auto` is what the reader has', async () => {
  const backgrounds = {};
  for (const theme of ['light', 'dark', 'auto'])
    for (const colorScheme of ['light', 'dark']) {
      const { page, close } = await openWidget(`${theCase}&theme=${theme}`, { colorScheme });
      backgrounds[`${theme} ${colorScheme}`] = await page.locator('.widget').evaluate((each) => getComputedStyle(each).backgroundColor);
      await close();
    }
  const [light, dark] = [backgrounds['light light'], backgrounds['dark dark']];
  assert.notEqual(light, dark);
  assert.deepEqual(backgrounds, { 'light light': light, 'light dark': light, 'dark light': dark, 'dark dark': dark, 'auto light': light, 'auto dark': dark });
});

test('on paper there is the answer and no form', async () => {
  const { page, close } = await openWidget(`${theCase}&form=open`);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('form').isVisible(), false);
  assert.ok(await page.locator('.card').isVisible());
  await close();
});

// ---------------------------------------------------------------- the ladder, a claim

test('a ladder is the chart of the limits alone, as wide as there is room for, with its table', async () => {
  const { page, complaints, close } = await openWidget(`${theCase}&mode=ladder&regime=no-bill-2021`, { viewport: { width: 300, height: 700 } });
  assert.equal(await page.locator('form, .card').count(), 0);
  const chart = page.getByRole('img', { name: new RegExp(w['ui.ladder_title'].split(':')[0]) });
  const wide = () => chart.evaluate((svg) => Number(svg.getAttribute('viewBox').split(' ')[2]));
  assert.ok((await wide()) <= 300);
  assert.match(await page.locator('.summary').innerText(), /Rusreformen 2021/);
  await page.setViewportSize({ width: 600, height: 700 });
  await page.waitForFunction(() => document.querySelector('terskel-calculator').shadowRoot.querySelector('svg').getAttribute('viewBox').split(' ')[2] > 400);
  await page.locator('#ladder-table > summary').click();
  assert.match(await page.locator('#ladder-table').innerText(), /10 g/);
  assert.deepEqual(complaints, []);
  await close();
});

test('when the lines of a ladder do not come there is the message and nothing else', async () => {
  const { page, address, close } = await blank();
  await page.context().route('**/terskel-*.wasm', (route) => route.abort());
  await page.goto(`${address}nb/widget.html#${theCase}&mode=ladder`);
  await page.getByText(w['pages.widget_failed']).waitFor();
  assert.equal(await page.locator('.widget').count(), 0);
  await close();
});

for (const lang of ['nb', 'nn', 'en'])
  test(`in ${lang} a claim stands with what the sources say, without the core`, async () => {
    const [claim] = JSON.parse(readFileSync(`${root}dist/data/claims.${lang}.json`, 'utf8'));
    const { page, requests, complaints, close } = await openWidget(`mode=claim&claim=${claim.id}`, { lang });
    assert.equal(await page.getByRole('heading').innerText(), words[lang]['pages.claim'].replace('{claim}', claim.claim));
    const text = await page.locator('.widget').innerText();
    for (const says of claim.says) assert.ok(text.includes(says.text), says.text);
    await page.locator('summary').first().click();
    assert.ok((await page.locator('.sources').first().innerText()).includes(claim.says[0].sources[0].title));
    assert.deepEqual(requests.filter((url) => /\.(wasm|pack)$/.test(url)), []);
    assert.deepEqual(complaints, []);
    await close();
  });

test('a claim that is not known gives them all', async () => {
  const { page, close } = await openWidget('mode=claim&claim=nonsense');
  assert.equal(await page.getByRole('heading').count(), JSON.parse(readFileSync(`${root}dist/data/claims.nb.json`, 'utf8')).length);
  await close();
});

for (const fragment of [`${theCase}&mode=ladder`, 'mode=claim&claim=norway_free_amount'])
  test(`${fragment.match(/mode=(\w+)/)[1]} in an article has no accessibility faults`, async () => {
    const { page, close } = await openArticle([fragment], { options: { viewport: { width: 360, height: 740 } } });
    const frame = await frameOf(page);
    await frame.locator('summary').first().click();
    await assertAccessible(page, fragment);
    await close();
  });

// ---------------------------------------------------------------- the form, bytes

test('a case that is given is answered at once; the form opens where the reader changes it', async () => {
  const { page, requests, complaints, close } = await openWidget(theCase);
  assert.equal(await page.locator('form').count(), 0);
  const before = requests.length;
  await page.getByRole('button', { name: w['ui.change'] }).click();
  await page.waitForFunction(() => document.querySelector('terskel-calculator').shadowRoot.activeElement?.id === 'age');
  assert.ok(requests.slice(before).every((url) => /\.js$/.test(url)), requests.slice(before).join('\n'));
  await page.getByLabel(w['ui.age'], { exact: true }).fill('44');
  await page.getByText(w['ui.age_known'].replace('{age}', '44')).waitFor();
  assert.equal(await page.locator('#change').count(), 0);
  assert.deepEqual(complaints, []);
  await close();
});

test('when the form does not come the answer stays, with a word about it', async () => {
  const { page, close } = await openWidget(theCase);
  await page.context().route('**/fields-*.js', (route) => route.abort());
  await page.getByRole('button', { name: w['ui.change'] }).click();
  await page.getByText(w['ui.failed']).waitFor();
  assert.deepEqual(await cardIds(page), ['no-law']);
  await close();
});

for (const lang of ['nb', 'nn', 'en'])
  test(`in ${lang} the first answer of a compact widget costs less than 90 kB`, async () => {
    const { page, address, close } = await blank();
    const sizes = [];
    page.on('requestfinished', (request) => sizes.push(request.sizes().then(({ responseBodySize }) => [new URL(request.url()).pathname, responseBodySize])));
    await page.goto(`${address}${lang}/widget.html#${theCase}`);
    await page.locator('terskel-calculator .widget').waitFor();
    await page.waitForLoadState('networkidle');
    const files = await Promise.all(sizes);
    const bytes = files.reduce((sum, [, size]) => sum + size, 0);
    assert.ok(files.some(([path]) => path.endsWith('.wasm')) && bytes > 60_000);
    assert.ok(bytes < 90_000, `${bytes} bytes:\n${files.map((file) => file.join(' ')).join('\n')}`);
    console.log(`The first answer of a compact widget in ${lang}: ${(bytes / 1000).toFixed(1)} kB`);
    await close();
  });
