// The questions to the reader.
import { h, type Child, type Described } from '../dom';
import { mostItems } from '../state';
import type { View } from '../view';
import { situation } from './facts';
import { textField } from './field';
import { itemFields } from './item';

/** The whole form, with `more` in its last line. It answers as one types; sending it only moves to the answer, or to what is wrong. */
export function form(view: View, more?: Child): Described {
  const { w, act, state } = view;
  return h('form', {
    novalidate: true,
    'aria-label': w('ui.form_label'),
    onsubmit: (event: Event) => {
      event.preventDefault();
      act.submit();
    },
  },
    errorSummary(view),
    h('div', { class: 'questions' },
      textField(view, {
        id: 'age',
        label: w('ui.age'),
        hint: w('ui.age_hint'),
        unit: w('ui.years'),
        mode: 'numeric',
        value: state.age,
      }, (age) => act.set({ age })),
      h('div', { class: 'items' },
        ...state.items.map((item, i) => itemFields(view, item, i)),
        state.items.length < mostItems &&
          h('button', { type: 'button', id: 'add', class: 'ds-button', 'data-variant': 'tertiary', onclick: () => act.add() },
            plus(), w('ui.add')))),
    h('div', { class: 'more' },
      situation(view),
      more,
      h('button', { type: 'submit', class: 'ds-button' }, w('ui.submit'))));
}

/** What is wrong, first in the form: each mistake leads to its field. */
function errorSummary(view: View): Described | false {
  const { w, errors, act } = view;
  return errors.length > 0 &&
    h('div', { id: 'errors', class: 'ds-error-summary', role: 'group', tabindex: '-1', 'aria-labelledby': 'errors-title' },
      h('h2', { id: 'errors-title', class: 'ds-heading', 'data-size': '2xs' }, w('ui.errors')),
      h('ul', null,
        ...errors.map(({ control, message }) =>
          h('li', { key: control },
            control
              ? h('a', {
                  class: 'ds-link',
                  href: `#${control}`,
                  onclick: (event: Event) => {
                    event.preventDefault(); // the fragment holds the case
                    act.go(control);
                  },
                }, message)
              : message))));
}

function plus(): Described {
  return h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'icon' },
    h('path', { d: 'M12 5v14M5 12h14' }));
}
