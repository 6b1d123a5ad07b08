// Which regimes to compare, and on which day.
import { h, type Described } from '../dom';
import type { View } from '../view';
import { textField } from './field';

/** The choice of regimes and the date, closed until wanted. */
export function choice(view: View): Described {
  const { w, act, description, available, shown, state, today } = view;
  return h('details', {
    class: 'ds-details',
    id: 'choice',
    ontoggle: (event: Event) => (event.target as HTMLDetailsElement).open && act.more(),
  },
    h('summary', null, w('ui.choice')),
    h('div', { class: 'stack' },
      h('fieldset', { class: 'regimes' },
        h('legend', { class: 'ds-label' }, w('ui.regimes')),
        ...available.map((id) => {
          const regime = description.regimes.find((each) => each.id === id);
          return regime !== undefined && h('div', { class: 'check', key: id },
            h('input', {
              type: 'checkbox',
              class: 'ds-input',
              id: `regime-${id}`,
              checked: shown.includes(id),
              onchange: (event: Event) => act.regime(id, (event.target as HTMLInputElement).checked),
            }),
            h('label', { for: `regime-${id}` }, regime.title,
              regime.status && h('span', { class: 'hint' }, ` – ${regime.status.text}`)));
        })),
      textField(view, {
        id: 'date',
        label: w('ui.date'),
        hint: w('ui.date_hint', { date: today }),
        value: state.date,
      }, (date) => act.set({ date }))));
}
