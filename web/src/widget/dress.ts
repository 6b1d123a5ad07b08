// The host's look becomes the variables of the style sheet, through the object model, which no policy forbids.

/** What a widget is told by name. */
export type Said = (name: string) => string | null;

const densities: Record<string, string> = { dense: '0.6', normal: '1', airy: '1.5' };

/** Whether it is light or dark, where the host says so. */
export function themeOf(said: Said): 'light' | 'dark' | undefined {
  return (['light', 'dark'] as const).find((theme) => theme === said('theme'));
}

/** A colour as hosts write it: with or without `#`, or by any name that CSS knows. */
export function colourText(said: string | null): string {
  const text = (said ?? '').trim();
  return /^([\da-f]{3}|[\da-f]{6})$/i.test(text) ? `#${text}` : text;
}

/** Gives `root` its look. Rejects when the code for chosen colours cannot be fetched. */
export async function dress(root: HTMLElement, said: Said, inside: ParentNode): Promise<void> {
  const set = (name: string, value: string | undefined) => value && root.style.setProperty(name, value);
  set('color-scheme', themeOf(said));
  if (said('background') === 'transparent') set('background', 'none');
  const font = said('font')?.trim() ?? '';
  if (/^[\p{L}\d\s,'"_-]{1,120}$/u.test(font)) set('--terskel-font', font);
  const radius = Number(said('radius') || NaN);
  if (radius >= 0) set('--radius', `${Math.min(radius, 24)}px`);
  set('--space', densities[said('density') ?? '']);
  if (['background', 'text', 'accent'].some(said)) (await import('./look')).paint(root, said, inside);
}
