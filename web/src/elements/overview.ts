// On a phone, before the cards: each regime's class, and the way to its card.
import { h, type Described } from '../dom';
import type { View } from '../view';
import { once } from './once';
import { classesOf } from './possible';
import { hasAnswer, type RegimeColumn } from './regime';

/** A line for each regime; nothing where there is only one. */
export function overview(view: View, regimes: RegimeColumn[]): Described | false {
  const { w, act } = view;
  return regimes.length > 1 &&
    h('nav', { key: 'overview', class: 'overview', 'aria-label': w('ui.overview') },
      h('ul', null,
        ...regimes.map((regime) => {
          const card = `card-${regime.id}`;
          return h('li', { key: regime.id },
            h('a', {
              class: 'ds-link',
              href: `#${card}`,
              onclick: (event: Event) => {
                event.preventDefault(); // the fragment holds the case
                act.go(card);
              },
            }, regime.short),
            hasAnswer(regime)
              ? once(view, regime, ['possible'], 'classes', () => classesOf(view, regime))
              : h('span', { class: 'hint' }, regime.refusal.message));
        })));
}
