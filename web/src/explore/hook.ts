// What can be opened below the comparison. Its code, its style and the whole module come when it first is.
import { h, type Described } from '../dom';
import type { View } from '../view';
import type { Explorer } from './explorer';

/** Where the line goes, the map of amounts and ages, and the case through time. */
export type Part = 'lines' | 'map' | 'time';
const parts: readonly Part[] = ['lines', 'map', 'time'];

/** The closed sections, and the loading of what is in them. */
export class Exploring {
  private readonly opened = new Set<Part>();
  private explorer: Explorer | undefined;
  private failed = false;

  constructor(private readonly redraw: () => void) {}

  /** The sections as they stand: closed until somebody opens them. */
  sections(view: View): Described {
    const { w } = view;
    return h('div', { key: 'explore', class: 'explore' },
      ...parts.map((part) =>
        h('details', {
          id: `explore-${part}`,
          class: 'ds-details',
          open: this.opened.has(part),
          ontoggle: (event: Event) => this.toggled(part, (event.currentTarget as HTMLDetailsElement).open),
        },
          h('summary', null, w(`ui.explore_${part}`)),
          h('div', { class: 'explore-body' },
            this.opened.has(part) && (this.explorer
              ? this.explorer.body(part, view)
              : h('p', { class: 'hint' }, w(this.failed ? 'ui.failed' : 'ui.loading')))))));
  }

  private toggled(part: Part, open: boolean): void {
    if (open === this.opened.has(part)) return;
    if (open) this.opened.add(part);
    else this.opened.delete(part);
    if (open && !this.explorer) void this.load();
    this.redraw();
  }

  private async load(): Promise<void> {
    this.failed = false;
    try {
      const { Explorer } = await import('./explorer');
      this.explorer ??= new Explorer(this.redraw);
    } catch {
      this.failed = true;
    }
    this.redraw();
  }
}
