// Numbers, amounts and classes in words, and what else the charts say alike.
import type { Character, LineSegment, RegimeAnswer } from 'terskel';
import { h, type Child, type Described } from '../dom';
import { capitalised } from '../elements/character';
import { hasAnswer } from '../elements/regime';
import type { View } from '../view';

/** The regimes that answer the case; cards and refusals have no lines. */
export function answering(view: View): RegimeAnswer[] {
  return (view.answer?.regimes ?? []).filter(hasAnswer);
}

/** A number as the language writes it, rounded for print. */
export function numberInWords(view: View, value: number): string {
  return new Intl.NumberFormat(view.language, { maximumSignificantDigits: 4 }).format(value);
}

/** A number as it is typed in a field: no signs between thousands. */
export function typedNumber(view: View, value: number): string {
  const text = String(Number(value.toPrecision(3)));
  return view.language === 'en' ? text : text.replace('.', ',');
}

/** "12,5 g". */
export function amountInWords(view: View, value: number, unit: string): string {
  const larger = unit === 'g' && value >= 1000 ? { value: value / 1000, unit: 'kg' } : { value, unit };
  const word = view.description.units.find(({ id }) => id === larger.unit);
  return `${numberInWords(view, larger.value)} ${(larger.value === 1 ? word?.one : word?.other) ?? larger.unit}`;
}

/** The name of a class, or that several are possible. */
export function className(view: View, character: Character | 'open'): string {
  return view.w(`character.${character}.name`);
}

/** "punishable, with conditions or punishable". */
export function classNames(view: View, characters: readonly Character[]): string {
  return characters.map((each) => className(view, each)).join(` ${view.w('ui.or')} `);
}

/** "Over 10 g, up to 15 g: punishable, with conditions". */
export function segmentInWords(view: View, segment: LineSegment, before?: LineSegment): string {
  const same = before && before.characters.join() === segment.characters.join();
  return `${capitalised(segment.text)}: ${same ? view.w('ui.same_class') : classNames(view, segment.characters)}`;
}

/** A choice that is not part of the case. */
export function choice(
  id: string, label: string, value: string, options: { id: string; label: string }[], chosen: (id: string) => void,
): Described {
  return h('div', { class: 'field', key: id },
    h('label', { class: 'ds-label', for: id }, label),
    h('select', { id, class: 'ds-input', value, onchange: (event: Event) => chosen((event.target as HTMLSelectElement).value) },
      ...options.map((each): Child => h('option', { key: each.id, value: each.id }, each.label))));
}

/** The same as a table, closed until it is wanted. The box scrolls where the table is wider than the page. */
export function table(view: View, id: string, name: string, head: string[], rows: Child[][]): Described {
  return h('details', { class: 'why', id },
    h('summary', null, view.w('ui.as_table'), h('span', { class: 'ds-sr-only' }, `: ${name}`)),
    h('div', { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': name },
      h('table', null,
        h('caption', { class: 'ds-sr-only' }, name),
        h('thead', null, h('tr', null, ...head.map((text) => h('th', { scope: 'col' }, text)))),
        h('tbody', null, ...rows.map(([first, ...others]) =>
          h('tr', null, h('th', { scope: 'row' }, first), ...others.map((cell) => h('td', null, cell))))))));
}
