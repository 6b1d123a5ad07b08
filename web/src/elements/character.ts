// The legal class of an answer: always a word, with a shape of its own beside it.
import type { Character } from 'terskel';
import { h, type Described } from '../dom';

/**
 * A shape for each class, so that neither colour nor reading is needed to tell them apart: round for
 * what is no crime, square for what is one, dashed or broken for what is not known.
 */
export const shapes: Record<Character, string[]> = {
  lawful: ['M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0', 'm8 12 3 3 5-6'],
  not_punishable: ['M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0', 'M8 12h8'],
  tolerated: ['M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0', 'M10 9v6M14 9v6'],
  administrative: ['M6 3h9l4 4v14H6z', 'M9 11h7M9 15h7'],
  petty_offence: ['M12 4 21 20H3z', 'M12 10v4M12 17v.1'],
  criminal_no_sanction: ['M4 4h16v16H4z', 'M8 16l8-8'],
  criminal_conditional: ['M4 4h16v16H4z', 'M8 8h8M8 12h8M8 16h4'],
  criminal: ['M4 4h16v16H4z', 'm8 8 8 8M16 8l-8 8'],
  below_age: ['M15 7a3 3 0 1 1-6 0 3 3 0 0 1 6 0', 'M12 10v6M8 13h8M9 21l3-5 3 5'],
  unknown: ['M12 3a9 9 0 0 1 9 9M12 21a9 9 0 0 1-9-9', 'M9.5 9.5A2.5 2.5 0 1 1 12 12v2M12 17v.1'],
  out_of_scope: ['M12 3a9 9 0 0 1 9 9M12 21a9 9 0 0 1-9-9', 'M8 12h7M12 9l3 3-3 3'],
};

/** The name of the class with its shape; the colour comes from the style sheet. */
export function characterBadge(character: Character, name: string): Described {
  return h('p', { class: 'character', 'data-character': character },
    h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'icon' },
      ...shapes[character].map((d) => h('path', { d }))),
    h('strong', null, capitalised(name)));
}

/** The text with a capital first: names of classes stand inside sentences too. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
