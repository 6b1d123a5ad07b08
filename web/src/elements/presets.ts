// What to compare, at one press.
import { h, type Described } from '../dom';
import type { PageView } from '../view';

/** A button for each preset, and one that leads to the choice of single regimes. */
export function presets(view: PageView): Described {
  const { w, act, shown } = view;
  const isShown = (regimes: readonly string[]) => [...regimes].sort().join() === [...shown].sort().join();
  return h('div', { class: 'presets', role: 'group', 'aria-labelledby': 'presets' },
    h('p', { id: 'presets', class: 'ds-label' }, w('ui.presets')),
    ...view.presets.map(([id, regimes]) =>
      chip(w(`preset.${id}`, { years: yearsOfBills(view, regimes) }), isShown(regimes), () => act.compare(regimes))),
    chip(w('ui.preset_own'), !view.presets.some(([, regimes]) => isShown(regimes)), () => act.go('choice-title')));
}

function chip(name: string, pressed: boolean, press: () => void): Described {
  return h('button', { type: 'button', class: 'chip', 'aria-pressed': String(pressed), onclick: press },
    pressed && h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'icon' }, h('path', { d: 'm5 13 4 4L19 7' })),
    name);
}

/** Since when: "2021 and 2025". */
function yearsOfBills({ w, description }: PageView, regimes: readonly string[]): string {
  return description.regimes
    .filter(({ id, kind }) => kind === 'bill' && regimes.includes(id))
    .map(({ versions }) => versions[0]?.from.slice(0, 4) ?? '')
    .sort()
    .join(` ${w('ui.and')} `);
}
