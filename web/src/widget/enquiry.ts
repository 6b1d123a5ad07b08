// An enquiry in a widget: the case comes from whoever embeds it, and goes nowhere.
import type { DecideAnswer } from 'terskel';
import { first } from '../../../content/shared/shelves.json';
import type { Child } from '../dom';
import { Enquiry, today } from '../enquiry';
import { body, type WidgetView } from './body';
import type { Settings } from './settings';

export class WidgetEnquiry extends Enquiry {
  private announced: DecideAnswer | undefined;

  /** `site` is where the whole calculator is, if anywhere; `answered` is told of each new answer when typing rests. */
  constructor(
    root: Element,
    private readonly settings: Settings,
    private readonly site: string,
    private readonly answered: (answer: DecideAnswer) => void,
  ) {
    super(root, settings.language, settings.mode === 'full' ? first : first.slice(0, 1));
  }

  start(): Promise<void> {
    return this.take(this.settings.address);
  }

  protected override day(): string {
    return this.settings.pinned || today();
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
    const hasForm = mode !== 'fixed' || !(view.answer ?? view.refusal); // there is no case to be fixed yet
    return { ...view, ...chosen, mode, hasForm, site: this.site };
  }

  protected override told(): void {
    super.told();
    const { answer } = this.view();
    if (answer && answer !== this.announced) this.answered((this.announced = answer));
  }
}
