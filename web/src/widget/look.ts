// The host's colours: three of them become all that the style sheet needs. Fetched where a host has chosen one.
import { black, contrast, luminance, mixed, readable, white, written, type Colour } from './contrast';
import { colourText, themeOf, type Said } from './dress';

/** What text, links and grounds are where a host has chosen only some of them. */
const defaults = {
  light: { background: white, text: [0.094, 0.137, 0.165], accent: [0.04, 0.353, 0.447], danger: [0.64, 0.125, 0.11] },
  dark: { background: [0.067, 0.094, 0.11], text: [0.902, 0.929, 0.941], accent: [0.56, 0.816, 0.894], danger: [1, 0.7, 0.67] },
} as const;

/** The variables for these three colours. Whatever they are, all that is written with them can be read. */
export function palette(background: Colour, text: Colour, accent: Colour, danger: Colour): Record<string, string> {
  const ink = readable(text, [background]);
  // Grounds that are set off move towards the text where that leaves it enough contrast, and else away from it.
  const away = luminance(ink) > luminance(background) ? black : white;
  const to = contrast(ink, mixed(background, ink, 0.14)) >= 5 ? ink : away;
  const [tinted, hover, active] = [mixed(background, to, 0.05), mixed(background, to, 0.09), mixed(background, to, 0.14)];
  const grounds = [background, tinted, hover];
  const link = readable(accent, grounds);
  const soft = readable(mixed(ink, background, 0.25), grounds);
  const edge = readable(mixed(background, ink, 0.5), [background], 3);
  const rule = mixed(background, ink, 0.2);
  const colours: Record<string, Colour> = {
    'neutral-background-default': background,
    'neutral-surface-default': background,
    'surface-default': background,
    'surface-tinted': tinted,
    'surface-hover': hover,
    'surface-active': active,
    'neutral-text-default': ink,
    'neutral-text-subtle': soft,
    'neutral-border-default': edge,
    'neutral-border-subtle': rule,
    'border-subtle': rule,
    'border-strong': link,
    'text-subtle': link,
    'base-default': link,
    'base-contrast-default': background,
    'danger-text-subtle': readable(danger, grounds),
    'focus-outer': ink,
    'focus-inner': background,
  };
  return Object.fromEntries(Object.entries(colours).map(([name, colour]) => [`--ds-color-${name}`, written(colour)]));
}

/** Gives `root` the colours that it is told. `inside` is where they can be asked for what they are. */
export function paint(root: HTMLElement, said: Said, inside: ParentNode): void {
  const probe = document.createElement('span');
  inside.append(probe);
  const colour = (name: string): Colour | undefined => {
    probe.style.color = '';
    const text = colourText(said(name));
    probe.style.color = `color-mix(in srgb, ${text}, ${text})`;
    if (!probe.style.color) return undefined;
    const [red = 0, green = 0, blue = 0, alpha = 1] = getComputedStyle(probe).color.match(/(?<=[\s(])-?[\d.]+(e-\d+)?/g)?.map(Number) ?? [];
    return alpha < 1 ? undefined : mixed([red, green, blue], black, 0);
  };
  const [background, text, accent] = [colour('background'), colour('text'), colour('accent')];
  probe.remove();
  if (!background && !text && !accent) return;

  const reader = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  // A ground that is given decides: what is light or dark follows from it.
  const scheme = background ? (luminance(background) < 0.18 ? 'dark' : 'light') : (themeOf(said) ?? reader);
  if (background) root.style.colorScheme = scheme;
  const own = defaults[scheme];
  const variables = palette(background ?? own.background, text ?? own.text, accent ?? own.accent, own.danger);
  for (const [name, value] of Object.entries(variables)) root.style.setProperty(name, value);
}
