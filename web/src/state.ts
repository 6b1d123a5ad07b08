// What the person has typed, and the fragment of the address that carries it.
//
// The core reads the grammar; this file only takes it apart far enough to fill the fields again, and
// never judges. What cannot be read goes back into the field where it was typed.
import type { Description, Language } from 'terskel';
import { known, ownLanguage } from './languages';

/** One substance as typed. `id` and `form` are empty until the core's names settle them. */
export interface ItemState {
  /** Tells the items apart while they come and go. */
  key: number;
  /** What stands in the field for the substance. */
  name: string;
  id: string;
  form: string;
  amount: string;
  unit: string;
  /** A second measure of the same, where number and weight both count. */
  also: string;
  alsoUnit: string;
  purity: string;
}

/** All that the form holds. An empty text means: not typed. */
export interface PageState {
  age: string;
  items: ItemState[];
  facts: Record<string, string>;
  /** Empty: today. */
  date: string;
  /** Empty: the regimes that are shown to begin with. */
  regimes: string[];
}

/** A fragment in its parts, not yet held against names. */
export interface Fragment {
  language: Language;
  age: string;
  items: string[];
  facts: Record<string, string>;
  date: string;
  regimes: string[];
}

let nextKey = 0;

/** As many as the core takes (kMostItems in case.h). */
export const mostItems = 8;

/** An item that nothing has been typed in. */
export function emptyItem(): ItemState {
  return { key: nextKey++, name: '', id: '', form: '', amount: '', unit: '', also: '', alsoUnit: '', purity: '' };
}

/** Whether the item can be left out of the case. A unit or form alone says nothing. */
export function isBlank(item: ItemState): boolean {
  return ![item.name, item.amount, item.also, item.purity].some((text) => text.trim());
}

