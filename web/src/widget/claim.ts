// One claim of the news with what the sources say: no case, no core, only what is published of the claims.
import type { Language, SourceEntry } from 'terskel';
import { h, patch, type Child } from '../dom';
import { sourceList } from '../elements/sources';
import { dateInWords, wordsOf, type PageWords } from '../words';
import type { Settings } from './settings';

interface Claim {
  id: string;
  claim: string;
  checked_until: string;
  says: { text: string; sources: (SourceEntry & { pinpoint: string; grade: 'primary' | 'secondary' })[] }[];
  /** A case that shows it; null: none. */
  shown_by: string | null;
}

const words: Record<Language, () => Promise<{ default: PageWords }>> = {
  nb: () => import('../../../content/shared/text.nb.json?claim'),
  nn: () => import('../../../content/shared/text.nn.json?claim'),
  en: () => import('../../../content/shared/text.en.json?claim'),
};

/** Draws a claim, or all of them where none has that name. Rejects when they cannot be fetched. */
export async function drawClaim(root: Element, { language, claim }: Settings, site: string): Promise<void> {
  const [{ default: own }, claims] = await Promise.all([words[language](), fetched(language)]);
  const w = wordsOf(own);
  const chosen = claims.filter(({ id }) => id === claim);
  const link = (href: string, text: string) => h('li', null, h('a', { class: 'ds-link', href }, text));
  patch(root, [
    ...(chosen.length ? chosen : claims).map((each): Child =>
      h('section', { class: 'results', part: 'answer', 'aria-labelledby': each.id },
        h('h2', { id: each.id, class: 'title', part: 'title' }, w('pages.claim', { claim: each.claim })),
        ...each.says.map(({ text, sources }): Child => h('div', { class: 'answer' },
          h('p', null, text),
          h('details', { class: 'why' },
            h('summary', null, w('ui.sources'), h('span', { class: 'ds-sr-only' }, `: ${text}`)),
            h('div', null, sourceList({ w }, { sources }, sources))))),
        h('p', { class: 'hint' }, w('pages.checked', { date: dateInWords(w, each.checked_until) })),
        site && h('ul', { class: 'links' },
          link(`${site}${language}/claims.html#${each.id}`, w('pages.claims')),
          each.shown_by && link(`${site}${language}/#${each.shown_by}`, w('pages.claim_shown'))))),
    h('div', { class: 'footing', part: 'footer' }, h('p', null, w('disclaimer'))),
  ]);
}

async function fetched(language: Language): Promise<Claim[]> {
  const response = await fetch(new URL(/* @vite-ignore */ `../data/claims.${language}.json`, import.meta.url));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return (await response.json()) as Claim[];
}
