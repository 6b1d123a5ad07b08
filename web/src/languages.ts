// The language of a document and where its other languages are. Each language has addresses of its own.
import type { Language } from 'terskel';

export const languages: readonly Language[] = ['nb', 'nn', 'en'];

/** Read once, since the page that is drawn may be in another language: that of an old address. */
const written = document.documentElement.lang;

/** The language of the document, unless an address asks for another. */
export const ownLanguage: Language = known(written) ?? 'nb';

/** The language with this id, if there is one. */
export function known(id: string): Language | undefined {
  return languages.find((each) => each === id);
}

/** Read once from the links of the static page, which give way to ours. Those in its head say where the site lies for others. */
const addresses = new Map(
  languages.map((id) => [id, document.querySelector<HTMLAnchorElement>(`a[hreflang=${id}]`)?.href ?? '']),
);

/** Where the site is in a language. */
export function addressIn(language: Language): string {
  return addresses.get(language) ?? '';
}
