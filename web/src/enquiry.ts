// An enquiry: keeps what is typed, asks the core at every keystroke, and draws the answer. It knows no document and no
// address: the page (app.ts) and the widgets (widget/) say where a case comes from and what is drawn.
import type { DecideAnswer, DecideText, Description, Language, Refusal } from 'terskel';
import { Asking, isTyping } from './asking';
import { calculator, type Calculator } from './calculator';
import { patch, type Child } from './dom';
import type { ListState } from './elements/combobox';
import { shortResult } from './elements/spoken';
import { mistakesIn, type Mistake } from './mistakes';
import { addressedCase, caseText, emptyItem, isBlank, readFragment, stateOf, type PageState } from './state';
import type { Actions, View } from './view';
import { wordsOf, type PageWords, type Words } from './words';

/** How long typing must rest before it is told to assistive technology. */
const rest = 250;

/** Today where the reader is, as the grammar writes it; toISOString() would give another day near midnight. */
export const today = () => new Date().toLocaleDateString('sv-SE');

export abstract class Enquiry {
  protected core!: Calculator;
  protected description!: Description;
  protected w!: Words;
  protected pageWords!: PageWords;
  protected language: Language;
  protected state!: PageState;
  private reply: DecideText | undefined;
  protected latest: DecideAnswer | undefined;
  /** The case as the address gave it, until something is typed: the core judges all of it, not what fits the form. */
  protected addressed: string | undefined;
  /** Fields that were left, so that what is wrong with them may be said. `all` after sending. */
  private readonly leftFields = new Set<string>();
  /** Fields that were left by pressing on something else, while it is pressed: what it says would push that away from the pointer. */
  private leftMeanwhile: string[] | undefined;
  protected list: (ListState & { key: number }) | undefined;
  protected said = '';
  protected failed = false;
  private resting: number | undefined;
  private restorations = 0;
  private drawing = false;

