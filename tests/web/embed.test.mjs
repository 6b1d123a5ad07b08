// The newsroom's side: the embed builder, what it says that a policy must allow, and the frame that tests an article.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertAccessible, blank, dist, open, phone, starting, withBrowser, wordsOf } from './browser.mjs';
import { frameOf, settled, withHost } from './host.mjs';

withBrowser();
const article = withHost();
const languages = ['nb', 'nn', 'en'];
const words = Object.fromEntries(await Promise.all(languages.map(async (lang) => [lang, await wordsOf(lang)])));
const w = words.nb;
const theCase = 'age=17&item=cannabis+12,5+g&date=2026-06-01';

/** Opens the builder. */
async function openBuilder(fragment = '', { lang = 'nb', ...options } = {}) {
  const opened = await blank(options);
  await opened.page.goto(`${opened.address}${lang}/embed.html${fragment && `#${fragment}`}`);
  if (options.javaScriptEnabled !== false) await opened.page.locator('#builder').waitFor();
  return opened;
}

const snippetIn = (page) => page.locator('#snippet').inputValue();
const frameAddress = (snippet) => /src="([^"]*)"/.exec(snippet)[1].replaceAll('&amp;', '&');
const saidTo = (snippet) => Object.fromEntries(frameAddress(snippet).split('#')[1].split('&').map((pair) => pair.split('=').map(decodeURIComponent)));

/** Waits until the preview shows what the snippet says. */
const previewed = (page) =>
  page.waitForFunction(() => {
    const [, address] = /src="([^"]*)"/.exec(document.querySelector('#snippet').value);
    return document.querySelector('#stage iframe').contentWindow.location.href === address.replaceAll('&amp;', '&');
  });

/** Presses Tab until a control has the focus. */
async function tabTo(page, id) {
  for (let presses = 0; presses < 150; ++presses) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement.id)) === id) return;
  }
  assert.fail(`the Tab key does not lead to ${id}`);
}

for (const lang of languages)
  test(`in ${lang} a snippet is made and copied with the keyboard alone`, async () => {
    const { page, address, complaints, close } = await openBuilder('', { lang, alone: true });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tabTo(page, 'mode');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('#mode').inputValue(), 'fixed');
    assert.equal(await page.locator('#case-said').textContent(), words[lang]['pages.embed_case_needed']);
    await tabTo(page, 'case');
    await page.keyboard.type(`${address}${lang}/#${theCase}&regime=pt`);
    assert.equal(await page.locator('#case-said').textContent(), '');
    await tabTo(page, 'edition-pinned');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'width-320');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await previewed(page);
    assert.equal(await page.locator('#stage iframe').evaluate((frame) => frame.clientWidth), 680);
    await tabTo(page, 'copy');
    await page.keyboard.press('Enter');
    await page.getByText(words[lang]['pages.embed_copied']).waitFor();
    const snippet = await snippetIn(page);
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), snippet);
    assert.equal(frameAddress(snippet), `${address}${lang}/widget.html#${theCase}&regime=pt&mode=fixed&edition=latest`);
    assert.ok(snippet.includes(`title="${words[lang]['pages.embed_title_fixed']}"`) && snippet.includes(`>${words[lang]['pages.widget_link']}</a>`), snippet);
    assert.deepEqual(complaints, []);
    await close();
  });

