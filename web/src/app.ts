// Keeps what is typed, asks the core at every keystroke, and draws the page.
import type { DecideAnswer, DecideText, Description, Language, Refusal } from 'terskel';
import { first, presets, shelves } from '../../content/shared/shelves.json';
import { calculator, type Calculator } from './calculator';
import { patch } from './dom';
import type { ListState } from './elements/combobox';
import { page } from './elements/page';
import { copyResult } from './elements/share';
import { shortResult } from './elements/spoken';
import { Exploring } from './explore/hook';
import { ownLanguage } from './languages';
import { TakingAlong } from './share/hook';
import { addressedCase, caseText, emptyItem, fragmentOf, isBlank, readFragment, stateOf, type PageState } from './state';
import type { Actions, View } from './view';
import { wordsOf, type Words } from './words';

/** All regimes: what is compared to begin with, then shelf by shelf. */
const available = [...new Set([...first, ...Object.values(shelves).flat()])];

/** How long typing must rest before it is written to the address and told to assistive technology. */
const rest = 250;

/** Today where the reader is, as the grammar writes it; toISOString() would give another day near midnight. */
const today = () => new Date().toLocaleDateString('sv-SE');

/** Draws the calculator in place of what `root` holds, once the core is there. Rejects if it cannot be had. */
export async function start(root: HTMLElement): Promise<void> {
  const app = new App(root);
  await app.restore();
  addEventListener('hashchange', () => void app.restore());
}

class App {
  private core!: Calculator;
  private description!: Description;
  private w!: Words;
  private language: Language = ownLanguage;
  private state!: PageState;
  private reply: DecideText | undefined;
  private latest: DecideAnswer | undefined;
  /** The case as the address gave it, until something is typed: the core judges all of it, not what fits the form. */
  private addressed: string | undefined;
  /** Fields that were left, so that what is wrong with them may be said. `all` after sending. */
  private readonly leftFields = new Set<string>();
  private list: (ListState & { key: number }) | undefined;
  private said = '';
  private failed = false;
  private unfolded = false;
  private resting: number | undefined;
  private restorations = 0;
  private drawing = false;
  private readonly exploring = new Exploring(() => this.draw());
  private readonly room = matchMedia('(min-width: 64rem)');

  constructor(private readonly root: HTMLElement) {
    this.room.addEventListener('change', () => this.draw());
  }

  /** Takes the case and the language from the address, fetching that language's packs if need be. */
  async restore(): Promise<void> {
    const turn = ++this.restorations;
    const parts = readFragment(location.hash);
    try {
      const wanted = parts.regimes.length ? parts.regimes : first;
      const core = await calculator(parts.language, wanted);
      if (turn !== this.restorations) return; // the address has changed meanwhile
      this.core = core;
      this.failed = false;
      this.language = parts.language;
      this.learn();
    } catch (error) {
      if (!this.state) throw error;
      this.failed = true;
      return this.draw();
    }
    this.state = stateOf(parts, this.description);
    this.addressed = location.hash;
    this.leftFields.clear();
    this.list = undefined;
    this.decide();
    this.told();
    this.draw();
    const refusal = this.refusal();
    if (refusal) this.actions.left(this.controlOf(refusal)); // nobody is typing: say it at once
  }

  /** Reads what the core holds now: other packs bring other words. */
  private learn(): void {
    this.description = this.core.describe();
    this.w = wordsOf(this.description);
    document.documentElement.lang = this.language;
    document.title = this.w('ui.title');
  }

  private shown(): readonly string[] {
    return this.state.regimes.length ? this.state.regimes : first;
  }

  private decide(): void {
    const extra = { date: today(), regimes: this.shown().filter((id) => this.core.has(id)) };
    const asked = this.addressed === undefined
      ? caseText(this.state, extra)
      : addressedCase(this.addressed, readFragment(this.addressed), extra);
    const reply = this.core.decide(asked);
    // Before a substance is typed there is nothing to answer, and nothing to complain of.
    const waits = 'refusal' in reply && reply.refusal.code === 'item_missing' && !this.leftFields.has('all');
    this.reply = waits ? undefined : reply;
    if (!('refusal' in reply)) this.latest = reply;
    else if (waits) this.latest = undefined;
  }

  /** Fetches regimes that were chosen; until they are here the others are shown. */
  private async fetch(regimes: readonly string[]): Promise<void> {
    const { language } = this;
    try {
      const core = await calculator(language, regimes);
      if (language !== this.language) return;
      this.core = core;
      this.failed = false;
      this.decide();
      this.settle();
    } catch {
      this.failed = true;
    }
    this.draw();
  }

  private refusal(): Refusal | undefined {
    return this.reply && 'refusal' in this.reply ? this.reply.refusal : undefined;
  }

