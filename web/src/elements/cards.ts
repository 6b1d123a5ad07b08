// The answers where there is no room for a table: a card for each regime.
import type { QuestionId } from 'terskel';
import { h, type Child, type Described } from '../dom';
import type { View } from '../view';
import { answerCell } from './answer';
import { possibleAnswers } from './possible';
import { amounts, hasAnswer, regimeName, standing, type RegimeColumn } from './regime';

/** What a regime answers to a question; nothing where it refuses. */
export function anyAnswer(view: View, regime: RegimeColumn, id: QuestionId): Child[] {
  if (!hasAnswer(regime)) return [];
  return id === 'character' ? possibleAnswers(view, regime) : answerCell(view, regime, id);
}

/** A card for each regime: its class and reaction at once, the rest opened. */
export function cards(view: View, regimes: RegimeColumn[]): Described {
  const { w, glance, description } = view;
  return h('div', { key: 'cards', class: 'cards' },
    ...regimes.map((regime) => {
      const title = `card-${regime.id}`;
      const block = (key: string, text: string, cell: Child | Child[]) =>
        h('div', { key, class: `row-${key}` }, h('h4', null, text), cell);
      const asked = (now: boolean) => description.questions
        .filter(({ id }) => glance.includes(id) === now)
        .map(({ id, text }) => block(id, text, anyAnswer(view, regime, id)));
      const status = block('standing', w('ui.status'), standing(view, regime));
      return h('section', { key: regime.id, class: 'card', 'aria-labelledby': title },
        h('h3', { id: title, tabindex: '-1' }, ...regimeName(view, regime)),
        hasAnswer(regime)
          ? [
              ...asked(true),
              glance.includes('standing') && status,
              h('details', { class: 'ds-details rest', open: view.unfolded },
                h('summary', null, w('ui.more_answers'), h('span', { class: 'ds-sr-only' }, `: ${regime.short}`)),
                h('div', { class: 'stack' },
                  !glance.includes('standing') && status,
                  block('amounts', w('ui.amount_row'), amounts(view, regime)),
                  ...asked(false))),
            ]
          : standing(view, regime));
    }));
}
