// What stands around the calculator: name, languages, the other pages, help and the caution that it is no advice.
import contacts from '../../../content/shared/help.json';
import { h, type Child, type Described } from '../dom';
import { addressIn, languages } from '../languages';
import { fragmentOf } from '../state';
import type { View } from '../view';

/** The pages, by their names in `ui.page_…`. */
const mainPages = ['calculator', 'regimes', 'substances', 'claims', 'help'];
const aboutPages = ['sources', 'proof', 'data', 'accessibility', 'privacy'];

function pageLinks({ w, language }: View, label: string, names: string[]): Described {
  return h('nav', { 'aria-label': w(label) },
    h('ul', null,
      ...names.map((name) => {
        const here = name === 'calculator';
        return h('li', null, h('a', {
          class: 'ds-link',
          href: addressIn(language) + (here ? '' : `${name}.html`),
          'aria-current': here && 'page',
        }, w(`ui.page_${name}`)));
      })));
}

/** The name of the site and the same case in the other languages. */
export function header(view: View): Described {
  const { w, language, state } = view;
  return h('header', null,
    h('a', { class: 'site', href: addressIn(language) }, w('ui.site')),
    h('nav', { class: 'languages', 'aria-label': w('ui.languages') },
      h('ul', null,
        ...languages.map((id) =>
          h('li', null,
            h('a', {
              class: 'ds-link',
              lang: id,
              hreflang: id,
              href: addressIn(id) + fragmentOf(state),
              'aria-current': id === language && 'true',
            }, w(`ui.language_${id}`)))))),
    pageLinks(view, 'ui.pages', mainPages));
}

/** Where to turn. The numbers come from the content, beside the source that gives them. */
export function help({ w }: View): Described {
  return h('section', { class: 'help', 'aria-labelledby': 'help-title' },
    h('h2', { id: 'help-title', class: 'ds-heading', 'data-size': 'xs' }, w('help.title')),
    h('ul', null,
      ...contacts.map(({ phone, say, source }): Child => {
        const [before, after] = w(say, { phone: '\n' }).split('\n');
        return h('li', null,
          before, h('a', { class: 'ds-link', href: `tel:${phone.replace(/\s/g, '')}` }, phone), after,
          h('span', { class: 'hint' }, ` ${w('ui.source')} `,
            h('a', { class: 'ds-link', href: source.url, rel: 'noopener noreferrer' }, source.publisher)));
      })));
}

/** Which content answers. */
export function footer(view: View): Described {
  const { w, description } = view;
  const { version, hash } = description.content;
  return h('footer', null,
    pageLinks(view, 'ui.about', aboutPages),
    h('p', null, w('ui.private')),
    h('p', null, w('ui.content', { version, hash: hash.slice(0, 12) })));
}
