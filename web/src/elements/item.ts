// One substance of the case: what, in which form, how much, how pure.
import type { ItemEcho } from 'terskel';
import { h, type Described } from '../dom';
import { isBlank, named, secondUnit, settled, unitsOf, type ItemState } from '../state';
import type { View } from '../view';
import { combobox, search, type Hit } from './combobox';
import { answered } from './facts';
import { field, selectField, textField } from './field';
import { stepper } from './stepper';

/** The fields of one item. `index` is its place among those shown. */
export function itemFields(view: View, item: ItemState, index: number): Described {
  const { w, state, act, description } = view;
  const several = state.items.length > 1;
  return h('fieldset', { class: 'item', key: `item-${item.key}` },
    h('legend', { class: several ? 'ds-label' : 'ds-sr-only' },
      several ? w('ui.item_number', { n: String(index + 1) }) : w('ui.item')),
    substanceField(view, item),
    formField(view, item),
    amountField(view, item),
    unitField(view, item),
    alsoField(view, item),
    countsActive(view, item) &&
      textField(view, {
        id: `purity-${item.key}`,
        label: w('ui.purity'),
        hint: w('ui.purity_hint'),
        unit: '%',
        mode: 'decimal',
        value: item.purity,
      }, (purity) => act.item(item.key, { purity })),
    several &&
      h('button', {
        type: 'button',
        class: 'ds-button remove',
        'data-variant': 'tertiary',
        onclick: () => act.remove(item.key),
      }, w('ui.remove'), h('span', { class: 'ds-sr-only' }, ` ${item.name || w('ui.item_number', { n: String(index + 1) })}`)),
  );

  function substanceField(view: View, item: ItemState): Described {
    const list = view.list?.key === item.key ? view.list : undefined;
    const find = (text: string) => search(description, item.id ? '' : text);
    const pick = (hit: Hit) => {
      act.item(item.key, settled({ ...item, name: hit.name, id: hit.id, form: hit.form }, description), null);
    };
    return field(view, { id: `substance-${item.key}`, label: w('ui.substance'), hint: w('ui.substance_hint') }, (props) =>
      combobox({ ...props, value: item.name, label: w('ui.substance') }, list, find, {
        typed: (name) => {
          const list = name.trim() ? { hits: search(description, name), active: -1 } : null;
          act.item(item.key, settled({ ...item, name, ...named(name, description) }, description), list);
        },
        chosen: pick,
        list: (state) => act.list(item.key, state),
        left: () => {
          act.list(item.key, undefined);
          act.left(`substance-${item.key}`);
        },
      }));
  }

  function formField(view: View, item: ItemState): Described | false {
    const substance = description.substances.find(({ id }) => id === item.id);
    return substance !== undefined && substance.forms.length > 1 &&
      selectField(view, { id: `form-${item.key}`, label: w('ui.form'), value: item.form },
        [
          { id: '', label: w('ui.form_any') },
          ...substance.forms.map(({ id, name }) => ({ id, label: name })),
        ],
        (form) => act.item(item.key, settled({ ...item, form }, description)));
  }

  function amountField(view: View, item: ItemState): Described {
    const units = unitsOf(item, description);
    const example = (12.5).toLocaleString(view.language === 'en' ? 'en' : 'nb');
    return textField(view, {
      id: `amount-${item.key}`,
      label: w('ui.amount'),
      hint: w('ui.amount_hint', { example }),
      unit: units.length === 1 ? unitName(view, units[0]) : undefined,
      mode: 'decimal',
      value: item.amount,
    },
    (amount) => act.item(item.key, settled({ ...item, amount }, description)),
    (input) => stepper(view, item, echoOf(view, item), input));
  }

  function unitField(view: View, item: ItemState): Described | false {
    const units = unitsOf(item, description);
    return units.length > 1 &&
      selectField(view, { id: `unit-${item.key}`, label: w('ui.unit'), value: item.unit },
        [...(item.unit ? [] : [{ id: '', label: w('ui.unknown') }]), ...units.map((id) => ({ id, label: unitName(view, id) }))],
        (unit) => act.item(item.key, withUnit(item, unit)));
  }

  function alsoField(view: View, item: ItemState): Described | false {
    const alsoUnit = item.alsoUnit || secondUnit(item, description, echoOf(view, item)?.unit ?? item.unit);
    const asked = item.also || (alsoUnit && item.amount.trim());
    return Boolean(asked) &&
      textField(view, {
        id: `also-${item.key}`,
        label: w(alsoUnit === 'piece' ? 'ui.also_count' : 'ui.also_weight'),
        hint: w('ui.also_hint'),
        unit: unitName(view, alsoUnit),
        mode: 'decimal',
        value: item.also,
      }, (also) => act.item(item.key, { also, alsoUnit: also && alsoUnit }));
  }
}

/** The item measured in another unit: where that is the unit of the second measure, the two change places. */
function withUnit(item: ItemState, unit: string): Partial<ItemState> {
  if (!item.also || unit !== item.alsoUnit) return { unit };
  return { amount: item.also, unit, also: item.amount, alsoUnit: item.unit };
}

/** The item as the core read it, while it could; its first amount is then that of the field. */
function echoOf(view: View, item: ItemState): ItemEcho | undefined {
  if (!item.amount.trim()) return undefined;
  return view.answer?.case.items[view.state.items.filter((each) => !isBlank(each)).indexOf(item)];
}

function unitName(view: View, id: string | undefined): string {
  const unit = view.description.units.find((each) => each.id === id);
  return unit?.other ?? id ?? '';
}

/** Whether a purity would tell something: a regime that is shown holds active substance against its limit. */
function countsActive(view: View, item: ItemState): boolean {
  if (item.purity) return true;
  const may = view.description.regimes.some((regime) => regime.counts_active && view.shown.includes(regime.id));
  return may && answered(view).some((regime) =>
    regime.items.some((each) =>
      each.substance === item.id && each.limits.some(({ basis }) => basis === 'active' || basis === 'gross_or_active')));
}
