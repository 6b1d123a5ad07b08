// The calculator's own form, to make an example with. Fetched when it is opened.
import type { Language } from 'terskel';
import { Enquiry } from '../enquiry';
import type { Child } from '../dom';
import { form } from '../elements/form';
import { first } from '../../../content/shared/shelves.json';
import { ownLanguage } from '../languages';
import { pageWords } from '../page_words';
import { caseText } from '../state';
import type { View } from '../view';
import type { PageWords } from '../words';

/** Draws the form in `root`, filled with a case; tells the case when typing rests. */
export async function caseForm(root: Element, text: string, told: (text: string) => void): Promise<void> {
  await new CaseForm(root, told).take(text);
}

class CaseForm extends Enquiry {
  constructor(root: Element, private readonly tell: (text: string) => void) {
    super(root, ownLanguage, first);
  }

  protected override parts(view: View): Child[] {
    return [form(view), view.said && false];
  }

  protected override words(language: Language): Promise<PageWords> {
    return pageWords(language);
  }

  protected override rested(): void {
    this.tell(caseText(this.state, { regimes: [] }));
  }
}
