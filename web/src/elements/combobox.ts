// The field for the substance: a text field with a list, after the combobox pattern of WAI-ARIA.
import type { Description } from 'terskel';
import { h, type Described } from '../dom';
import { folded } from '../state';

/** One line of the list. */
export interface Hit {
  id: string;
  form: string;
  name: string;
  /** The everyday name that was found, where it is not the name itself. */
  alias: string;
}

/** How the list stands. */
export interface ListState {
  hits: Hit[];
  /** The position of the marked line; -1: none. */
  active: number;
}

/** What the field tells the page. */
export interface ComboboxEvents {
  typed(text: string): void;
  chosen(hit: Hit): void;
  /** Opens the list or moves in it. */
  list(state: ListState | undefined): void;
  left(): void;
}

/** Substances whose name or everyday name has the words in it, the likeliest first; all when nothing is typed. */
export function search(description: Description, text: string): Hit[] {
  const wanted = folded(text);
  const hits: (Hit & { rank: number })[] = [];
  for (const { id, name, aliases } of description.substances) {
    let best: (Hit & { rank: number }) | undefined;
    const consider = (candidate: string, alias: string, form: string) => {
      const rank = rankOf(folded(candidate), wanted) + (alias ? 0.5 : 0);
      if (rank < 9 && (!best || rank < best.rank)) best = { id, form, name, alias, rank };
    };
    consider(name, '', '');
    if (wanted) for (const alias of aliases) consider(alias.text, alias.text, alias.form);
    if (best) hits.push(best);
  }
  return hits.sort((a, b) => a.rank - b.rank);
}

/** 0: the same; 1: starts so; 2: a word in it starts so; 3: has it; 9: has it not. */
function rankOf(candidate: string, wanted: string): number {
  if (candidate === wanted || !wanted) return 0;
  const at = candidate.indexOf(wanted);
  if (at === 0) return 1;
  if (at < 0) return 9;
  return /[\s-]/.test(candidate[at - 1] ?? '') ? 2 : 3;
}

/** The text field and, when open, its list. `props` are those of the field. */
export function combobox(
  props: { id: string; value: string; label: string; [name: string]: unknown },
  list: ListState | undefined,
  find: (text: string) => Hit[],
  on: ComboboxEvents,
): Described {
  const { label, ...field } = props;
  const listId = `${props.id}-list`;
  const lineId = (i: number) => `${props.id}-line-${i}`;
  const open = list !== undefined && list.hits.length > 0;

  const keydown = (event: KeyboardEvent) => {
    const last = (list?.hits.length ?? 0) - 1;
    const marked = list?.hits[list.active];
    const move = (active: number) => {
      event.preventDefault();
      if (list) on.list({ ...list, active });
      else on.list({ hits: find(props.value), active: event.key === 'ArrowUp' ? -1 : 0 });
    };
    if (event.key === 'ArrowDown') move(list && list.active < last ? list.active + 1 : 0);
    else if (event.key === 'ArrowUp') move(list && list.active > 0 ? list.active - 1 : last);
    else if (event.key === 'Escape' && list) on.list(undefined);
    else if (event.key === 'Escape') on.typed('');
    else if (event.key === 'Enter' && marked) {
      event.preventDefault(); // chooses; the next Enter sends the form
      on.chosen(marked);
    }
  };

  return h('div', { class: 'combobox' },
    h('input', {
      ...field,
      type: 'text',
      class: 'ds-input',
      role: 'combobox',
      autocomplete: 'off',
      autocapitalize: 'none',
      spellcheck: 'false',
      'aria-autocomplete': 'list',
      'aria-expanded': String(open),
      'aria-controls': listId,
      'aria-activedescendant': open && list.active >= 0 ? lineId(list.active) : undefined,
      oninput: (event: Event) => on.typed((event.target as HTMLInputElement).value),
      onclick: () => list ?? on.list({ hits: find(props.value), active: -1 }),
      onkeydown: keydown,
      onblur: () => on.left(),
    }),
    h('ul', {
      id: listId,
      role: 'listbox',
      class: 'options',
      'aria-label': label,
      hidden: !open,
      // The field keeps the focus, or it would close the list before the click arrives.
      onmousedown: (event: Event) => event.preventDefault(),
    },
      open && list.hits.map((hit, i) =>
        h('li', {
          id: lineId(i),
          role: 'option',
          'aria-selected': String(i === list.active),
          onclick: () => on.chosen(hit),
        }, hit.name, hit.alias && h('span', { class: 'alias' }, ` – ${hit.alias}`)))),
  );
}
