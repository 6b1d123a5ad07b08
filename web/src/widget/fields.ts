// The form in a widget, fetched when there is something to fill in.
import type { Child } from '../dom';
import { assumptions } from '../elements/facts';
import { form } from '../elements/form';
import type { View } from '../view';
import text from './fields.css?inline';
import { sheetOf } from './sheet';

export { pageWords } from '../page_words';

export const sheet = sheetOf(text);

/** The questions to the reader. */
export function questions(view: View): Child {
  return form(view);
}

/** What was taken for granted, with the fields that change it. */
export function takenForGranted(view: View): Child {
  return assumptions(view);
}
