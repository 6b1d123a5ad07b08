// The answers where there is no room for a table: a card for each regime.
import { h, type Described } from '../dom';
import type { View } from '../view';
import { cell, type RowId } from './cell';
import { once } from './once';
import { hasAnswer, regimeName, standing, type RegimeColumn } from './regime';

/** A card for each regime: its class and reaction at once, the rest opened. */
export function cards(view: View, regimes: RegimeColumn[]): Described {
  const { w, glance, description } = view;
  return h('div', { key: 'cards', class: 'cards' },
    ...regimes.map((regime) => {
      const title = `card-${regime.id}`;
      const block = (key: RowId, text: string) =>
        cell(view, regime, key, 'div', { key, class: `row-${key}`, title: h('h4', null, text) });
      const asked = (now: boolean) => description.questions
        .filter(({ id }) => glance.includes(id) === now)
        .map(({ id, text }) => block(id, text));
      const status = block('standing', w('ui.status'));
      return h('section', { key: regime.id, class: 'card', 'aria-labelledby': title },
        once(view, regime, ['status'], 'h3', () => h('h3', { id: title, tabindex: '-1' }, regimeName(view, regime))),
        hasAnswer(regime)
          ? [
              ...asked(true),
              glance.includes('standing') && status,
              h('details', { class: 'ds-details rest', open: view.unfolded },
                h('summary', null, w('ui.more_answers'), h('span', { class: 'ds-sr-only' }, `: ${regime.short}`)),
                h('div', { class: 'stack' },
                  !glance.includes('standing') && status,
                  block('amounts', w('ui.amount_row')),
                  ...asked(false))),
            ]
          : standing(view, regime));
    }));
}
