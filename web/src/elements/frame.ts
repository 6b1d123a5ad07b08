// What stands around the calculator: name, languages, the other pages, help and the caution that it is no advice.
import services from '../../../content/shared/help.json';
import { h, type Child, type Described } from '../dom';
import { addressIn, languages } from '../languages';
import { fragmentOf } from '../state';
import type { PageView, View } from '../view';

interface Source { url: string; publisher: string }
interface Contact { where?: string; phone?: string; site?: { name: string; url: string }; say: string; source: Source | Source[] }
const contacts: Contact[] = services;

/** The pages, by their names in `ui.page_…`. */
const mainPages = ['calculator', 'regimes', 'substances', 'claims', 'help'];
const aboutPages = ['sources', 'proof', 'changes', 'data', 'embed', 'accessibility', 'privacy'];

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

/** Where to turn, beside the regimes of the same part of the world. All of it is content, with the sources that give it. */
export function help(view: PageView): Described {
  const { w, language, shelves, shown } = view;
  const compared = (regimes: readonly string[]): boolean => regimes.some((id) => shown.includes(id));
  const places = shelves.filter(([, regimes]) => compared(regimes)).map(([id]) => id).filter((id) => contacts.some(({ where }) => where === id));
  const list = (of: string | undefined): Child =>
    h('ul', { key: `help-${of}` }, ...contacts.filter(({ where }) => where === of).map((contact) => h('li', null, service(view, contact))));
  return h('section', { class: 'help', 'aria-labelledby': 'help-title' },
    h('h2', { id: 'help-title', class: 'ds-heading', 'data-size': 'xs' }, w('help.title')),
    ...places.map((id): Child[] => [h('h3', { key: id, class: 'ds-heading', 'data-size': '2xs' }, w(`shelf.${id}`)), list(id)]),
    contacts.some(({ where }) => !where) && list(undefined),
    places.length === 0 && h('p', { key: 'elsewhere' }, w('help.elsewhere'), ' ',
      h('a', { class: 'ds-link', href: `${addressIn(language)}help.html` }, w('help.all'))));
}

/** The sentence of a service with its number and its site as links, and where it was read. */
function service({ w }: View, { phone, site, say, source }: Contact): Child[] {
  const distinct = [source].flat().filter(({ publisher }, i, all) => all.findIndex((each) => each.publisher === publisher) === i);
  return [
    ...w(say).split(/(\{phone\}|\{site\})/).map((part): Child => {
      if (part === '{phone}' && phone) return h('a', { class: 'ds-link', href: `tel:${phone.replace(/\s/g, '')}` }, phone);
      return part === '{site}' && site ? leadingOut(site.url, site.name) : part;
    }),
    h('span', { class: 'hint' }, ` ${w('ui.source')} `,
      ...distinct.flatMap(({ url, publisher }, i): Child[] => [i > 0 && ', ', leadingOut(url, publisher)])),
  ];
}

function leadingOut(address: string, name: string): Described {
  return h('a', { class: 'ds-link', href: address, rel: 'noopener noreferrer' }, name);
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
