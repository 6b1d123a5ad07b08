// What would be described as it was last is not described again, and so not held against the page either.
import type { RegimeAnswer, RegimeCard } from 'terskel';
import type { View } from '../view';
import type { RegimeReply } from './regime';

type Part = keyof RegimeAnswer | keyof RegimeCard;

const made = new WeakMap<object, Map<string, { of: readonly unknown[]; is: unknown }>>();

/** What `make` gives, by a name of its own among what is made of the first part; the very object that it gave last, as long as the view and these parts of the regime are the same. */
export function once<T>(view: View, regime: RegimeReply, parts: readonly Part[], name: string, make: () => T): T {
  const given = parts.map((part) => (regime as unknown as Record<Part, object>)[part]);
  const owner = given[0] ?? regime; // a regime that does not answer is one part
  const of = [view.w, view.act, view.unfolded, view.hasForm, ...given];
  const before = made.get(owner) ?? new Map<string, { of: readonly unknown[]; is: unknown }>();
  const known = before.get(name);
  if (known?.of.every((each, i) => each === of[i])) return known.is as T;
  const is = make();
  made.set(owner, before.set(name, { of, is }));
  return is;
}
