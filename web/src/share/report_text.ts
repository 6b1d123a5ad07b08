import type { Cited, Report } from './report';

/** The report as plain text, for an e-mail or an article. */
export function reportText({ title, about, regimes, sourcesTitle, sources, ending }: Report): string {
  const underlined = (text: string, mark: string) => `${text}\n${mark.repeat(text.length)}`;
  const blocks = [
    underlined(title, '='),
    about.join('\n'),
    ...regimes.flatMap(({ name, status, parts }) => [
      underlined(name, '-'),
      inARow(status),
      ...parts.filter(({ paragraphs }) => paragraphs.length > 0).map(({ heading, paragraphs }) =>
        [heading, ...paragraphs.map(({ label, sentences }) => `- ${label && `${label}: `}${inARow(sentences)}`)].join('\n')),
    ]),
    [underlined(sourcesTitle, '-'), ...sources.map(({ text, url }, i) => `[${i + 1}] ${text}\n    ${url}`)].join('\n'),
    ending.join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function inARow(sentences: Cited[]): string {
  return sentences.map(({ text, support }) => (support ? `${text} [${support}]` : text)).join(' ');
}
