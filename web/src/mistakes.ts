// Everything in a case that cannot be read, not only what comes first.
import type { Refusal } from 'terskel';
import type { ItemState, PageState } from './state';

/** What is wrong with a field, by the field's id; empty when it is about no field. */
export interface Mistake {
  control: string;
  message: string;
}

/** The core names what it cannot read first. That is left out and the rest is asked again, until nothing is named. */
export function mistakesIn(
  state: PageState,
  first: Refusal,
  controlOf: (refusal: Refusal, state: PageState) => string,
  ask: (state: PageState) => Refusal | undefined,
): Mistake[] {
  const found: Mistake[] = [];
  let rest: PageState | undefined = state;
  let refusal: Refusal | undefined = first;
  while (rest && refusal && !(found.length && refusal.code === 'item_missing')) {
    const control = controlOf(refusal, rest);
    if (found.some((mistake) => mistake.control === control)) break;
    found.push({ control, message: refusal.message });
    rest = without(rest, control);
    refusal = rest && ask(rest);
  }
  return found;
}

/** The case without what stands in a field. A substance takes its amounts along: only it says how they are read. */
function without(state: PageState, control: string): PageState | undefined {
  const [name = '', about = ''] = control.split('-', 2);
  const emptied = (change: Partial<ItemState>) =>
    ({ ...state, items: state.items.map((item) => (item.key === Number(about) ? { ...item, ...change } : item)) });
  switch (name) {
    case 'age':
    case 'date': return { ...state, [name]: '' };
    case 'fact': return { ...state, facts: { ...state.facts, [about]: '' } };
    case 'amount':
    case 'also':
    case 'purity': return emptied({ [name]: '' });
    case 'substance': return { ...state, items: state.items.filter((item) => item.key !== Number(about)) };
    default: return undefined;
  }
}
