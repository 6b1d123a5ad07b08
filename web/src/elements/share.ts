// The way out of the page: a link, a text, paper and files.
import { h, type Described } from '../dom';
import { addressIn } from '../languages';
import { fragmentOf } from '../state';
import type { PageView } from '../view';

/** What became of the last copy, in words. */
export function copyResult({ w, copy }: PageView): string {
  if (!copy) return '';
  if (!copy.done) return w('ui.copy_refused');
  return w(copy.what === 'link' ? 'ui.copied_link' : 'ui.copied_text');
}

/** The buttons, what became of the last one, and the text itself where the browser refused to copy it. */
export function share(view: PageView): Described {
  const { w, act, copy, state, language } = view;
  const button = (name: string, press: () => void) =>
    h('button', { type: 'button', class: 'ds-button', 'data-variant': 'secondary', onclick: press }, name);
  return h('section', { key: 'share', class: 'share', 'aria-labelledby': 'share' },
    h('h3', { id: 'share', tabindex: '-1', class: 'ds-heading', 'data-size': 'xs' }, w('ui.share')),
    h('p', { class: 'hint' }, w('ui.share_hint')),
    h('div', { class: 'share-buttons' },
      button(w('ui.copy_link'), () => act.copy('link')),
      button(w('ui.copy_text'), () => act.copy('text')),
      button(w('ui.print'), () => act.print()),
      button(w('ui.download', { format: 'JSON' }), () => act.download('json')),
      button(w('ui.download', { format: 'CSV' }), () => act.download('csv'))),
    h('p', null, h('a', { class: 'ds-link', href: `${addressIn(language)}embed.html${fragmentOf(state, language)}&mode=fixed` }, w('ui.embed'))),
    h('p', { class: 'copied' }, copyResult(view)),
    copy && !copy.done &&
      h('div', { class: 'field' },
        h('label', { class: 'ds-label', for: 'copy-field' }, w('ui.copy_field')),
        h('textarea', { id: 'copy-field', class: 'ds-input', readonly: true, rows: '6', value: copy.text })));
}
