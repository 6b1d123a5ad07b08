// Draws the ladder chart: a lane a regime, on one logarithmic line.
import type { Strength } from 'terskel';
import { h, type Child } from '../dom';
import { capitalised } from '../elements/character';
import type { View } from '../view';
import { yours, type Ladder, type Lane, type PlacedLimit, type Rung } from './ladder';
import { area, classSamples, definitions, legend, mark, textWidth, wrapped, type Paint, type Picture } from './paint';
import { amountInWords } from './say';
import { roomyTicks, scale, type Scale } from './scale';

/** How a limit's line is broken, from firm to loose; binding is whole, and thicker. */
const dashes: Record<Strength, string | undefined> = {
  binding: undefined, main_rule: undefined, indicative: '6 3', presumption: '6 2 1 2', discretion: '2 2', unsettled: '1 4',
};

/** Limits further away than this many times are told, not drawn: the line would have no room for the near ones. */
const far = 300;

/** The whole chart. */
export function ladderPicture(view: View, ladder: Ladder, paint: Paint, width: number): Picture {
  const line = lineOf(ladder, width);
  const kinds = ladder.lanes.flatMap(({ bands }) => bands.flatMap(({ characters }) => characters));
  const children: Child[] = [definitions(paint, kinds), axis(view, ladder, line, paint, width)];
  let y = 52;
  for (const lane of ladder.lanes) {
    const drawn = laneAt(view, lane, line, paint, y, width, ladder.amount);
    children.push(h('g', { key: lane.id, 'data-lane': lane.id }, ...drawn.children));
    y += drawn.height + 18;
  }
  const key = legend(paint, [...classSamples(view, paint, kinds), ...limitSamples(view, ladder, paint)], y, width);
  children.push(...key.children);
  return { width, height: y + key.height, children };
}

function lineOf({ amount, lanes }: Ladder, width: number): Scale {
  const all = lanes.flatMap(({ rungs }) => rungs.flatMap(({ limits }) => limits.flatMap(({ at, to }) => [at, to ?? at])));
  const centre = amount ?? (all.length ? Math.min(...all) * Math.sqrt(far) : 1);
  const near = [...all.filter((at) => at >= centre / far && at <= centre * far), centre];
  const [low, high] = [Math.min(...near), Math.max(...near)];
  const room = Math.max(4, 30 / (high / low));
  return scale(low / room, high * room, 1, width - 1);
}

function axis(view: View, ladder: Ladder, line: Scale, paint: Paint, width: number): Child[] {
  const label = yours(view, ladder);
  const x = ladder.amount === undefined ? 0 : line.place(ladder.amount);
  const side = anchored(x, textWidth(label, 13), width);
  const widest = Math.max(...line.ticks.map((tick) => textWidth(amountInWords(view, tick, ladder.unit), 12))) + 8;
  return [
    ...roomyTicks(line, widest).map((tick) => {
      const at = anchored(line.place(tick), widest, width);
      return [
        h('path', { d: `M${line.place(tick)} 40v6`, stroke: paint.rule }),
        h('text', { x: at.x, y: 37, 'font-size': 12, fill: paint.soft, 'text-anchor': at.anchor }, amountInWords(view, tick, ladder.unit)),
      ];
    }),
    h('path', { d: `M1 46H${width - 1}`, stroke: paint.rule }),
    label && h('text', { x: side.x, y: 14, 'font-size': 13, 'font-weight': 700, 'text-anchor': side.anchor, fill: paint.text }, capitalised(label)),
    label && h('path', { d: `M${x - 5} 19h10l-5 7z`, fill: paint.text }),
  ];
}

/** Where a text about a place stands so that it stays in the picture. */
function anchored(x: number, wide: number, width: number): { x: number; anchor: string } {
  if (x - wide / 2 < 0) return { x: 0, anchor: 'start' };
  if (x + wide / 2 > width) return { x: width, anchor: 'end' };
  return { x, anchor: 'middle' };
}

function laneAt(view: View, lane: Lane, line: Scale, paint: Paint, top: number, width: number, amount?: number) {
  const text = (content: string, y: number, props: object) => h('text', { x: 0, y, 'font-size': 12, fill: paint.soft, ...props }, content);
  const children: Child[] = [text(lane.name, top + 16, { 'font-size': 15, 'font-weight': 700, fill: paint.text })];
  let y = top + 20;
  for (const part of wrapped(lane.standing, 12, width)) children.push(text(part, (y += 15) - 2, {}));
  y += 6;
  for (const { from, to, characters } of lane.bands) {
    const start = from === undefined ? 1 : line.place(from);
    const wide = (to === undefined ? width - 1 : line.place(to)) - start;
    const high = 32 / characters.length;
    const free = besides(amount === undefined ? undefined : line.place(amount), start, wide);
    if (wide > 0) characters.forEach((each, i) => children.push(
      area(paint, each, start, y + i * high, wide, high),
      mark(view, paint, each, free.x, y + i * high, free.wide, high)));
  }
  const bar = y;
  y += 32;
  if (amount !== undefined) children.push(person(line.place(amount), bar, paint));
  const beyond: string[] = [];
  for (const rung of lane.rungs) {
    for (const part of rung.if_text ? wrapped(`${rung.if_text}:`, 12, width) : []) children.push(text(part, (y += 16), {}));
    beyond.push(...rung.limits.filter(({ at }) => !line.has(at)).map(({ label }) => label));
    const only = lane.rungs.length === 1;
    const drawn = rungAt(rung, line, paint, only ? bar : y + 6, only ? y : y + 20, width);
    children.push(!only && h('path', { d: `M1 ${y + 20}H${width - 1}`, stroke: paint.rule }), ...drawn.children);
    y += drawn.height + (only ? 0 : 20);
  }
  const words = [...lane.words, ...(beyond.length ? [view.w('ui.limit_beyond', { limits: [...new Set(beyond)].join('; ') })] : [])];
  for (const sentence of words)
    for (const part of wrapped(sentence, 13, width)) children.push(text(part, (y += 17), { 'font-size': 13, fill: paint.text }));
  return { children, height: y - top };
}

