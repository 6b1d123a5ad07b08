// All that the page says around the answers, a file for each language.
import type { Language } from 'terskel';
import type { PageWords } from './words';

const files: Record<Language, () => Promise<{ default: PageWords }>> = {
  nb: () => import('../generated/packs/words.nb.json'),
  nn: () => import('../generated/packs/words.nn.json'),
  en: () => import('../generated/packs/words.en.json'),
};

/** The words of a language, fetched once. */
export const pageWords = async (language: Language): Promise<PageWords> => (await files[language]()).default;
