// What every part of the page is drawn from, and what it can ask for.
import type { DecideAnswer, Description, Language, QuestionId, Refusal } from 'terskel';
import type { Described } from './dom';
import type { ListState } from './elements/combobox';
import type { Exploring } from './explore/hook';
import type { Mistake } from './mistakes';
import type { ItemState, PageState } from './state';
import type { Words } from './words';

/** Something on its way to the clipboard, and whether the browser let it. */
export interface Copy {
  what: 'link' | 'text';
  text: string;
  done: boolean;
}

/** One moment of an enquiry: what the elements are drawn from. */
export interface View {
  w: Words;
  description: Description;
  language: Language;
  state: PageState;
  /** Absent while nothing is typed, or when the case was refused. */
  answer: DecideAnswer | undefined;
  refusal: Refusal | undefined;
  /** The last answer, while there is none. */
  latest: DecideAnswer | undefined;
  /** What is wrong, when it is time to show it at its field. */
  errors: readonly Mistake[];
  /** A list of substances that is open, and whose. */
  list: (ListState & { key: number }) | undefined;
  /** What a card tells without being opened. */
  glance: readonly (QuestionId | 'standing')[];
  /** The regimes that are compared. */
  shown: readonly string[];
  today: string;
  /** Whether all that the answers hold is opened, to be read or printed in one piece. */
  unfolded: boolean;
  /** Set when packs could not be fetched. */
  failed: boolean;
  /** Whether the case can be changed here. */
  hasForm: boolean;
  /** What was last told to assistive technology. */
  said: string;
  act: Actions;
}

/** One moment of the page, which offers more than the enquiry. */
export interface PageView extends View {
  /** Regimes that are compared at one press, by the preset's id. */
  presets: readonly (readonly [string, readonly string[]])[];
  /** All regimes that can be, by the part of the world. */
  shelves: readonly (readonly [string, readonly string[]])[];
  /** Whether there is room for a table. */
  wide: boolean;
  /** What was to be copied last. */
  copy: Copy | undefined;
  /** The answer for paper, while it is printed. */
  paper: Described | undefined;
  /** What can be opened below the comparison. */
  exploring: Exploring;
  act: PageActions;
}

/** What the person can do. */
export interface Actions {
  set(change: Partial<PageState>): void;
  /** Changes an item, and perhaps its list of substances (null: closed) in the same drawing. */
  item(key: number, change: Partial<ItemState>, list?: ListState | null): void;
  add(): void;
  remove(key: number): void;
  fact(id: string, value: string): void;
  list(key: number, state: ListState | undefined): void;
  /** The field with this id was left: what is wrong with it may be said now. */
  left(control: string): void;
  submit(): void;
  /** Moves to a field, opening what it lies in. */
  go(control: string): void;
  /** Moves to the field in which a part of the case is typed, named as refusals name it. */
  answer(field: string): void;
}

/** What the person can do on the page. */
export interface PageActions extends Actions {
  regime(id: string, on: boolean): void;
  /** Shows these regimes and no others. */
  compare(regimes: readonly string[]): void;
  /** Opens all that the answers hold, or closes it. */
  unfold(): void;
  copy(what: Copy['what']): void;
  print(): void;
  download(format: 'json' | 'csv'): void;
}
