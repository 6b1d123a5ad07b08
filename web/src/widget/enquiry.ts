// An enquiry in a widget: the case comes from whoever embeds it, and goes nowhere. A pinned one asks its own edition.
import type { DecideAnswer, Language } from 'terskel';
import { first } from '../../../content/shared/shelves.json';
import { calculator, editions, type Calculator, type Edition } from '../calculator';
import type { Child } from '../dom';
import { Enquiry, today } from '../enquiry';
import type { View } from '../view';
import type { PageWords } from '../words';
import { body, type Pin, type WidgetView } from './body';
import type { Settings } from './settings';
import { widgetWords } from './words';

type Fields = typeof import('./fields');
type Ladder = import('./ladder').Ladder;

export class WidgetEnquiry extends Enquiry {
  private readonly pinned: Edition | undefined;
  private announced: DecideAnswer | undefined;
  private differs = false;
  private fields: Fields | undefined;
  private formWords: PageWords | undefined;
  private ladder: Ladder | undefined;

  /** `site` is where the whole calculator is, if anywhere; `answered` is told of each new answer when typing rests. */
  constructor(
    root: Element,
    private readonly shadow: ShadowRoot,
    private readonly settings: Settings,
    private readonly site: string,
    private readonly answered: (answer: DecideAnswer) => void,
  ) {
    super(root, settings.language, ['full', 'ladder'].includes(settings.mode) ? first : first.slice(0, 1));
    this.pinned = editions.find(({ version }) => version === settings.edition);
  }

  /** Begins with the case that it was given; regimes that its edition does not have are as if they had not been named. */
  start(): Promise<void> {
    const { regimes } = this.pinned ?? editions[0];
    const known = this.settings.address.split('&').filter((pair) => !pair.startsWith('regime=') || regimes.includes(pair.slice(7)));
    return this.take(known.join('&'));
  }

  protected override async loaded(language: Language, regimes: readonly string[]): Promise<Calculator> {
    const { mode, form, address } = this.settings;
    if (mode === 'ladder') await this.fetchLadder(language, regimes);
    const isOpen = mode === 'full' || form === 'open' || !/(^|&)item=/.test(address); // without a case there is nothing but the form
    const [core] = await Promise.all([calculator(language, regimes, this.pinned), isOpen && this.fetchFields()]);
    return core;
  }

  private async fetchLadder(language: Language, regimes: readonly string[]): Promise<void> {
    const { Ladder, sheet, pageWords } = await import('./ladder');
    const ladder = new Ladder();
    [this.formWords] = await Promise.all([pageWords(language), ladder.start(language, regimes, this.pinned)]);
    this.ladder = ladder;
    this.wear(sheet);
  }

  private wear(sheet: CSSStyleSheet): void {
    const { adoptedStyleSheets: sheets } = this.shadow;
    if (!sheets.includes(sheet)) this.shadow.adoptedStyleSheets = [...sheets, sheet];
  }

  /** Draws again what was drawn for another width. */
  resized(): void {
    if (this.ladder && this.state) this.draw();
  }

  private chart(view: View): Child {
    const { host } = this.shadow;
    return this.ladder?.chart(view, Math.max(240, Math.min(960, host.clientWidth - 2 * parseFloat(getComputedStyle(host).fontSize))));
  }

  protected override words(language: Language): Promise<PageWords> {
    return widgetWords(language);
  }

  /** Reads what the core holds; the form has more words than the answer. */
  protected override learn(): void {
    if (this.formWords) this.pageWords = this.formWords;
    super.learn();
  }

  private async fetchFields(): Promise<void> {
    const fields = await import('./fields');
    this.formWords = await fields.pageWords(this.language);
    this.fields = fields;
    this.wear(fields.sheet);
  }

  /** Opens the form and moves to a field in it. */
  protected override go(control: string): void {
    if (this.fields || !this.view().hasForm) return super.go(control);
    void this.fetchFields().then(
      () => {
        this.failed = false;
        this.learn();
        this.draw();
        super.go(control);
      },
      () => {
        this.failed = true;
        this.draw();
      },
    );
  }

  protected override day(): string {
    return (this.pinned && (this.settings.pinned || this.pinned.date)) ?? today();
  }

  protected override parts(): Child[] {
    return body(this.view());
  }

  protected override view(): WidgetView {
    const { mode, questions } = this.settings;
    const view = super.view();
    const asked = view.description.questions.filter(({ id }) => questions.includes(id));
    // What is asked for by name is seen at once.
    const chosen = asked.length ? { description: { ...view.description, questions: asked }, glance: questions } : {};
    const hasForm = (mode !== 'fixed' && mode !== 'ladder') || !(view.answer ?? view.refusal); // there is no case to be fixed yet
    return { ...view, ...chosen, mode, hasForm, fields: hasForm ? this.fields : undefined, chart: () => this.chart(view), site: this.site, pin: this.pin(), missing: this.pinned ? '' : this.settings.edition };
  }

  private pin(): Pin | undefined {
    return this.pinned && { date: this.state.date.trim() || this.day(), differs: this.differs };
  }

  protected override changed(): void {
    this.differs = false; // not known yet of the new case
    super.changed();
  }

  protected override told(): void {
    super.told();
    const { answer } = this.view();
    if (!answer || answer === this.announced) return;
    this.announced = answer;
    this.answered(answer);
    if (this.pinned) void this.compare(answer);
  }

  /** Asks today's content about today, or about the day of the case if it names one. It is no answer less when that fails. */
  private async compare(answer: DecideAnswer): Promise<void> {
    const regimes = this.shown();
    const day = this.state.date.trim() || today();
    try {
      const [core, { onAnotherDay, sameToReaders }] = await Promise.all([calculator(this.language, regimes), import('./drift')]);
      if (answer !== this.announced) return;
      this.differs = !sameToReaders(answer, core.decide(onAnotherDay(answer, day, regimes.filter((id) => core.has(id)))));
    } catch {
      return; // asked again with the next answer
    }
    if (this.differs) this.draw();
  }
}
