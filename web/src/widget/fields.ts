// The form in a widget, fetched when there is something to fill in.
import text from './fields.css?inline';
import { sheetOf } from './sheet';

export { assumptions } from '../elements/facts';
export { form } from '../elements/form';
export { pageWords } from '../page_words';

export const sheet = sheetOf(text);
