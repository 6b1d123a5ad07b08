// The outcome map: what is asked of the core, and the picture and the table made of its answer.
import type { Line, LinesText, MapAnswer } from 'terskel';
import { h, type Child } from '../dom';
import { capitalised } from '../elements/character';
import type { View } from '../view';
import { area, classSamples, definitions, legend, mark, textWidth, type Kind, type Paint, type Picture } from './paint';
import { amountInWords, classNames } from './say';
import { converted, roomyTicks, scale, type Scale } from './scale';
import type { Whole } from './whole';

const steps = 240;
const ages = { from: 10, to: 30 };
const left = 30;
const top = 20;

/** What the map is drawn over. */
export interface Field {
  regime: string;
  /** The item without its amount, as the grammar writes it: `mdma/tablet`. */
  item: string;
  unit: string;
  from: number;
  to: number;
  ageFrom: number;
  ageTo: number;
  /** The rest of the case: date and facts. */
  rest: string;
}

/** A case of this item alone, at an amount and age or without. */
export function caseAt({ rest, item, unit, regime }: Field, amount?: number, age?: number): string {
  const typed = amount === undefined ? item : item.replace(/^(\S+)/, `$1 ${amount} ${unit}`);
  return [rest, age !== undefined && `age=${age}`, `item=${encodeURIComponent(typed)}`, `regime=${regime}`].filter(Boolean).join('&');
}

/** The field that has room for the limits of the regime and for what was typed. */
export function fieldOf(view: View, core: Whole, regime: string, index: number): Field {
  const { answer } = view;
  const typed = new URLSearchParams(answer?.case.text ?? '');
  const echo = answer?.case.items[index];
  const unit = echo?.unit ?? 'g';
  const item = (typed.getAll('item')[index] ?? '').replace(/^(\S+) [\d.]+ [a-z_]+/, '$1');
  for (const name of ['item', 'age']) typed.delete(name);
  const field: Field = { regime, item, unit, from: 0.1, to: 1000, ageFrom: ages.from, ageTo: ages.to, rest: typed.toString() };

  const lines = amountLines(core.lines(caseAt(field, 1, answer?.case.age ?? undefined)));
  const limits = lines.flatMap((line) => line.segments.flatMap(({ to }) =>
    to === undefined ? [] : [converted(to, line.unit ?? unit, unit) ?? 0])).filter((limit) => limit > 0);
  const lowest = limits.length ? Math.min(...limits) : undefined;
  const near = limits.filter((limit) => limit <= (lowest ?? 0) * 1000);
  const amount = echo?.amount === undefined ? undefined : Number(echo.amount);
  const low = Math.min(lowest === undefined ? 1 : lowest / 2, amount ?? Infinity);
  const high = Math.max(lowest === undefined ? 100 : Math.max(...near) * 2, amount ?? 0);
  field.from = 10 ** Math.floor(Math.log10(low));
  field.to = 10 ** Math.ceil(Math.log10(high * 1.01));
  if (answer?.case.age != null) {
    field.ageFrom = Math.min(field.ageFrom, answer.case.age);
    field.ageTo = Math.max(field.ageTo, answer.case.age);
  }
  return field;
}

/** The one call. */
export function mapOf(core: Whole, field: Field): MapAnswer | undefined {
  const { unit, from, to, ageFrom, ageTo } = field;
  const reply = core.map(`${caseAt(field)}&from=${from}+${unit}&to=${to}+${unit}&steps=${steps}&ages=${ageFrom}-${ageTo}`);
  return 'refusal' in reply ? undefined : reply;
}

function amountLines(reply: LinesText): Line[] {
  if ('refusal' in reply) return [];
  return reply.regimes.flatMap((regime) => ('lines' in regime ? regime.lines : [])).filter(({ what }) => what === 'amount');
}

/** Ages next to each other that are answered alike. */
export function ageBands({ ages: all, rows }: MapAnswer): { from: number; to: number; row: string }[] {
  const bands: { from: number; to: number; row: string }[] = [];
  all.forEach((age, i) => {
    const last = bands.at(-1);
    const row = rows[i] ?? '';
    if (last?.row === row) last.to = age;
    else bands.push({ from: age, to: age, row });
  });
  return bands;
}

/** Rows for the table: ages that are answered alike, and in them the core's own stretches of amounts, exact. */
export function mapRows(view: View, core: Whole, field: Field, map: MapAnswer): { ages: string; amount: string; classes: string }[] {
  const { w } = view;
  const bands = ageBands(map);
  return bands.flatMap(({ from, to, row }, i) => {
    const inWords = i === 0 ? w('ui.ages_to', { to: String(to) })
      : i === bands.length - 1 ? w('ui.ages_from', { from: String(from) })
      : w('ui.ages_between', { from: String(from), to: String(to) });
    const [line] = amountLines(core.lines(caseAt(field, Number(map.amounts[0]), from)));
    if (line) return line.segments.map(({ text, characters }) =>
      ({ ages: inWords, amount: capitalised(text), classes: classNames(view, characters) }));
    return [{ ages: inWords, amount: w('ui.any_amount'), classes: w(`character.${map.legend[row[0] ?? '?'] ?? 'open'}.name`) }];
  });
}

