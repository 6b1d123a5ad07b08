// How a picture is coloured: on the page by the style sheet, in a saved file by fixed colours for print.
import type { Character } from 'terskel';
import { h, type Child, type Described } from '../dom';
import { capitalised, shapes } from '../elements/character';
import type { View } from '../view';
import { className } from './say';

/** A class, or that several are possible. */
export type Kind = Character | 'open';

/** The colours of a picture; `ink` and `tint` are those of a class. */
export interface Paint {
  text: string;
  soft: string;
  rule: string;
  ground: string;
  ink(kind: Kind): string;
  tint(kind: Kind): string;
  /** Before the names of patterns: two pictures on a page share their names otherwise. */
  prefix: string;
}

/** Variables of the style sheet, which knows the theme; `data-character` chooses among them. */
export function pagePaint(prefix: string): Paint {
  return {
    prefix,
    text: 'var(--ds-color-neutral-text-default)',
    soft: 'var(--ds-color-neutral-text-subtle)',
    rule: 'var(--ds-color-neutral-border-default)',
    ground: 'var(--ds-color-neutral-surface-default)',
    ink: () => 'var(--ink)',
    tint: () => 'var(--tint)',
  };
}

/** The colours of the light theme (styles/character.css), since a file has no style sheet. */
const print: Partial<Record<Kind, [ink: string, tint: string]>> = {
  lawful: ['#1f6b3d', '#eaf5ee'],
  not_punishable: ['#12685f', '#e8f5f3'],
  tolerated: ['#2a6a85', '#e9f3f8'],
  administrative: ['#2d5a9e', '#ebf1fa'],
  petty_offence: ['#85590c', '#fbf3e0'],
  criminal_no_sanction: ['#7a5284', '#f7f0f8'],
  criminal_conditional: ['#77407f', '#f5eaf6'],
  criminal: ['#6a2c6e', '#f2e3f3'],
};
const greys = ['#47565e', '#eef1f2'] as const;

/** For a file: dark on white, whatever the theme of the page. */
export const filePaint: Paint = {
  prefix: 'terskel',
  text: '#18232a',
  soft: '#47565e',
  rule: '#5f7480',
  ground: '#ffffff',
  ink: (kind) => (print[kind] ?? greys)[0],
  tint: (kind) => (print[kind] ?? greys)[1],
};

/** A pattern for each class, told apart without colour; drawn in a square of twelve. */
const patterns: Record<Kind, string> = {
  lawful: 'M6 5.9v.2',
  not_punishable: 'M0 6h12',
  tolerated: 'M6 0v12',
  administrative: 'M0 6h12M6 0v12',
  petty_offence: 'M2 8l4-5 4 5',
  criminal_no_sanction: 'M0 12 12 0',
  criminal_conditional: 'M0 12 12 0M0 6l6-6M6 12l6-6',
  criminal: 'M0 0l12 12M12 0 0 12',
  below_age: 'M6 3v6M3 6h6',
  unknown: 'M2 6h3',
  out_of_scope: 'M2 3h4M8 9h4',
  open: 'M6 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6',
};

/** The patterns of the classes in use. */
export function definitions(paint: Paint, kinds: Iterable<Kind>): Described {
  return h('defs', null, ...[...new Set(kinds)].map((kind) =>
    h('pattern', { id: `${paint.prefix}-${kind}`, key: kind, 'data-character': kind, width: 12, height: 12, patternUnits: 'userSpaceOnUse' },
      h('rect', { width: 12, height: 12, fill: paint.tint(kind) }),
      h('path', { d: patterns[kind], fill: 'none', stroke: paint.ink(kind), 'stroke-width': kind === 'lawful' ? 3 : 1.2,
        'stroke-linecap': 'round', 'stroke-opacity': 0.55 }))));
}

/** An area of one class. */
export function area(paint: Paint, kind: Kind, x: number, y: number, width: number, height: number): Described {
  return h('rect', { 'data-character': kind, x, y, width, height, fill: `url(#${paint.prefix}-${kind})`, stroke: paint.ink(kind) });
}

/** The name of a class on a plate, or its shape, or nothing: what there is room for. */
export function mark(view: View, paint: Paint, kind: Kind, x: number, y: number, width: number, height: number): Child {
  const name = capitalised(className(view, kind));
  const wide = textWidth(name, 12) + 12;
  const [cx, cy] = [x + width / 2, y + height / 2];
  if (width > wide && height >= 17)
    return [
      h('rect', { x: cx - wide / 2, y: cy - 9, width: wide, height: 18, rx: 3, fill: paint.ground }),
      h('text', { x: cx, y: cy + 4, 'text-anchor': 'middle', 'font-size': 12, fill: paint.text }, name),
    ];
  if (kind === 'open' || width < 22 || height < 20) return false;
  return [
    h('circle', { cx, cy, r: 10, fill: paint.ground }),
    h('g', { 'data-character': kind, transform: `translate(${cx - 7} ${cy - 7}) scale(${14 / 24})`, fill: 'none', stroke: paint.ink(kind), 'stroke-width': 2.4 },
      ...shapes[kind].map((d) => h('path', { d }))),
  ];
}

/** About how wide a text is: pictures are drawn before they are measured, and some are never on the page. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.56;
}

/** The text in lines that fit. */
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A finished picture: what stands in it, how high it is, and which classes it shows. */
export interface Picture {
  width: number;
  height: number;
  children: Child[];
}

/** Samples with their meaning, in as many rows as they need; gives the height too. */
export function legend(paint: Paint, samples: { draw: (x: number, y: number) => Child; text: string }[], y: number, width: number) {
  let [x, row] = [0, y];
  const children: Child[] = [];
  for (const { draw, text } of samples) {
    const wide = 30 + textWidth(text, 12) + 14;
    if (x > 0 && x + wide > width) [x, row] = [0, row + 22];
    const lines = wrapped(text, 12, width - 30);
    children.push(draw(x, row), ...lines.map((part, i) => h('text', { x: x + 30, y: row + 13 + 15 * i, 'font-size': 12, fill: paint.text }, part)));
    if (lines.length > 1) [x, row] = [width, row + 15 * (lines.length - 1)];
    else x += wide;
  }
  return { children, height: row + 22 - y };
}

/** The samples of the classes in a picture. */
export function classSamples(view: View, paint: Paint, kinds: Iterable<Kind>) {
  return [...new Set(kinds)].map((kind) => ({
    text: capitalised(className(view, kind)),
    draw: (x: number, y: number) => area(paint, kind, x + 0.5, y + 1, 22, 15),
  }));
}
