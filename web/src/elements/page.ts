import { h, type Child } from '../dom';
import type { View } from '../view';
import { form } from './form';
import { footer, header, help } from './frame';
import { results } from './results';

/** The whole page. `said` is what was last told to assistive technology. */
export function page(view: View, said: string): Child[] {
  const { w } = view;
  return [
    h('a', {
      class: 'ds-skip-link',
      href: '#main',
      onclick: (event: Event) => {
        event.preventDefault(); // the fragment holds the case
        document.getElementById('main')?.focus();
      },
    }, w('ui.skip')),
    header(view),
    h('main', { id: 'main', tabindex: '-1' },
      h('h1', { class: 'ds-heading', 'data-size': 'xl' }, w('ui.heading')),
      h('p', { class: 'intro' }, w('ui.intro')),
      form(view),
      h('p', { role: 'status', class: 'ds-sr-only' }, said),
      results(view),
      h('p', { class: 'disclaimer' }, w('disclaimer')),
      help(view)),
    footer(view),
    view.paper,
  ];
}
