// What stands above a regime's answers: its name and what became of it.
import type { RegimeAnswer, RegimeCard, RegimeRefusal } from 'terskel';
import { h, type Child } from '../dom';
import type { View } from '../view';
import { sourceList, sourcedSentences, whole } from './sources';

/** Either an answer, or why there is none. */
export type RegimeColumn = RegimeAnswer | RegimeRefusal;

/** Any of what the core says of a regime. */
export type RegimeReply = RegimeColumn | RegimeCard;

/** Tells a card, which stands beside the comparison. */
export function isCard(regime: RegimeReply): regime is RegimeCard {
  return 'card' in regime;
}

/** Tells an answer from a refusal. */
export function hasAnswer(regime: RegimeReply): regime is RegimeAnswer {
  return 'possible' in regime;
}

/** Name, kind and what became of it: a bill that was rejected must not be read as law. */
export function regimeName(view: View, regime: RegimeReply): Child[] {
  const { w } = view;
  const states = 'status' in regime ? regime.status : [];
  const notInForce = states.some(({ state }) => state === 'adopted') && !states.some(({ state }) => state === 'in_force');
  return [
    h('span', { class: 'regime-name' }, regime.short),
    h('span', { class: 'regime-kind' }, w(`kind.${regime.kind}`)),
    ...[...states].reverse().map(({ state, text }) => h('span', { class: 'state', 'data-state': state }, text)),
    notInForce && h('span', { class: 'state', 'data-state': 'rejected' }, w('ui.not_in_force')),
  ];
}

/** What is known of its status, with the sources. */
export function standing(view: View, regime: RegimeReply): Child[] {
  const { w } = view;
  if (!('status' in regime)) return [h('p', { class: 'notice' }, regime.refusal.message)];
  const { status, notices } = regime;
  return [
    h('p', null, regime.title),
    notices.length > 0 && h('div', { class: 'notice' }, ...notices.map(({ text }) => h('p', null, text))),
    h('details', { class: 'why', open: view.unfolded },
      h('summary', null, w('ui.sources'), h('span', { class: 'ds-sr-only' }, `: ${w('ui.status')} – ${regime.short}`)),
      h('div', null,
        ...status.map((each): Child => each.sources.length > 0 && [
          h('p', { class: 'sentence' }, each.text),
          sourceList(view, regime, each.sources),
        ]),
        ...sourcedSentences(view, regime, notices.filter(({ sources }) => sources.length > 0)))),
  ];
}

/** Where the amounts lie, and between which limits. */
export function amounts(view: View, regime: RegimeAnswer): Child[] {
  const { w } = view;
  return regime.items.map((item, i) =>
    h('div', { class: 'answer', key: `amount-${i}` },
      h('p', null, item.text),
      ...item.notes.map((note) => h('p', { class: 'hint' }, note.text)),
      item.limits.length + item.notes.length > 0 &&
        h('details', { class: 'why', open: view.unfolded },
          h('summary', null, w('ui.limits'), h('span', { class: 'ds-sr-only' }, `: ${item.text} – ${regime.short}`)),
          h('div', null,
            ...item.limits.map((limit): Child => [
              h('p', { class: 'sentence' }, whole(limit), limit.purity && ` ${limit.purity.text}`),
              sourceList(view, regime, limit.sources),
            ]),
            ...sourcedSentences(view, regime, item.notes.filter(({ sources }) => sources.length > 0))))));
}
