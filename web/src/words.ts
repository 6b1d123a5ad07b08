import type { Description } from 'terskel';

/** Finds a word of the catalogue and fills its `{slots}`. */
export type Words = (key: string, slots?: Record<string, string>) => string;

/** What a page says around the answers, by key: it comes with the page and not with an edition. */
export type PageWords = Readonly<Record<string, string>>;

/** The words of a language. A missing key shows as the key, so that it is seen (and a test fails). */
export function wordsOf(own: PageWords, description?: Description): Words {
  return (key, slots) => {
    const word = own[key] ?? description?.words[key] ?? key;
    return slots ? word.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot) : word;
  };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day, a month or a year in words: `2021-06-03`, `2017-09`, `2015`. */
export function dateInWords(w: Words, date: string): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return w('date.year', { year });
  const name = w(`month.${months[Number(month) - 1]}`);
  return day ? w('date.day', { day: String(Number(day)), month: name, year }) : w('date.month', { month: name, year });
}
