// What leaves the page, and only when somebody presses a button: to the clipboard, to paper or to a file. Fetched then.
import '../styles/report.css';
import type { Described } from '../dom';
import { addressOf } from '../state';
import type { Copy, View } from '../view';
import { answerTable } from './answer_table';
import { report } from './report';
import { reportPage } from './report_page';
import { reportText } from './report_text';

/** Copies the address of the case, or the answer as text. A browser may refuse. */
export async function copied(view: View, what: Copy['what']): Promise<Copy> {
  const text = what === 'link' ? addressOf(view.state, view.language) : reportText(report(view, 'at_once'));
  try {
    await navigator.clipboard.writeText(text);
    return { what, text, done: true };
  } catch {
    return { what, text, done: false };
  }
}

/** The answer as it is printed. */
export function onPaper(view: View): Described {
  return reportPage(report(view, 'everything'));
}

/** Saves the answer as a file: as the core gave it, or as a table. */
export function download(view: View, format: 'json' | 'csv'): void {
  const { answer } = view;
  if (!answer) return;
  const name = `terskel-${answer.case.date}.${format}`;
  if (format === 'json') save(name, 'application/json', `${JSON.stringify(answer, null, 2)}\n`);
  else save(name, 'text/csv', answerTable(view));
}

function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // some browsers read it after the click
}
