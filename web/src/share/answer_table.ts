// The answer as a table: a row for each regime and question, for spreadsheets and statistics.
import type { RegimeAnswer } from 'terskel';
import { numbersOf, variantsOf } from '../elements/answer';
import { hasAnswer, isCard } from '../elements/regime';
import type { View } from '../view';

const columns = ['case', 'date', 'content', 'regime', 'title', 'version', 'characters', 'question', 'question_text', 'state', 'strength', 'answer', 'sources'];

/** RFC 4180. Where several answers are possible, a cell holds them all, each after its number and its condition. */
export function answerTable(view: View): string {
  const { answer, description } = view;
  if (!answer) return '';
  const { case: asked, content, regimes } = answer;
  const rows = regimes.flatMap((regime) => {
    const about = [asked.text, asked.date, `${content.version} ${content.hash}`, regime.id, regime.title];
    if (isCard(regime)) {
      return [[...about, regime.version, '', '', '', 'told', '', joined(regime.card.map(({ text }) => text)), addresses(regime.sources)]];
    }
    if (!hasAnswer(regime)) return [[...about, '', '', '', '', 'refused', '', regime.refusal.message, '']];
    const characters = joined(regime.possible.map(({ character }) => character));
    return description.questions.map(({ id, text }) => {
      const variants = variantsOf(regime, id);
      const cited = new Set(variants.flatMap((each) => each.answer.sources.map((source) => source.id)));
      return [
        ...about, regime.version, characters, id, text,
        joined(variants.map((each) => each.answer.state)),
        joined(variants.map((each) => each.answer.strength)),
        variants.map((variant) => told(view, regime, variant)).join(' | '),
        addresses(regime.sources.filter((source) => cited.has(source.id))),
      ];
    });
  });
  const lines = [columns, ...rows].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`; // the mark by which spreadsheets know that it is UTF-8
}

function told(view: View, regime: RegimeAnswer, { answer, members }: ReturnType<typeof variantsOf>[number]): string {
  if (members.length === regime.possible.length) return answer.text;
  const conditions = members.map(({ if_text }) => if_text).filter(Boolean).join(' / ');
  return `${numbersOf(view, regime, members)}${conditions && ` (${conditions})`}: ${answer.text}`;
}

function joined(values: string[]): string {
  return [...new Set(values)].join(' | ');
}

function addresses(sources: { url: string }[]): string {
  return joined(sources.map(({ url }) => url));
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
