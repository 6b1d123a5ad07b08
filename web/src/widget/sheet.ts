/** A constructed sheet: no policy about inline style has a say in it, and all widgets of a page share it. */
export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
