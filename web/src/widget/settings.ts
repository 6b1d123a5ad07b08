// What a widget is told: the same names as attributes of the element and in the fragment of the frame's address.
import type { Language, QuestionId } from 'terskel';
import { known } from '../languages';
import { decoded } from '../state';

export const modes = ['compact', 'full', 'fixed', 'ladder', 'claim'] as const;
export type Mode = (typeof modes)[number];

/** What tells a widget how to be; the rest of a fragment is the case. */
export const options = [
  'mode', 'form', 'edition', 'pinned', 'questions', 'claim',
  'theme', 'accent', 'background', 'text', 'font', 'radius', 'density',
] as const;
export type Option = (typeof options)[number];

export interface Settings {
  mode: Mode;
  language: Language;
  /** The case in the grammar, with its regimes. */
  address: string;
  /** The edition whose answer is shown; empty: the latest. */
  edition: string;
  /** The day of pinning, which is asked about where the case has no date; empty: today. */
  pinned: string;
  /** What is answered; empty: everything. */
  questions: QuestionId[];
  claim: string;
  /** `open`: a compact widget's form is there from the start. */
  form: string;
}

/** Reads what a widget is told. What is not known is as if it had not been said: a widget never stays blank for it. */
export function settingsOf(said: (name: string) => string | null): Settings {
  const word = (name: string) => (said(name) ?? '').trim();
  const list = (name: string) => word(name).split(/[\s,]+/).filter(Boolean);
  const regimes = list('regimes').map((id) => `regime=${encodeURIComponent(id)}`);
  const edition = word('edition');
  const pinned = word('pinned');
  return {
    mode: modes.find((mode) => mode === word('mode')) ?? 'compact',
    language: known(word('lang').slice(0, 2).replace('no', 'nb')) ?? 'nb',
    address: [word('case').replace(/^#/, ''), ...regimes].filter(Boolean).join('&'),
    edition: edition === 'latest' ? '' : edition,
    pinned: edition === 'latest' || !/^\d{4}-\d\d-\d\d$/.test(pinned) ? '' : pinned,
    questions: list('questions') as QuestionId[],
    claim: word('claim'),
    form: word('form'),
  };
}

/** The words of the grammar. Whatever else a fragment holds is not ours to refuse: articles add marks of their own. */
const grammar = /^(age|item|fact|date|regime|lang)=/;

/** The fragment of a frame's address, taken apart: what is said to the widget by name, and the case. */
export function fromFragment(fragment: string): Map<Option | 'case', string> {
  const said = new Map<Option | 'case', string>();
  const rest: string[] = [];
  // A blog that embeds by the address alone may add a second fragment of its own.
  for (const pair of fragment.replace(/^#/, '').replace(/#\?secret=\w*$/, '').split('&')) {
    const [, name, value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
    const option = options.find((each) => each === name);
    if (option) said.set(option, decoded(value));
    else if (grammar.test(pair)) rest.push(pair);
  }
  return said.set('case', rest.join('&'));
}