  /** The field that a refusal is about, or else the nearest; empty when it is about no field of the form. */
  private controlOf({ field }: Refusal): string {
    const [, index, part = ''] = /^items\[(\d+)\]\.(\w+)$/.exec(field) ?? [];
    let controls = [field, field.replace(/^facts\./, 'fact-')];
    if (index !== undefined) {
      const item = this.state.items.filter((each) => !isBlank(each))[Number(index)] ?? this.state.items[0];
      controls = [part, part === 'form' ? 'substance' : 'amount'].map((each) => `${each}-${item?.key}`);
    }
    return controls.find((id) => this.find(id)) ?? '';
  }

  /** A refusal is said at its field when that field was left, not while it is being typed in. */
  private error(): View['error'] {
    const refusal = this.refusal();
    if (!refusal) return undefined;
    const control = this.controlOf(refusal);
    const due = this.leftFields.has('all') || this.leftFields.has(control) || !control;
    return due ? { control, message: refusal.message } : undefined;
  }

  private view(): View {
    const { w, description, language, state, list, failed, unfolded, along, latest, reply, exploring } = this;
    return {
      w, description, language, state, list, failed, latest, exploring,
      copy: along.copy,
      unfolded: unfolded || along.printing,
      paper: undefined,
      answer: reply && !('refusal' in reply) ? reply : undefined,
      refusal: this.refusal(),
      error: this.error(),
      shown: this.shown(),
      presets: Object.entries({ first, ...presets }),
      shelves: Object.entries(shelves),
      today: today(),
      wide: this.room.matches,
      act: this.actions,
    };
  }

  private draw(): void {
    // A field that is taken away loses the focus, and says so in the middle of the drawing.
    if (this.drawing) return;
    this.drawing = true;
    const view = this.view();
    view.paper = this.along.paper(view);
    try {
      patch(this.root, page(view, this.said));
    } finally {
      this.drawing = false;
    }
    if (view.error) this.reveal(view.error.control);
    this.root.querySelector('[role=option][aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  /** What was typed changed: the answer at once, the address and the spoken result when typing rests. */
  private changed(): void {
    this.addressed = undefined;
    this.along.copy = undefined;
    this.decide();
    this.draw();
    this.settle();
  }

  private settle(): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      if (this.addressed === undefined) history.replaceState(null, '', fragmentOf(this.state, this.language));
      this.told();
      this.draw();
    }, rest);
  }

  private told(): void {
    if (this.along.copy) this.said = copyResult(this.view());
    else if (this.list) this.said = this.w('ui.hits', { n: String(this.list.hits.length) });
    else this.said = shortResult(this.view());
  }

  /** Within the page, which is not in the document before it is first drawn. */
  private find(id: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
  }

  private reveal(control: string): HTMLElement | null {
    const target = this.find(control);
    for (let at = target?.parentElement; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
    return target;
  }

  private go(control: string): void {
    this.reveal(control)?.focus();
  }

  private readonly along = new TakingAlong(
    () => this.view(),
    () => {
      this.told();
      this.draw();
    },
    () => {
      this.failed = true;
      this.draw();
    },
  );

  private readonly actions: Actions = {
    set: (change) => {
      Object.assign(this.state, change);
      this.changed();
    },
    item: (key, change, list) => {
      if (list !== undefined) this.list = list ? { key, ...list } : undefined;
      this.state.items = this.state.items.map((item) => (item.key === key ? { ...item, ...change } : item));
      this.changed();
    },
    add: () => {
      const item = emptyItem();
      this.state.items.push(item);
      this.changed();
      this.go(`substance-${item.key}`);
    },
    remove: (key) => {
      this.state.items = this.state.items.filter((item) => item.key !== key);
      this.changed();
      this.go('add');
    },
    fact: (id, value) => {
      const { [id]: _, ...others } = this.state.facts;
      this.state.facts = value ? { ...others, [id]: value } : others;
      this.changed();
    },
    regime: (id, on) => {
      const chosen = new Set(this.shown());
      if (on) chosen.add(id);
      else if (chosen.size > 1) chosen.delete(id); // a comparison of nothing would be read as an answer
      this.actions.compare([...chosen]);
    },
    compare: (regimes) => {
      const ordered = available.filter((id) => regimes.includes(id));
      this.state.regimes = ordered.join() === first.join() ? [] : ordered;
      this.changed();
      if (!ordered.every((id) => this.core.has(id))) void this.fetch(ordered);
    },
    list: (key, state) => {
      this.list = state && { key, ...state };
      this.draw();
      this.settle();
    },
    left: (control) => {
      this.leftFields.add(control);
      this.draw();
    },
    submit: () => {
      this.leftFields.add('all');
      this.decide();
      this.told();
      this.draw();
      if (this.error()) this.go('errors');
      else this.go('answer');
    },
    unfold: () => {
      this.unfolded = !this.unfolded;
      this.draw();
    },
    ...this.along.actions,
    go: (control) => this.go(control),
  };
}
