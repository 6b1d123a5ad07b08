// The words and figures that the native core has written into a page for its script.

export interface Said {
  /** Where the site was said to lie when the page was written. */
  site: string;
  /** The published edition that a snippet pins. */
  edition: string;
  /** The name of the header. */
  policy: string;
  /** Snippets with slots: {frame}, {title}, {height}, {page}, {link}, {script}. */
  snippet: string;
  amp: string;
  /** By mode, in pixels. */
  heights: Record<string, string>;
  /** By language and mode. */
  titles: Record<string, Record<string, string>>;
  /** By language. */
  links: Record<string, string>;
  [word: string]: unknown;
}

/** What stands in an element's `data-words`. */
export function saidIn(element: HTMLElement): Said {
  return JSON.parse(element.dataset['words'] ?? '{}') as Said;
}

/** A sentence with its slots filled. A missing one shows as its name, so that it is seen. */
export function sentence(said: Said, name: string, slots: Record<string, string> = {}): string {
  const text = said[name];
  return filled(typeof text === 'string' ? text : name, slots);
}

/** A text with its `{slots}` filled. */
export function filled(text: string, slots: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
}
