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

/** Where the site is in a language, as the document's own alternate links say. */
export function addressIn(language: Language): string {
  return document.querySelector<HTMLLinkElement>(`link[rel=alternate][hreflang=${language}]`)?.href ?? '';
}
