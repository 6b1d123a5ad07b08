// The buttons − and + beside an amount.
import type { ItemEcho } from 'terskel';
import { h, type Described } from '../dom';
import type { ItemState } from '../state';
import type { View } from '../view';

const million = 1_000_000;

/** How far one press goes, in millionths of the unit: below the second figure, and from it on. */
const steps: Record<string, readonly [number, number]> = {
  ug: [10 * million, 100 * million],
  mg: [million, 10 * million],
  ml: [million, 10 * million],
  cl: [million, 10 * million],
  piece: [million, million],
  rusdose: [million, million],
  user_dose: [million, million],
};
const otherwise = [million / 10, million] as const; // grams and what is larger

/** The amount after one press; undefined where there is nowhere to go. It is exact: millionths are whole. */
export function stepped(amount: string, unit: string, up: boolean): string | undefined {
  const [fine, coarse] = steps[unit] ?? otherwise;
  if (!amount) return up ? text(coarse) : undefined;
  const [whole = '', part = ''] = amount.split('.');
  const held = Number(whole) * million + Number(part.padEnd(6, '0'));
  if (up) return text(held + (held < coarse ? fine : coarse));
  const less = held > coarse ? Math.max(held - coarse, coarse) : held - fine;
  return less < fine ? undefined : text(less);
}

function text(millionths: number): string {
  const part = String(millionths % million).padStart(6, '0').replace(/0+$/, '');
  return `${Math.floor(millionths / million)}${part && `.${part}`}`;
}

/** The field of an amount between its buttons. They start from the amount as the core read it, so nothing is read twice. */
export function stepper(view: View, item: ItemState, echo: ItemEcho | undefined, input: Described): Described {
  const { w, act } = view;
  const readable = echo !== undefined || !item.amount.trim();
  const button = (up: boolean) => {
    const next = readable ? stepped(echo?.amount ?? '', echo?.unit ?? item.unit, up) : undefined;
    return h('button', {
      type: 'button',
      class: 'ds-button step',
      'data-variant': 'secondary',
      'aria-label': w(up ? 'ui.increase' : 'ui.decrease'),
      'aria-controls': `amount-${item.key}`,
      'aria-disabled': next === undefined && 'true', // not `disabled`, which would take the focus away
      onclick: () => next !== undefined && act.item(item.key, { amount: asTyped(view, item.amount, next) }),
    }, h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'icon' },
      h('path', { d: up ? 'M12 5v14M5 12h14' : 'M5 12h14' })));
  };
  return h('div', { class: 'stepper' }, button(false), input, button(true));
}

/** With the decimal mark of the language, and the unit if that was typed with the number. */
function asTyped({ w }: View, before: string, next: string): string {
  const [unit = ''] = /\s*\p{L}.*$/u.exec(before) ?? [];
  return next.replace('.', w('text.decimal_mark')) + unit;
}
