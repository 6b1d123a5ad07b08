// Circumstances: those that were taken for granted stand beside the answer, the others in the form.
import type { Description, RegimeAnswer } from 'terskel';
import { h, type Described } from '../dom';
import type { View } from '../view';
import { selectField } from './field';

type Fact = Description['facts'][number];

/** The regimes that answered, now or last: fields must not come and go while an amount is half typed. */
export function answered(view: View): RegimeAnswer[] {
  return (view.latest?.regimes ?? []).filter((regime): regime is RegimeAnswer => 'possible' in regime);
}

/**
 * The facts that would change an answer, that something is taken for granted about, or that were typed. Those that have a
 * value when nothing is typed stand beside the answer instead: a fact has one place on the page, so that its field never jumps.
 */
function factsThatMatter(view: View): Fact[] {
  const matters = new Set(answered(view).flatMap(({ matters, assumed }) => [...matters, ...assumed.map(({ fact }) => fact)]));
  return view.description.facts.filter((fact) =>
    fact.values.length > 0 && fact.assumed === null && (matters.has(fact.id) || view.state.facts[fact.id]));
}

/** "More about the situation": what the person knows, and apart from it what only others find. */
export function situation(view: View): Described | false {
  const { w } = view;
  const facts = factsThatMatter(view);
  const known = facts.filter((fact) => fact.assessed_by === 'person' && fact.asked);
  const found = facts.filter((fact) => !known.includes(fact));
  return facts.length > 0 &&
    h('details', { class: 'ds-details', id: 'situation' },
      h('summary', null, w('ui.situation')),
      h('div', { class: 'stack' },
        ...known.map((fact) => factField(view, fact, w('ui.unknown'))),
        found.length > 0 &&
          h('fieldset', { class: 'what-if' },
            h('legend', { class: 'ds-label' }, w('ui.what_if')),
            h('p', { class: 'hint' }, w('ui.what_if_hint')),
            ...found.map((fact) => factField(view, fact, w('ui.undecided'))))));
}

/** What was taken for granted, in a line that opens to the controls that change it there. */
export function assumptions(view: View): Described | false {
  const { w, state, description } = view;
  const texts = new Map<string, string>();
  for (const regime of answered(view)) for (const { fact, text } of regime.assumed) texts.set(fact, text);
  const facts = description.facts.filter(({ id, assumed }) => assumed !== null && (texts.has(id) || state.facts[id]));
  const elsewhere = factsThatMatter(view).filter(({ id }) => texts.has(id));
  return facts.length + texts.size > 0 &&
    h('details', { class: 'assumed', id: 'assumed' },
      h('summary', null,
        h('strong', null, w(texts.size ? 'ui.assumed' : 'ui.assumed_nothing')),
        ...description.facts.filter(({ id }) => texts.has(id)).map(({ id, label, assumed, values }) => {
          const value = values.find((each) => each.id === assumed);
          return h('span', null, ...(value ? [`${label} `, h('b', null, value.label)] : [texts.get(id)]));
        }),
        h('span', { class: 'change' }, w('ui.change'))),
      h('div', { class: 'assumed-fields' },
        ...facts.map((fact) => {
          const assumed = fact.values.find(({ id }) => id === fact.assumed);
          return factField(view, fact, w('ui.assumed_value', { value: assumed?.label ?? '' }), '');
        }),
        ...elsewhere.map(({ id, label }) =>
          h('p', { key: `assumed-${id}` },
            h('button', { type: 'button', class: 'ds-link', onclick: () => view.act.go(`fact-${id}`) },
              `${w('ui.change')}: ${label}`)))));
}

function factField(view: View, fact: Fact, none: string, hint = fact.hint): Described {
  return selectField(view, {
    id: `fact-${fact.id}`,
    label: fact.label,
    hint: hint || undefined,
    value: view.state.facts[fact.id] ?? '',
  },
    [{ id: '', label: none }, ...fact.values.filter(({ id }) => id !== fact.assumed)],
    (value) => view.act.fact(fact.id, value));
}
