// Where a sentence stands: each source with its pinpoint, how it was read, and a link that is only followed on a click.
import type { Sentence, SourceEntry, SourceRef } from 'terskel';
import { h, type Child, type Described } from '../dom';
import type { View } from '../view';
import { capitalised } from './character';

/** What sentences rest on: an answer or a card. */
export interface Sourced {
  sources: SourceEntry[];
}

/** The sources of one sentence or limit. */
export function sourceList(view: Pick<View, 'w'>, regime: Sourced, refs: SourceRef[]): Described | false {
  const { w } = view;
  return refs.length > 0 &&
    h('ul', { class: 'sources' },
      ...refs.map(({ id, pinpoint, grade }): Child => {
        const source = regime.sources.find((each) => each.id === id);
        return source !== undefined && h('li', null,
          h('a', { class: 'ds-link', href: source.url, rel: 'noopener noreferrer' }, source.title),
          pinpoint && `, ${pinpoint.replaceAll('§ ', '§\u00A0')}`, // a number is not left alone on the next line
          h('span', { class: 'hint' }, `${source.publisher}, ${source.date}. ${capitalised(w(`grade.${grade}`))}; ${w(`read.${source.read}`)}.`));
      }));
}

/** Sentences one by one, each with what it rests on. */
export function sourcedSentences(view: View, regime: Sourced, sentences: Sentence[]): Child[] {
  return sentences.map((sentence) => [
    h('p', { class: 'sentence' }, whole(sentence)),
    support(view, regime, sentence),
  ]);
}

/** A sentence, after when it holds where it does not always. */
export function whole({ text, if_text }: { text: string; if_text?: string }): Child[] {
  return [if_text && h('span', { class: 'if' }, `${if_text}: `), text];
}

/** How firm a sentence is, unless it binds, and its sources. */
export function support(view: View, regime: Sourced, { strength, sources }: Sentence): Child[] {
  const { w } = view;
  return [
    strength !== 'binding' && sources.length > 0 &&
      h('p', { class: 'hint' }, capitalised(w(`strength.${strength}.name`)), ': ', w(`strength.${strength}.meaning`)),
    sourceList(view, regime, sources),
  ];
}
