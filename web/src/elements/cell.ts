// What stands in a cell of the comparison, or in the block of a card that says the same.
import type { QuestionId, RegimeAnswer } from 'terskel';
import { h, type Child, type Described } from '../dom';
import type { View } from '../view';
import { answerCell } from './answer';
import { once } from './once';
import { possibleAnswers } from './possible';
import { amounts, hasAnswer, standing, type RegimeColumn } from './regime';

/** A line of the comparison: a question, or what stands beside the questions. */
export type RowId = QuestionId | 'standing' | 'amounts';

/** An element with what a regime says in a line; a regime that refuses says why in the first, and nothing in the others. */
export function cell(
  view: View,
  regime: RegimeColumn,
  row: RowId,
  tag: 'td' | 'div',
  about: { key: string; class?: string; title?: Described },
): Described {
  const { title, ...props } = about;
  if (!hasAnswer(regime)) return h(tag, props, title, row === 'character' && standing(view, regime));
  return once(view, regime, madeOf(row), `${tag} ${row}`, () => h(tag, props, title, content(view, regime, row)));
}

function content(view: View, regime: RegimeAnswer, row: RowId): Child[] {
  if (row === 'standing') return standing(view, regime);
  if (row === 'amounts') return amounts(view, regime);
  return row === 'character' ? possibleAnswers(view, regime) : answerCell(view, regime, row);
}

/** The parts of a regime's answer that a line is made of. */
function madeOf(row: RowId): readonly (keyof RegimeAnswer)[] {
  if (row === 'standing') return ['status', 'notices', 'sources'];
  return row === 'amounts' ? ['items', 'sources'] : ['possible', 'open', 'ask', 'sources'];
}