/** Where amounts and ages stand in the picture. */
export interface Grid {
  line: Scale;
  rowHeight: number;
  /** The upper edge of an age; the youngest is at the bottom. */
  ageTop(age: number): number;
  ageAt(y: number): number;
  amountAt(x: number): number;
}

/** The places of a map that is so wide. */
export function gridOf(field: Field, width: number): Grid {
  const line = scale(field.from, field.to, left, width - 1);
  const rowHeight = Math.max(4, Math.min(16, Math.round(336 / (field.ageTo - field.ageFrom + 1))));
  return {
    line,
    rowHeight,
    ageTop: (age) => top + (field.ageTo - age) * rowHeight,
    ageAt: (y) => Math.max(field.ageFrom, Math.min(field.ageTo, field.ageTo - Math.floor((y - top) / rowHeight))),
    amountAt: (x) => field.from * (field.to / field.from) ** Math.max(0, Math.min(1, (x - left) / (width - 1 - left))),
  };
}

/** A place on the map. */
export interface Spot {
  amount: number;
  age: number;
}

/** The map, with what was typed and where the cursor stands. */
export function mapPicture(view: View, field: Field, map: MapAnswer, paint: Paint, width: number, typed?: Spot, cursor?: Spot): Picture {
  const grid = gridOf(field, width);
  const areas: Child[] = [];
  const names: Child[] = [];
  const kinds = new Set<Kind>();
  for (const band of ageBands(map))
    for (const { letter, from, to } of runs(band.row)) {
      const kind: Kind = map.legend[letter] ?? 'open';
      const edge = (i: number) => left + ((width - 1 - left) * Math.max(0, Math.min(i - 0.5, steps - 1))) / (steps - 1);
      const [x, y] = [edge(from), grid.ageTop(band.to)];
      const [wide, high] = [edge(to) - x, (band.to - band.from + 1) * grid.rowHeight];
      kinds.add(kind);
      areas.push(area(paint, kind, x, y, wide, high));
      names.push(mark(view, paint, kind, x, y, wide, high));
    }
  const bottom = grid.ageTop(field.ageFrom) + grid.rowHeight;
  const here = { text: view.w('ui.yours'), draw: (x: number, y: number) => dot(paint, x + 11, y + 8.5) };
  const key = legend(paint, [...classSamples(view, paint, kinds), ...(typed ? [here] : [])], bottom + 34, width);
  return {
    width,
    height: bottom + 34 + key.height,
    children: [
      definitions(paint, kinds), ...areas, ...names, ...axes(view, field, grid, paint, bottom, width),
      typed && spot(grid, paint, typed), cursor && cross(grid, paint, cursor, bottom, width), ...key.children,
    ],
  };
}

/** Letters next to each other that are the same; `to` is the first that is not. */
function runs(row: string): { letter: string; from: number; to: number }[] {
  return [...row.matchAll(/(.)\1*/g)].map(({ 0: run, 1: letter = '?', index }) => ({ letter, from: index, to: index + run.length }));
}

function axes(view: View, field: Field, grid: Grid, paint: Paint, bottom: number, width: number): Child[] {
  const { w } = view;
  const label = (x: number, y: number, anchor: string, text: string) =>
    h('text', { x, y, 'font-size': 12, 'text-anchor': anchor, fill: paint.soft }, text);
  const widest = Math.max(...grid.line.ticks.map((tick) => textWidth(amountInWords(view, tick, field.unit), 12)));
  const marked: number[] = [];
  for (let age = Math.ceil(field.ageFrom / 5) * 5; age <= field.ageTo; age += field.ageTo - field.ageFrom > 40 ? 10 : 5) marked.push(age);
  return [
    label(0, 12, 'start', w('ui.age')),
    ...marked.map((age) => label(left - 6, grid.ageTop(age) + grid.rowHeight / 2 + 4, 'end', String(age))),
    ...roomyTicks(grid.line, widest + 8).map((tick) => {
      const last = grid.line.place(tick) + widest / 2 > width;
      return [
        h('path', { d: `M${grid.line.place(tick)} ${bottom}v5`, stroke: paint.rule }),
        label(last ? width : grid.line.place(tick), bottom + 18, last ? 'end' : 'middle', amountInWords(view, tick, field.unit)),
      ];
    }),
  ];
}

function spot(grid: Grid, paint: Paint, { amount, age }: Spot): Child {
  return dot(paint, grid.line.place(amount), grid.ageTop(age) + grid.rowHeight / 2);
}

function dot(paint: Paint, cx: number, cy: number): Child {
  return [
    h('circle', { cx, cy, r: 7, fill: paint.ground, stroke: paint.text, 'stroke-width': 2 }),
    h('circle', { cx, cy, r: 3, fill: paint.text, 'data-mark': 'typed' }),
  ];
}

function cross(grid: Grid, paint: Paint, { amount, age }: Spot, bottom: number, width: number): Child {
  const [x, y] = [grid.line.place(amount), grid.ageTop(age) + grid.rowHeight / 2];
  const lines = `M${x} ${top}V${bottom}M${left} ${y}H${width}`;
  return h('g', { 'data-mark': 'cursor', fill: 'none' },
    h('path', { d: lines, stroke: paint.ground, 'stroke-width': 4, 'stroke-opacity': 0.8 }),
    h('path', { d: lines, stroke: paint.text, 'stroke-width': 1.5 }));
}
