// Which regimes to compare, and on which day.
import { h, type Described } from '../dom';
import type { PageView } from '../view';
import { textField } from './field';

/** The choice of regimes, shelf by shelf, and the date, closed until wanted. */
export function choice(view: PageView): Described {
  const { w, act, shelves, state, today } = view;
  return h('details', { class: 'ds-details', id: 'choice' },
    h('summary', { id: 'choice-title' }, w('ui.choice')),
    h('div', { class: 'stack' },
      textField(view, {
        id: 'date',
        label: w('ui.date'),
        hint: w('ui.date_hint', { date: today }),
        value: state.date,
      }, (date) => act.set({ date })),
      h('p', { class: 'ds-label', id: 'regimes' }, w('ui.regimes')),
      ...shelves.map(([id, regimes]) => h('fieldset', { class: 'regimes', key: id, 'aria-describedby': 'regimes' },
        h('legend', { class: 'ds-label' }, w(`shelf.${id}`)),
        ...regimes.map((regime) => box(view, regime))))));
}

function box({ act, description, shown }: PageView, id: string): Described {
  const regime = description.regimes.find((each) => each.id === id);
  return h('div', { class: 'check', key: id },
    h('input', {
      type: 'checkbox',
      class: 'ds-input',
      id: `regime-${id}`,
      checked: shown.includes(id),
      onchange: (event: Event) => act.regime(id, (event.target as HTMLInputElement).checked),
    }),
    h('label', { for: `regime-${id}` }, regime?.title ?? id,
      regime?.status && h('span', { class: 'hint' }, ` – ${regime.status.text}`)));
}
