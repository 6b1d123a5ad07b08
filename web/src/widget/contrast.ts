// Colours that can be read, whatever a host asks for.

/** Red, green and blue from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

export const black: Colour = [0, 0, 0];
export const white: Colour = [1, 1, 1];

/** The relative luminance of WCAG. */
export function luminance(colour: Colour): number {
  const [r, g, b] = colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of WCAG, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** So much of the way from one colour to another, in steps that a screen has. */
export function mixed(from: Colour, to: Colour, share: number): Colour {
  return from.map((c, i) => Math.round((c + ((to[i] ?? 0) - c) * share) * 255) / 255) as unknown as Colour;
}

/** The colour, moved towards black or white only as far as it must be to be read on all these grounds. */
export function readable(colour: Colour, grounds: readonly Colour[], least = 4.5): Colour {
  const worst = (candidate: Colour) => Math.min(...grounds.map((ground) => contrast(candidate, ground)));
  const end = worst(black) > worst(white) ? black : white;
  for (let share = 0; share < 1; share += 0.05) {
    const moved = mixed(colour, end, share);
    if (worst(moved) >= least) return moved;
  }
  return end;
}

/** As a style sheet writes it. */
export function written(colour: Colour): string {
  return `#${colour.map((c) => Math.round(c * 255).toString(16).padStart(2, '0')).join('')}`;
}