test('what is chosen is in the snippet and in the preview, and what is usual is left out', async () => {
  const { page, complaints, close } = await openBuilder(theCase);
  assert.deepEqual(Object.keys(saidTo(await snippetIn(page))), ['age', 'item', 'date', 'mode', 'edition', 'pinned']);
  await page.locator('#mode').selectOption('full');
  await page.locator('#language').selectOption('nn');
  for (const id of ['regimes', 'questions', 'look']) await page.locator(`#${id} > summary`).click();
  for (const id of ['regime-pt', 'regime-no-law', 'question-record', 'question-maximum']) await page.locator(`#${id}`).check();
  await page.locator('#theme').selectOption('dark');
  for (const [id, text] of [['accent', '#c00'], ['background', 'rgb(10 10 10)'], ['text', 'white'], ['font', 'Georgia, "Times & Co", serif'], ['radius', '0']]) await page.locator(`#${id}`).fill(text);
  await page.locator('#density').selectOption('dense');
  const snippet = await snippetIn(page);
  assert.match(frameAddress(snippet), /\/nn\/widget\.html#.*&regime=no-law&regime=pt&/);
  const { age, date, item, regime, edition, pinned, ...said } = saidTo(snippet.replaceAll('+', ' '));
  assert.deepEqual(said, { mode: 'full', questions: 'maximum,record', theme: 'dark', accent: '#c00', background: 'rgb(10 10 10)', text: 'white',
                           font: 'Georgia, "Times & Co", serif', radius: '0', density: 'dense' });
  assert.ok(snippet.includes(words.nn['pages.embed_title_full']), 'the title is in the language of the widget');
  await previewed(page);
  const frame = await frameOf(page);
  assert.equal(await frame.locator('.card').count(), 2);
  assert.deepEqual(complaints, []);
  await close();
});

test('a claim needs no example and is not asked for one, and a chart without an example is warned of', async () => {
  const { page, close } = await openBuilder();
  const asked = () => page.locator('#case').isVisible();
  assert.ok(await asked());
  await page.locator('#mode').selectOption('ladder');
  assert.equal(await page.locator('#case-said').textContent(), w['pages.embed_case_needed']);
  await page.locator('#mode').selectOption('claim');
  assert.equal(await asked(), false);
  assert.equal(await page.locator('#case-said').isVisible(), false);
  await close();
});

test('who brings several regimes gets a comparison, and may still choose another kind', async () => {
  const { page, close } = await openBuilder(`${theCase}&regime=pt&regime=cz`);
  assert.equal(saidTo(await snippetIn(page)).mode, 'full');
  await page.locator('#mode').selectOption('compact');
  assert.equal(saidTo(await snippetIn(page)).mode, 'compact');
  await page.locator('#case').fill('https://terskel.example/nb/#age=17&item=heroin+3+g&regime=es&regime=pt');
  assert.equal(saidTo(await snippetIn(page)).mode, 'full');
  await close();
});

test('a frame whose address is pasted is taken apart again, and what is no address is called so', async () => {
  const { page, close } = await openBuilder();
  const before = await snippetIn(page);
  await page.locator('#case').fill('https://terskel.example/nn/widget.html#age=17&item=heroin+3+g&regime=es&regime=pt&mode=full&theme=light&radius=8&edition=latest&questions=help');
  assert.deepEqual(saidTo((await snippetIn(page)).replaceAll('+', ' ').replace('&amp;regime=es', '')),
    { age: '17', item: 'heroin 3 g', regime: 'pt', mode: 'full', edition: 'latest', questions: 'help', theme: 'light', radius: '8' }, 'regimes in the order of the shelves');
  await page.locator('#case').fill('hei');
  assert.equal(await page.locator('#case-said').textContent(), w['pages.embed_case_bad']);
  assert.equal(await page.locator('#case').getAttribute('aria-invalid'), 'true');
  await page.locator('#case').fill('');
  assert.equal(await page.locator('#case-said').textContent(), '');
  assert.notEqual(await snippetIn(page), before, 'what was taken stays chosen');
  await close();
});

test('markup that somebody writes into a field stays text in the snippet', async () => {
  const { page, close } = await openBuilder();
  await page.locator('#look > summary').click();
  await page.locator('#font').fill('"><script>alert(1)</script>{title}');
  await page.locator('#case').fill('#age="><b>&item={link}');
  const snippet = await snippetIn(page);
  assert.equal(snippet.match(/</g).length, 8, snippet);
  assert.equal(snippet.match(/<script/g).length, 1);
  assert.doesNotMatch(frameAddress(snippet), /Se svaret|Kalkulator:/);
  await close();
});

test('the example can be made with the form of the calculator', async () => {
  const { page, complaints, close } = await openBuilder();
  await page.locator('#case-here > summary').click();
  await page.getByLabel(w['ui.age'], { exact: true }).fill('30');
  await page.locator('#substance-0').fill('mdma');
  await page.waitForFunction(() => /age=30&amp;item=mdma/.test(document.querySelector('#snippet').value));
  assert.match(await page.locator('#case').inputValue(), /\/nb\/#age=30&item=mdma/);
  await previewed(page);
  assert.deepEqual(complaints, []);
  await close();
});

test('the calculator leads to the builder with its case', async () => {
  const { page, close } = await open(`#${theCase}&regime=pt`);
  await page.getByRole('link', { name: w['ui.embed'] }).click();
  await page.locator('#builder').waitFor();
  assert.deepEqual(saidTo((await snippetIn(page)).replaceAll('+', ' ')).age, '17');
  assert.equal(await page.locator('#mode').inputValue(), 'fixed');
  assert.ok(await page.locator('#regime-pt').isChecked());
  await close();
});

test('what is pasted works in an article under the policy that the page names, and without the script under less', async () => {
  const { page, complaints, close } = await openBuilder(`${theCase}&mode=fixed&regime=no-bill-2021`);
  const snippet = await snippetIn(page);
  const [frames, scripts] = await page.locator('#main dl code').allTextContents();
  // The article has an icon of its own.
  const under = (...sources) => ({ headers: { 'Content-Security-Policy': ["default-src 'none'", 'img-src data:', ...sources].join('; ') } });
  await page.goto(article(snippet, under(frames, scripts)));
  const height = await settled(page);
  const frame = await frameOf(page);
  assert.match(await frame.getByRole('heading', { level: 2 }).innerText(), /17 år · 12,5 g cannabis/);
  assert.deepEqual(complaints, []);
  await page.goto(article(snippet, under(frames)));
  await frameOf(page);
  assert.equal(await page.locator('iframe').evaluate((each) => each.clientHeight), 500);
  assert.notEqual(height, 500);
  assert.match(complaints.join(), /script-src/);
  await close();
});

test('what the README gives to paste works, pinned and in its colours, under the policy that it names', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, pasted] = /```html\n(.*?)```/s.exec(readme);
  const [, allowed] = /```\n(frame-src .*?)\n```/s.exec(readme);
  const editions = JSON.parse(readFileSync(new URL('../../web/generated/packs/editions.json', import.meta.url), 'utf8'));
  const newest = editions.find(({ published }) => published).version;
  assert.ok(pasted.includes(`edition=${newest}&`), `the example in the README is of an older edition than ${newest}`);
  const { page, address, complaints, close } = await blank({ viewport: phone });
  const here = (text) => text.replaceAll('https://terskel.example/', address).replaceAll('https://terskel.example', address.slice(0, -1));
  await page.goto(article(here(pasted), { headers: { 'Content-Security-Policy': `default-src 'none'; img-src data:; ${here(allowed).replace('\n', '; ')}` } }));
  const frame = await frameOf(page);
  await settled(page);
  assert.match(await frame.getByRole('heading', { level: 2 }).innerText(), /17 år · 12,5 g cannabis · 22\. november 2026/);
  const look = await frame.locator('terskel-calculator .widget').evaluate((each) => getComputedStyle(each).fontFamily);
  assert.equal(look, 'Georgia, serif');
  assert.notEqual(await frame.locator('.footing a').first().evaluate((each) => getComputedStyle(each).color), 'rgb(10, 90, 114)');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/readme.png`, fullPage: true });
  assert.deepEqual(complaints, []);
  await close();
});

test('without JavaScript there are snippets to take as they are, and they work', async () => {
  const { page, address, close } = await openBuilder('', { lang: 'en', javaScriptEnabled: false });
  const ready = await page.locator('#ready code').allTextContents();
  assert.equal(await page.locator('#builder, #check-part').evaluateAll((all) => all.filter((each) => each.checkVisibility()).length), 0);
  await close();
  assert.equal(ready.length, 3);
  const [said] = readFileSync(`${dist}en/embed.html`, 'utf8').match(/&quot;site&quot;:&quot;[^&]*/);
  const here = await blank();
  await here.page.goto(article(ready.join('').replaceAll(said.replace(/.*;/, ''), address)));
  for (const i of ready.keys()) {
    await here.page.locator('iframe').nth(i).scrollIntoViewIfNeeded();
    assert.ok((await settled(here.page, i)) > 200);
  }
  assert.deepEqual(here.complaints, []);
  await here.close();
});

for (const [policy, expected] of [
  ["default-src 'self'", [['frame_missing', 'default-src', 'frame-src '], ['script_missing', 'default-src', 'script-src '], 'default-src']],
  ["frame-src 'self' {origin}; script-src 'self'", [['frame_yes', 'frame-src'], ['script_no', 'script-src'], '']],
  ["child-src 'none'; script-src {origin}", [['frame_no', 'child-src'], ['script_yes', 'script-src'], 'child-src']],
  ["img-src 'none'", [['frame_free'], ['script_free'], '']],
  ["frame-src {origin}/nn/; script-src-elem 'nonce-abc' 'strict-dynamic'", [['frame_no', 'frame-src'], ['script_dynamic', 'script-src-elem'], 'frame-src']],
])
  test(`what a policy does is told in words, and the browser says the same: ${policy}`, async () => {
    const { page, address, close } = await openBuilder();
    const origin = address.slice(0, -1);
    await page.locator('#own-site').fill('avisen.example');
    await page.locator('#own-policy').fill(`Content-Security-Policy: ${policy.replace('{origin}', origin)}`);
    await page.locator('#verdict li').nth(2).waitFor();
    const [frame, script, stopped] = expected;
    const inWords = ([name, directive, source = '']) => w[`pages.embed_${name}`].replace('{directive}', directive).replace('{source}', source + origin).replace('{dynamic}', "'strict-dynamic'").replace('{nonce}', 'nonce');
    const said = await page.locator('#verdict li').allTextContents();
    assert.deepEqual(said.slice(0, 2), [inWords(frame), inWords(script)]);
    assert.equal(said[2], stopped ? w['pages.embed_trial_stopped'].replace('{stopped}', stopped === 'child-src' || stopped === 'default-src' ? 'frame-src' : stopped) : w['pages.embed_trial_frame']);
    await close();
  });

test('a policy that only reports, one that sandboxes, and what is no policy are called so', async () => {
  const { page, close } = await openBuilder();
  for (const [text, expected] of [
    ["Content-Security-Policy-Report-Only: default-src 'none'", w['pages.embed_reports'].replace('{policy}', 'Content-Security-Policy-Report-Only')],
    ['hei', w['pages.embed_check_bad']],
    ['sandbox allow-same-origin', w['pages.embed_sandboxed'].replace('{directive}', 'sandbox').replace('{needed}', 'allow-scripts allow-same-origin')],
  ]) {
    await page.locator('#own-policy').fill(text);
    await page.locator('#verdict li').first().filter({ hasText: expected }).waitFor();
  }
  await page.locator('#own-policy').fill('');
  await page.waitForFunction(() => document.querySelector('#verdict').childElementCount === 0);
  await close();
});

for (const [what, { change = (html) => html }, expected] of [
  ['plain', {}, ['test_frame', 'test_wasm_yes', 'test_width', 'test_height_yes']],
  ['script stripped', { change: (html) => html.replace(/<script.*$/s, '') }, ['test_frame', 'test_wasm_yes', 'test_width', 'test_height_no']],
  ['too narrow', { change: (html) => `<div style="width: 200px">${html}</div>` }, ['test_frame', 'test_wasm_yes', 'test_narrow', 'test_height_yes']],
  ['sandboxed', { change: (html) => html.replace('<iframe', '<iframe sandbox') }, ['test_frame', 'test_scripts']],
])
  test(`the test says in words how an article is: ${what}`, async () => {
    const builder = await openBuilder();
    const snippet = await builder.page.locator('#try-snippet code').textContent();
    await builder.close();
    const { page, close } = await blank();
    await page.goto(article(change(snippet)));
    const findings = page.frameLocator('iframe').locator('#findings li');
    await findings.nth(expected.length - 1).waitFor();
    const said = await findings.allTextContents();
    assert.equal(said.length, expected.length);
    for (const name of expected) {
      const [start] = w[`pages.embed_${name}`].split('{');
      assert.ok(said.some((text) => starting(start).test(text)), `${name}: ${said.join(' | ')}`);
    }
    await close();
  });

for (const [name, options] of [['light', {}], ['dark on a phone', { viewport: { width: 320, height: phone.height }, colorScheme: 'dark' }], ['forced colours', { forcedColors: 'active' }]])
  test(`no accessibility faults: ${name}`, async () => {
    const { page, close } = await openBuilder(`${theCase}&mode=fixed`, { lang: name === 'light' ? 'nn' : 'en', ...options });
    for (const id of ['regimes', 'questions', 'look', 'case-here']) await page.locator(`#${id} > summary`).click();
    await page.locator('#substance-0').waitFor();
    await page.locator('#own-policy').fill("default-src 'self'");
    await page.locator('#verdict li').nth(2).waitFor();
    await page.locator('#stage').scrollIntoViewIfNeeded();
    await frameOf(page);
    await assertAccessible(page, name);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= page.viewportSize().width, 'nothing runs out of the page');
    const small = await page.locator('#main :is(button, select, summary, input:not([type=checkbox], [type=radio]), .check)').evaluateAll((all) =>
      all.filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 24).map(({ id, className }) => id || className));
    assert.deepEqual(small, [], 'targets are large enough');
    await close();
  });
