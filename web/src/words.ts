import type { Description } from 'terskel';

/** Finds a word of the catalogue and fills its `{slots}`. */
export type Words = (key: string, slots?: Record<string, string>) => string;

/** The words of a language. A missing key shows as the key, so that it is seen (and a test fails). */
export function wordsOf(description: Description): Words {
  return (key, slots) => {
    const word = description.words[key] ?? key;
    return slots ? word.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot) : word;
  };
}
