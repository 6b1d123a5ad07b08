// What a widget says around its answer: those of the page's words that it needs before anything is opened (vite.config.ts).
import type { Language } from 'terskel';
import type { PageWords } from '../words';

const files: Record<Language, () => Promise<{ default: PageWords }>> = {
  nb: () => import('../../generated/packs/words.nb.json?widget'),
  nn: () => import('../../generated/packs/words.nn.json?widget'),
  en: () => import('../../generated/packs/words.en.json?widget'),
};

/** The words of a language, fetched once. */
export const widgetWords = async (language: Language): Promise<PageWords> => (await files[language]()).default;
