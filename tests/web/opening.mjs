// The widget opened as its own page, and in an article of another origin.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { blank, wordsOf } from './browser.mjs';
import { snippet } from './host.mjs';

export const languages = ['nb', 'nn', 'en'];
export const words = Object.fromEntries(await Promise.all(languages.map(async (lang) => [lang, await wordsOf(lang)])));
export const w = words.nb;
export const root = fileURLToPath(new URL('../../', import.meta.url));
export const built = (path) => readFileSync(`${root}dist/${path}`);

export const theCase = 'age=17&item=cannabis+12,5+g&date=2026-06-01';

/** Opens the frame's own page. */
export async function openWidget(fragment, { lang = 'nb', ready = true, ...options } = {}) {
  const opened = await blank(options);
  await opened.page.goto(`${opened.address}${lang}/widget.html#${fragment}`);
  if (ready) await opened.page.locator('terskel-calculator .widget').waitFor();
  return opened;
}

/** Opens an article, made by `article`, in which the snippet stands once for each fragment. */
export async function openArticle(article, fragments, { lang = 'nb', around = (html) => html, host = {}, options = {}, ...more } = {}) {
  const opened = await blank(options);
  const html = fragments.map((fragment) => snippet(opened.address, lang, fragment, more)).join('');
  await opened.page.goto(article(around(html), host));
  return opened;
}

export const cardIds = (page) => page.locator('.card > h3').evaluateAll((all) => all.map(({ id }) => id.replace('card-', '')));