/** The larger part of a stretch that the line of what was typed leaves free. */
function besides(typed: number | undefined, x: number, wide: number): { x: number; wide: number } {
  if (typed === undefined || typed < x || typed > x + wide) return { x, wide };
  const [before, after] = [typed - 6 - x, x + wide - typed - 6];
  return before > after ? { x, wide: before } : { x: typed + 6, wide: after };
}

/** What was typed, across the classes; a light line under it, since it crosses patterns as dark as itself. */
function person(x: number, bar: number, paint: Paint): Child[] {
  const d = `M${x} ${bar - 5}v42`;
  return [
    h('path', { d, stroke: paint.ground, 'stroke-width': 5, 'stroke-opacity': 0.9 }),
    h('path', { d, stroke: paint.text, 'stroke-width': 2, 'stroke-dasharray': '3 2' }),
    h('path', { d: `M${x - 5} ${bar - 6}h10l-5 7z`, fill: paint.text, 'data-mark': 'typed' }),
  ];
}

/** The limits of a rung: lines from `top` to `foot`, their ends, and below them the figures in as many rows as they need. */
function rungAt({ limits }: Rung, line: Scale, paint: Paint, top: number, foot: number, width: number) {
  const marks: Child[] = [];
  const labels: Child[] = []; // over all lines, which would run through them
  const rows: number[] = [];
  for (const placed of limits.filter(({ at }) => line.has(at)).sort((a, b) => b.at - a.at)) {
    const { label, limit } = placed;
    const x = line.place(placed.at);
    const lines = wrapped(label, 12, width - 8);
    const wide = Math.max(...lines.map((part) => textWidth(part, 12))) + 8;
    const side = anchored(x, wide, width);
    const start = side.anchor === 'start' ? 0 : side.anchor === 'end' ? width - wide : x - wide / 2;
    let row = lines.length > 1 ? -1 : rows.findIndex((taken) => start + wide <= taken);
    if (row < 0) row = rows.push(...lines.map(() => start)) - lines.length;
    rows[row] = start;
    const y = foot + 18 + row * 16;
    marks.push(
      row > 0 && h('path', { d: `M${x} ${foot + 6}V${y - 10}`, stroke: paint.rule, 'stroke-width': 0.8 }),
      ...limitLine(placed, line, paint, top, foot));
    labels.push(
      h('rect', { x: start, y: y - 10, width: wide, height: 16 * lines.length - 2, fill: paint.ground }),
      ...lines.map((part, i) => h('text', { x: side.x, y: y + 1 + 16 * i, 'font-size': 12, 'text-anchor': side.anchor, fill: paint.text,
        'font-weight': limit.strength === 'binding' ? 600 : 400 }, part)));
  }
  return { children: [...marks, ...labels], height: rows.length * 16 + (rows.length ? 6 : 0) };
}

function limitLine({ at, to, limit }: PlacedLimit, line: Scale, paint: Paint, top: number, foot: number): Child[] {
  const x = line.place(at);
  const stroke = {
    stroke: paint.text,
    'stroke-width': limit.strength === 'binding' ? 3 : 2,
    'stroke-dasharray': dashes[limit.strength],
  };
  const end = to === undefined ? undefined : line.place(to);
  return [
    limit.type === 'about' && h('rect', { x: x - 6, y: top, width: 12, height: foot - top, fill: paint.text, 'fill-opacity': 0.18 }),
    end !== undefined && h('rect', { x, y: top, width: end - x, height: foot - top, fill: paint.text, 'fill-opacity': 0.18 }),
    h('path', { d: `M${x} ${top - 3}V${foot}`, ...stroke, 'data-limit': limit.strength }),
    end !== undefined && h('path', { d: `M${end} ${top - 3}V${foot}`, ...stroke }),
    belongs(paint, limit.inclusive, x, foot),
  ];
}

/** A filled end: the figure lies below the line. An open one: above it. A square on its corner: not settled. */
function belongs(paint: Paint, inclusive: 'yes' | 'no' | 'unsettled', x: number, y: number): Child {
  const fill = inclusive === 'yes' ? paint.text : paint.ground;
  const shape = { fill, stroke: paint.text, 'stroke-width': 2, 'data-inclusive': inclusive };
  return inclusive === 'unsettled'
    ? h('path', { d: `M${x} ${y - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z`, ...shape })
    : h('circle', { cx: x, cy: y, r: 4.5, ...shape });
}

function limitSamples(view: View, { lanes }: Ladder, paint: Paint) {
  const { w } = view;
  const limits = lanes.flatMap(({ rungs }) => rungs.flatMap((rung) => rung.limits.map(({ limit }) => limit)));
  return [
    ...[...new Set(limits.map(({ strength }) => strength))].map((strength) => ({
      text: capitalised(w(`strength.${strength}.name`)),
      draw: (x: number, y: number) => h('path', { d: `M${x + 1} ${y + 8.5}h22`, stroke: paint.text,
        'stroke-width': strength === 'binding' ? 3 : 2, 'stroke-dasharray': dashes[strength] }),
    })),
    ...[...new Set(limits.map(({ inclusive }) => inclusive))].map((inclusive) => ({
      text: w(`ui.at_limit_${inclusive}`),
      draw: (x: number, y: number) => belongs(paint, inclusive, x + 11, y + 8.5),
    })),
  ];
}

