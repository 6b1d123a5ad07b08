import { h, type Child, type Described } from '../dom';
import type { Cited, Report } from './report';

/** The report on paper: nothing to open, no form, each source with its address. */
export function reportPage({ title, about, regimes, sourcesTitle, sources, ending }: Report): Described {
  return h('article', { class: 'report', key: 'report' },
    h('h1', null, title),
    ...about.map((text, i) => h('p', { class: i === 0 ? 'case' : undefined }, text)),
    ...regimes.map(({ name, status, parts }) =>
      h('section', null,
        h('h2', null, name),
        h('p', null, inARow(status)),
        ...parts.map(({ heading, paragraphs }): Child => paragraphs.length > 0 && [
          h('h3', null, heading),
          ...paragraphs.map(({ label, sentences }) =>
            h('p', null, label && h('strong', null, `${label}: `), inARow(sentences))),
        ]))),
    h('h2', null, sourcesTitle),
    h('ol', null, ...sources.map(({ text, url }) => h('li', null, `${text} ${url}`))),
    h('footer', null, ...ending.map((text) => h('p', null, text))));
}

function inARow(sentences: Cited[]): Child[] {
  return sentences.map(({ text, support }): Child => [`${text} `, support && h('span', { class: 'support' }, `[${support}] `)]);
}
