// The widget in its frame: what it asks and answers, what it says to the page around it, and what it must never do.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { assertAccessible, blank, withBrowser } from './browser.mjs';
import { frameOf, settled, withHost } from './host.mjs';
import { cardIds, languages, openArticle, openWidget, root, theCase, w, words } from './opening.mjs';

withBrowser();
const article = withHost();
const native = (lang, ...more) => JSON.parse(execFileSync(`${root}build/dev/core/terskel`, ['decide', '--lang', lang, ...more], { cwd: root, encoding: 'utf8' }));
const asked = ['--date', '2026-06-01', '--age', '17', '--item', 'cannabis 12,5 g'];

for (const lang of languages)
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

test('when each possibility holds is told in the first question that is chosen, whichever it is', async () => {
  const { page, close } = await openWidget(`${theCase}&mode=fixed&questions=maximum,record&regime=no-law`);
  for (const [question, tells] of [['maximum', true], ['record', false]])
    assert.equal((await page.locator(`.row-${question} .if`).count()) > 0, tells, question);
  assert.match(await page.locator('.row-maximum').innerText(), /avhengig/);
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
  const { page, address, complaints, close } = await openArticle(article, [theCase, `${theCase}&mode=fixed`]);
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
  const { page, address, close } = await openArticle(article, [`${theCase}&mode=fixed`], { script: false, height: 120 });
  await frameOf(page);
  assert.equal(await page.locator('iframe').evaluate((each) => each.clientHeight), 120);
  await page.addScriptTag({ url: `${address}embed.js` });
  assert.ok((await settled(page)) > 120);
  await close();
});

test('without the script the frame keeps its height and scrolls inside', async () => {
  const { page, close } = await openArticle(article, [theCase], { script: false, height: 400 });
  const frame = await frameOf(page);
  assert.equal(await page.locator('iframe').evaluate((each) => each.clientHeight), 400);
  await frame.evaluate(() => scrollTo(0, 1e6));
  assert.ok(await frame.evaluate(() => scrollY > 0));
  assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth), await frame.evaluate(() => innerWidth));
  await close();
});

test('the height is all that the frame says, whatever is typed', async () => {
  const { page, close } = await openArticle(article, [`${theCase}&form=open`], { host: { head: `<script>
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
  const { page, requests, address, close } = await openArticle(article, [theCase], { around: (html) => `<p style="height: 20000px">Lorem</p>${html}` });
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
    const { page, close } = await openArticle(article, [`${theCase}&mode=${mode}&form=open&regime=no-law&regime=no-bill-2021`],
      { options: { colorScheme, viewport: { width: 296, height: 700 } } });
    const frame = await frameOf(page);
    await frame.locator('terskel-calculator').evaluate(({ shadowRoot }) => {
      for (const each of shadowRoot.querySelectorAll('details')) each.open = true;
    });
    await assertAccessible(page, mode);
    assert.ok((await frame.evaluate(() => document.documentElement.scrollWidth)) <= 280, 'nothing runs out of it');
    await close();
  });
