import { h, type Child } from '../dom';
import type { PageView } from '../view';
import { choice } from './choice';
import { form } from './form';
import { footer, header, help } from './frame';
import { results } from './results';

/** The whole page. */
export function page(view: PageView): Child[] {
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
      form(view, choice(view)),
      h('p', { role: 'status', class: 'ds-sr-only' }, view.said),
      results(view),
      h('p', { class: 'disclaimer' }, w('disclaimer')),
      help(view)),
    footer(view),
    view.paper,
  ];
}
