// What is told but not calculated: proposals and recommendations without rules for a case.
import type { RegimeCard } from 'terskel';
import { h, type Described } from '../dom';
import type { View } from '../view';
import { regimeName, standing } from './regime';
import { sourcedSentences } from './sources';

/** The chosen cards, below the comparison; nothing if none is chosen. */
export function proposals(view: View, chosen: RegimeCard[]): Described | false {
  const { w } = view;
  return chosen.length > 0 &&
    h('section', { key: 'proposals', class: 'cards proposals', 'aria-labelledby': 'proposals' },
      h('h3', { id: 'proposals' }, w('ui.proposals')),
      h('p', { class: 'hint' }, w('ui.proposals_hint')),
      ...chosen.map((card) => {
        const title = `card-${card.id}`;
        return h('section', { key: card.id, class: 'card', 'aria-labelledby': title },
          h('h4', { id: title }, ...regimeName(view, card)),
          h('div', null,
            ...card.card.map(({ text }) => h('p', null, text)),
            h('details', { class: 'why', open: view.unfolded },
              h('summary', null, w('ui.sources'), h('span', { class: 'ds-sr-only' }, `: ${card.short}`)),
              h('div', null, sourcedSentences(view, card, card.card)))),
          h('div', null, h('h5', null, w('ui.status')), standing(view, card)));
      }));
}
