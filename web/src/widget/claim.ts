// One claim of the news with what the sources say: no case, no core, only what is published of the claims.
import type { Language, SourceEntry } from 'terskel';
import { h, patch, type Child } from '../dom';
import { sourceList } from '../elements/sources';
import { dateInWords, wordsOf, type PageWords, type Words } from '../words';
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

/** Draws a claim, or says that it is not here. Rejects when the claims cannot be fetched. */
export async function drawClaim(root: Element, { language, claim }: Settings, site: string): Promise<void> {
  const [{ default: own }, claims] = await Promise.all([words[language](), fetched(language)]);
  const w = wordsOf(own);
  const link = (href: string, text: string) => h('li', null, h('a', { class: 'ds-link', href: `${site}${language}/${href}` }, text));
  const found = claims.find(({ id }) => id === claim);
  patch(root, [
    found ? section(w, found) : h('p', { class: 'notice' }, w('pages.claim_missing')),
    site && h('ul', { class: 'links' },
      link(`claims.html${found ? `#${found.id}` : ''}`, w('pages.claims')),
      found?.shown_by && link(`#${found.shown_by}`, w('pages.claim_shown'))),
    h('div', { class: 'footing', part: 'footer' }, h('p', null, w('disclaimer'))),
  ]);
}

function section(w: Words, { id, claim, says, checked_until }: Claim): Child {
  return h('section', { class: 'results', part: 'answer', 'aria-labelledby': id },
    h('h2', { id, class: 'title', part: 'title' }, w('pages.claim', { claim })),
    ...says.map(({ text, sources }): Child => h('div', { class: 'answer' },
      h('p', null, text),
      h('details', { class: 'why' },
        h('summary', null, w('ui.sources'), h('span', { class: 'ds-sr-only' }, `: ${text}`)),
        h('div', null, sourceList({ w }, { sources }, sources))))),
    h('p', { class: 'hint' }, w('pages.checked', { date: dateInWords(w, checked_until) })));
}

async function fetched(language: Language): Promise<Claim[]> {
  const response = await fetch(new URL(/* @vite-ignore */ `../data/claims.${language}.json`, import.meta.url));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return (await response.json()) as Claim[];
}
