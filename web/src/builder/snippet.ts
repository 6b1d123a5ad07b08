// The snippet of what is chosen: the native core's own, filled.
import { fragment, valueOf, wholeCase } from './choices';
import { filled, type Said } from './words';

/** What fills a snippet. */
export interface Parts {
  frame: string;
  title: string;
  height: string;
  page: string;
  link: string;
  script: string;
}

/** The parts of a snippet for a site at this address. */
export function parts(said: Said, site: string, today: string): Parts {
  const mode = valueOf('mode');
  const language = valueOf('language');
  const page = mode === 'claim' ? `claims.html#${valueOf('claim')}` : [wholeCase()].filter(Boolean).map((text) => `#${text}`).join('');
  return {
    frame: `${site}${language}/widget.html#${fragment(said.edition, today)}`,
    title: said.titles[language]?.[mode] ?? '',
    height: said.heights[mode] ?? '',
    page: `${site}${language}/${page}`,
    link: said.links[language] ?? '',
    script: `${site}embed.js`,
  };
}

/** A snippet as markup. */
export function markup(template: string, parts: Parts): string {
  return filled(template, Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, escaped(text)])));
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}