/** Takes a fragment apart; the language is `own` where it names none. Unknown keys are left alone; the core tells of unknown values. */
export function readFragment(hash: string, own: Language): Fragment {
  const parts: Fragment = { language: own, age: '', items: [], facts: {}, date: '', regimes: [] };
  for (const pair of hash.replace(/^#/, '').split('&')) {
    const at = pair.indexOf('=');
    const value = decoded(pair.slice(at + 1));
    switch (at < 0 ? '' : pair.slice(0, at)) {
      case 'age': parts.age = value; break;
      case 'item': parts.items.push(value); break;
      case 'date': parts.date = value; break;
      case 'regime': parts.regimes.push(value); break;
      case 'lang': parts.language = known(value) ?? own; break;
      case 'fact': {
        const colon = value.indexOf(':');
        if (colon > 0) parts.facts[value.slice(0, colon)] = value.slice(colon + 1);
      }
    }
  }
  return parts;
}

/** The form that a fragment describes. */
export function stateOf(parts: Fragment, description: Description): PageState {
  const items = parts.items.map((text) => readItem(text, description));
  const { age, facts, date, regimes } = parts;
  return { age, facts, date, regimes, items: items.length ? items : [emptyItem()] };
}

/** The case in the grammar, for the core or for the address. Blank items are left out. */
export function caseText(state: PageState, extra: { date?: string; regimes: readonly string[] }): string {
  const pairs: [string, string][] = [];
  if (state.age.trim()) pairs.push(['age', state.age]);
  for (const item of state.items) if (!isBlank(item)) pairs.push(['item', itemText(item)]);
  for (const [id, value] of Object.entries(state.facts)) if (value) pairs.push(['fact', `${id}:${value}`]);
  const date = state.date.trim() || extra.date;
  if (date) pairs.push(['date', date]);
  for (const id of extra.regimes) pairs.push(['regime', id]);
  return pairs.map(([key, value]) => `${key}=${encoded(value)}`).join('&');
}

/** The case as an address has it, whatever it holds, with what the page itself answers for. */
export function addressedCase(hash: string, parts: Fragment, extra: { date: string; regimes: readonly string[] }): string {
  const own = [
    parts.date.trim() ? '' : `date=${extra.date}`,
    ...(parts.regimes.length ? [] : extra.regimes.map((id) => `regime=${id}`)),
  ];
  return [hash.replace(/^#/, ''), ...own].filter(Boolean).join('&');
}

/** The fragment of a state, with its `#`. It names the language only where the document is in another. */
export function fragmentOf(state: PageState, language = ownLanguage): string {
  const text = caseText(state, { regimes: state.regimes });
  return `#${[text, language !== ownLanguage && `lang=${language}`].filter(Boolean).join('&')}`;
}

/** The address that leads back to a state. */
export function addressOf(state: PageState, language: Language): string {
  return location.href.replace(/#.*$/s, '') + fragmentOf(state, language);
}

/** `mdma/tablet 4 piece 1,2 g @20%`, with what was typed as it was typed. */
function itemText(item: ItemState): string {
  const name = item.id ? item.id + (item.form ? `/${item.form}` : '') : item.name.trim();
  const purity = item.purity.replace(/[\s%]+$/, '').trim();
  const amounts = [measureText(item.amount, item.unit), measureText(item.also, item.alsoUnit)];
  return [name, ...amounts, purity && `@${purity}%`].filter(Boolean).join(' ');
}

/** An amount with its unit, unless it brings its own: "12,5 g". */
function measureText(typed: string, unit: string): string {
  const amount = typed.trim();
  return amount && !/\p{L}/u.test(amount) ? `${amount} ${unit}`.trim() : amount;
}

function readItem(text: string, description: Description): ItemState {
  const [, body = '', purity = ''] = /^([^@]*)(?:@(.*))?$/s.exec(text) ?? [];
  const item = { ...emptyItem(), purity: purity.replace(/[\s%]+$/, '').trim() };
  const measure = `([\\d\\s.,]*\\d[\\d\\s.,]*?)\\s*(${description.units.map((unit) => unit.id).join('|')})`;

  const [, id = '', form = '', afterId = ''] = /^([\w-]+)(?:\/([\w-]+))?(?:\s+(.*))?$/s.exec(body.trim()) ?? [];
  const substance = description.substances.find((each) => each.id === id);
  let rest = afterId;
  if (substance && (!form || substance.forms.some((each) => each.id === form))) {
    Object.assign(item, { id, form, name: substance.name });
  } else if (new RegExp(`^(${measure}|[\\d\\s.,]+)$`).test(body.trim())) {
    rest = body; // an amount of nothing yet
  } else {
    const [, name = '', amount = ''] = /^(.*?)(?:\s+([\d.,+-].*))?$/s.exec(body.trim()) ?? [];
    Object.assign(item, { name, ...named(name, description) });
    rest = amount;
  }

  const [, amount = rest.trim(), unit = '', also = '', alsoUnit = ''] =
    new RegExp(`^${measure}(?:\\s+${measure})?$`).exec(rest.trim()) ?? [];
  Object.assign(item, { amount, unit, also, alsoUnit });
  return item.amount ? item : settled(item, description); // a unit that was left out is not filled in
}

/** The units of the item's form, or of each form that is meant when none is said. */
function unitsOfForms(item: ItemState, description: Description): string[][] {
  const forms = description.substances.find(({ id }) => id === item.id)?.forms ?? [];
  return forms
    .filter((form) => (item.form ? form.id === item.form : form.implied || forms.length === 1))
    .map((form) => form.units);
}

/** The units that the core takes for the item. */
export function unitsOf(item: ItemState, description: Description): string[] {
  return [...new Set(unitsOfForms(item, description).flat())];
}

/** The unit of a second measure where a form is both counted and weighed, beside an amount in `unit`; else empty. */
export function secondUnit(item: ItemState, description: Description, unit: string): string {
  const both = unitsOfForms(item, description).some((units) => units.includes('piece') && units.includes('g'));
  if (!both) return '';
  return unit === 'piece' ? 'g' : 'piece';
}

/** The item with a unit that fits what it is. */
export function settled(item: ItemState, description: Description): ItemState {
  const units = unitsOf(item, description);
  return units.length && !units.includes(item.unit) ? { ...item, unit: units[0] ?? '' } : item;
}

/** The substance and form that a name or alias stands for; empty when none or several do. */
export function named(name: string, description: Description): { id: string; form: string } {
  const wanted = folded(name);
  const found = new Map<string, { id: string; form: string }>();
  for (const { id, name: own, aliases } of description.substances) {
    if (!wanted) break;
    if (folded(own) === wanted || id === wanted) found.set(id, { id, form: '' });
    else for (const alias of aliases) if (folded(alias.text) === wanted) found.set(id, { id, form: alias.form });
  }
  const [only, other] = found.values();
  return only && !other ? only : { id: '', form: '' };
}

/** A name as it is compared: small letters, single spaces. */
export function folded(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** A value as an address has it. */
export function decoded(value: string): string {
  const spaced = value.replace(/\+/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced; // not an encoding after all: what was typed is better than nothing
  }
}

/** A value as it is written into an address. */
export function encoded(value: string): string {
  // Half of a surrogate pair has no encoding, and encodeURIComponent would throw on it.
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replace(/%20/g, '+')
    .replace(/%(2F|3A|2C|40)/g, (code) => decodeURIComponent(code));
}