  /** Draws in `root`. Where a case says nothing else, it is asked in `own` language of the regimes of `beginning`. */
  constructor(
    protected readonly root: Element,
    protected readonly own: Language,
    protected beginning: readonly string[],
  ) {
    this.language = own;
    // What is pressed next was meant for the answer to what was typed.
    for (const type of ['keydown', 'pointerdown', 'click', 'change', 'toggle'])
      root.addEventListener(type, (event) => this.asking.isUnderWay && !isTyping(event) && this.draw(), { capture: true });
    root.addEventListener('pointerdown', () => (this.leftMeanwhile = []));
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => setTimeout(() => this.released())); // after the click
  }

  private released(): void {
    const left = this.leftMeanwhile;
    this.leftMeanwhile = undefined;
    left?.forEach((control) => this.actions.left(control));
  }

  /** What is drawn. */
  protected abstract parts(view: View): Child[];

  /** The core that is asked. */
  protected loaded(language: Language, regimes: readonly string[]): Promise<Calculator> {
    return calculator(language, regimes);
  }

  /** What is said around the answers. */
  protected abstract words(language: Language): Promise<PageWords>;

  /** The day that is asked about where the case has none. */
  protected day(): string {
    return today();
  }

  /** Called when typing has rested. */
  protected rested(): void {}

  /** Takes a case and its language as an address has them, fetching that language's packs if need be. */
  async take(address: string): Promise<void> {
    const turn = ++this.restorations;
    const parts = readFragment(address, this.own);
    try {
      const wanted = parts.regimes.length ? parts.regimes : this.beginning;
      const [core, words] = await Promise.all([this.loaded(parts.language, wanted), this.words(parts.language)]);
      if (turn !== this.restorations) return; // the address has changed meanwhile
      this.core = core;
      this.failed = false;
      this.language = parts.language;
      this.pageWords = words;
      this.learn();
    } catch (error) {
      if (!this.state) throw error;
      this.failed = true;
      return this.draw();
    }
    this.state = stateOf(parts, this.description);
    this.addressed = address;
    this.leftFields.clear();
    this.list = undefined;
    this.decide();
    this.told();
    this.draw();
    for (const { control } of this.mistakes()) this.leftFields.add(control); // nobody is typing: say it at once
    if (this.refusal()) this.draw();
  }

  /** Reads what the core holds now: other packs bring other words. */
  protected learn(): void {
    this.description = this.core.describe();
    this.w = wordsOf(this.pageWords, this.description);
  }

  protected shown(): readonly string[] {
    return this.state.regimes.length ? this.state.regimes : this.beginning;
  }

  private readonly asking = new Asking((reply) => {
    // Before a substance is typed there is nothing to answer, and nothing to complain of.
    const waits = 'refusal' in reply && reply.refusal.code === 'item_missing' && !this.leftFields.has('all');
    this.reply = waits ? undefined : reply;
    if (!('refusal' in reply)) this.latest = reply;
    else if (waits) this.latest = undefined;
  });

  private ask(): void {
    const extra = { date: this.day(), regimes: this.shown().filter((id) => this.core.has(id)) };
    const text = caseText(this.state, { ...extra, regimes: [] });
    const texts = extra.regimes.length ? extra.regimes.map((id) => `${text}&regime=${id}`) : [text];
    this.asking.begin(this.core, this.addressed === undefined
      ? texts
      : [addressedCase(this.addressed, readFragment(this.addressed, this.own), extra)]);
  }

  protected decide(): void {
    this.ask();
    this.asking.finish();
  }

  private refusal(): Refusal | undefined {
    return this.reply && 'refusal' in this.reply ? this.reply.refusal : undefined;
  }

  /** The field that a refusal is about, or else the nearest; empty when it is about no field of the form. */
  private controlOf({ field }: Pick<Refusal, 'field'>, { items }: PageState): string {
    const [, index, part = ''] = /^items\[(\d+)\]\.(\w+)$/.exec(field) ?? [];
    let controls = [field, field.replace(/^facts\./, 'fact-')];
    if (index !== undefined) {
      const item = items.filter((each) => !isBlank(each))[Number(index)] ?? items[0];
      controls = [part, part === 'form' ? 'substance' : 'amount'].map((each) => `${each}-${item?.key}`);
    }
    return controls.find((id) => this.find(id)) ?? '';
  }

  private mistakes(): Mistake[] {
    const refusal = this.refusal();
    const extra = { date: this.day(), regimes: this.shown().filter((id) => this.core.has(id)).slice(0, 1) };
    return refusal ? mistakesIn(this.state, refusal, (...about) => this.controlOf(...about), (state) => {
      const reply = this.core.decide(caseText(state, extra));
      return 'refusal' in reply ? reply.refusal : undefined;
    }) : [];
  }

  /** What is wrong with a field is said when that field was left, not while it is being typed in. */
  private errors(): Mistake[] {
    const due = ({ control }: Mistake) => this.leftFields.has('all') || this.leftFields.has(control) || !control;
    return this.mistakes().filter(due);
  }

  protected view(): View {
    this.asking.finish(); // nothing is drawn or told of an older case than the one that is typed
    const { w, description, language, state, list, failed, latest, reply, said } = this;
    return {
      w, description, language, state, list, failed, latest, said,
      glance: ['character', 'reaction'],
      hasForm: true,
      unfolded: false,
      answer: reply && !('refusal' in reply) ? reply : undefined,
      refusal: this.refusal(),
      errors: this.errors(),
      shown: this.shown(),
      today: today(),
      act: this.actions,
    };
  }

  protected draw(): void {
    // A field that is taken away loses the focus, and says so in the middle of the drawing.
    if (this.drawing) return;
    this.drawing = true;
    const view = this.view();
    try {
      patch(this.root, this.parts(view));
    } finally {
      this.drawing = false;
    }
    for (const { control } of view.errors) this.reveal(control);
    if (view.list) this.root.querySelector('[role=option][aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  /** What was typed changed: the answer at once, the spoken result when typing rests. */
  protected changed(): void {
    this.addressed = undefined;
    this.ask();
    this.asking.goOn(() => this.draw());
    this.settle();
  }

  protected settle(): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.rested();
      this.told();
      this.draw();
    }, rest);
  }

  protected told(): void {
    if (this.list) this.said = this.w('ui.hits', { n: String(this.list.hits.length) });
    else this.said = shortResult(this.view());
  }

  /** Within what is drawn: it may not be in the document yet, or in a part of it that has ids of its own. */
  private find(id: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
  }

  private reveal(control: string): HTMLElement | null {
    const target = this.find(control);
    for (let at = target?.parentElement; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
    return target;
  }

  protected go(control: string): void {
    if (this.asking.isUnderWay) this.draw();
    this.reveal(control)?.focus();
  }

  protected readonly actions: Actions = {
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
    list: (key, state) => {
      this.list = state && { key, ...state };
      this.draw();
      this.settle();
    },
    left: (control) => {
      if (this.leftMeanwhile) {
        this.leftMeanwhile.push(control);
        return;
      }
      this.leftFields.add(control);
      this.draw();
    },
    submit: () => {
      this.leftFields.add('all');
      this.decide();
      this.told();
      this.draw();
      if (this.errors().length) this.go('errors');
      else this.go('answer');
    },
    go: (control) => this.go(control),
    answer: (field) => this.go(this.controlOf({ field }, this.state)),
  };
}
