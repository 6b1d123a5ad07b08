// Amounts on a logarithmic line.

/** How many base units a unit has; amounts of different families cannot be drawn on one line. */
const sizes: Record<string, { family: string; size: number }> = {
  ug: { family: 'mass', size: 1e-6 },
  mg: { family: 'mass', size: 1e-3 },
  g: { family: 'mass', size: 1 },
  kg: { family: 'mass', size: 1e3 },
  ml: { family: 'volume', size: 1 },
  cl: { family: 'volume', size: 10 },
  dl: { family: 'volume', size: 100 },
  l: { family: 'volume', size: 1000 },
};

/** The amount in another unit; undefined where that says nothing. */
export function converted(amount: string, from: string, to: string): number | undefined {
  const [a, b] = [sizes[from], sizes[to]];
  if (from === to) return Number(amount);
  return a && b && a.family === b.family ? (Number(amount) * a.size) / b.size : undefined;
}

/** A stretch of a logarithmic line, drawn between two places. */
export interface Scale {
  from: number;
  to: number;
  /** The place of an amount; what lies outside is drawn at the end. */
  place(amount: number): number;
  has(amount: number): boolean;
  /** The powers of ten on it. */
  ticks: number[];
}

/** The scale between two amounts. */
export function scale(from: number, to: number, start: number, end: number): Scale {
  const [low, high] = [Math.log10(from), Math.log10(to)];
  const ticks: number[] = [];
  for (let power = Math.ceil(low - 1e-9); power <= Math.floor(high + 1e-9); power++) ticks.push(Number(`1e${power}`));
  return {
    from,
    to,
    ticks,
    has: (amount) => amount >= from * 1.05 && amount <= to / 1.05, // its mark would be cut off at the very end
    place: (amount) => {
      const share = (Math.min(Math.max(Math.log10(amount), low), high) - low) / (high - low);
      return Math.round((start + (end - start) * share) * 10) / 10;
    },
  };
}

/** Round amounts between two: one, one and a half, two … and their tens. */
export function roundAmounts(from: number, to: number): number[] {
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.log10(to); power++)
    for (const step of [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9]) {
      const amount = Number((step * 10 ** power).toPrecision(3));
      if (amount >= from && amount <= to) found.push(amount);
    }
  return found;
}

/** The ticks whose texts, so wide each, do not run into one another; counted from the first. */
export function roomyTicks({ ticks, place }: Scale, wide: number): number[] {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return ticks;
  const every = Math.max(1, Math.ceil(wide / (place(second) - place(first))));
  return ticks.filter((_, i) => i % every === 0);
}
