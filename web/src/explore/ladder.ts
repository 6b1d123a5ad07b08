// What the ladder chart shows: for each regime the classes along the amounts, and the limits with what they are.
import type { Character, LimitAnswer, LinesRegime, RegimeAnswer } from 'terskel';
import { capitalised } from '../elements/character';
import type { View } from '../view';
import { amountInWords, answering } from './say';
import { converted } from './scale';

/** A limit that has a place on the line. */
export interface PlacedLimit {
  at: number;
  /** The upper end, where sources give two figures. */
  to: number | undefined;
  limit: LimitAnswer;
  label: string;
}

/** The limits that hold under one condition. */
export interface Rung {
  if_text: string;
  limits: PlacedLimit[];
}

/** One regime. */
export interface Lane {
  id: string;
  name: string;
  standing: string;
  /** Classes from an amount to the next; the first is from nothing, the last has no end. */
  bands: { from: number | undefined; to: number | undefined; characters: readonly Character[]; here: boolean }[];
  rungs: Rung[];
  /** What has no place on the line, in words. */
  words: string[];
}

/** All of the chart. */
export interface Ladder {
  unit: string;
  amount: number | undefined;
  lanes: Lane[];
}

/** The chart for one item of the case. */
export function ladderOf(view: View, lines: LinesRegime[], item: number): Ladder {
  const echo = view.answer?.case.items[item];
  const unit = echo?.unit ?? guessedUnit(answering(view), item);
  return {
    unit,
    amount: echo?.amount === undefined ? undefined : Number(echo.amount),
    lanes: answering(view).map((regime) => lane(view, regime, lines.find(({ id }) => id === regime.id), item, unit)),
  };
}

/** Without an amount, the unit in which most limits are given. */
function guessedUnit(regimes: RegimeAnswer[], item: number): string {
  const counts = new Map<string, number>();
  for (const { items } of regimes)
    for (const { amount, unit } of items[item]?.limits ?? []) if (amount) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'g';
}

function lane(view: View, regime: RegimeAnswer, lines: LinesRegime | undefined, item: number, unit: string): Lane {
  const { w } = view;
  const answer = regime.items[item];
  const amounts = lines?.lines.find((line) => line.what === 'amount' && (line.item ?? 0) === item);
  const always = { from: undefined, to: undefined, characters: classesOf(regime), here: true };
  const bands = amounts?.segments.map(({ from, to, characters, here }) => ({
    from: from === undefined ? undefined : converted(from, amounts.unit ?? unit, unit),
    to: to === undefined ? undefined : converted(to, amounts.unit ?? unit, unit),
    characters,
    here,
  }));
  const rungs: Rung[] = [];
  const words = new Set<string>();
  for (const limit of answer?.limits ?? []) {
    const label = labelOf(view, limit);
    const at = limit.amount === undefined ? undefined : converted(limit.amount, limit.unit, unit);
    if (at === undefined) {
      words.add(w(limit.amount === undefined ? 'ui.limit_nowhere' : 'ui.limit_elsewhere', { limit: label }));
      continue;
    }
    let rung = rungs.find(({ if_text }) => if_text === limit.if_text);
    if (!rung) rungs.push((rung = { if_text: limit.if_text, limits: [] }));
    if (!rung.limits.some((each) => each.label === label))
      rung.limits.push({ at, to: limit.to === undefined ? undefined : converted(limit.to, limit.unit, unit), limit, label });
  }
  for (const reason of answer?.reasons ?? []) if (unplaced.has(reason)) words.add(w(`reason.${reason}`));
  if (rungs.length + words.size === 0) words.add(w('ui.limit_none'));
  const { status } = regime;
  return {
    id: regime.id,
    name: regime.short,
    standing: [capitalised(w(`kind.${regime.kind}`)), status.at(-1)?.text].filter(Boolean).join(' · '),
    bands: bands && bands.every(({ from, to }, i) => (i === 0 || from) && (i === bands.length - 1 || to)) ? bands : [always],
    rungs,
    words: [...words],
  };
}

/** Reasons for which a lane has no line, or less of one than it seems. */
const unplaced: ReadonlySet<string> = new Set(['not_listed', 'unit_not_comparable', 'form', 'basis_not_known']);

/** The classes that are possible as the case stands, in the order of the answer. */
function classesOf({ possible }: RegimeAnswer): Character[] {
  return [...new Set(possible.map(({ character }) => character))];
}

/** "omtrent 15 g, veiledende": what binds goes without saying. */
function labelOf(view: View, { text, strength }: LimitAnswer): string {
  return strength === 'binding' ? text : `${text}, ${view.w(`strength.${strength}.name`)}`;
}

/** What the person typed, in words. */
export function yours(view: View, { amount, unit }: Ladder): string {
  return amount === undefined ? '' : view.w('ui.ladder_yours', { amount: amountInWords(view, amount, unit) });
}
