// What a widget shows: the page's parts, fewer of them, in one column or two.
import { h, type Child, type Described } from '../dom';
import { cards } from '../elements/cards';
import { assumedInWords, caseInWords } from '../elements/case';
import { overview } from '../elements/overview';
import { proposals } from '../elements/proposals';
import { isCard, type RegimeColumn, type RegimeReply } from '../elements/regime';
import { caseText } from '../state';
import type { View } from '../view';
import { dateInWords } from '../words';
import type { Mode } from './settings';

/** The day that a pinned answer is of, and whether today's is another. */
export interface Pin {
  date: string;
  differs: boolean;
}

/** One moment of a widget. */
export interface WidgetView extends View {
  mode: Mode;
  pin: Pin | undefined;
  /** The edition that was asked for and is not here; empty: none. */
  missing: string;
  /** The form, when it is open. */
  fields: typeof import('./fields') | undefined;
  /** The ladder chart, in a widget that is one. */
  chart(): Child;
  /** Where the whole calculator is, with a slash at its end; empty: nowhere. */
  site: string;
}

/** The widget as it stands. */
export function body(view: WidgetView): Child[] {
  const { w, hasForm, fields, failed } = view;
  return [
    h('h2', { class: 'title', part: 'title' }, hasForm ? w('ui.heading') : caseInWords(view) || w('ui.heading')),
    fields && h('div', { key: 'form', part: 'form' }, fields.form(view)),
    hasForm && h('p', { role: 'status', class: 'ds-sr-only' }, view.said),
    failed && h('p', { class: 'notice' }, w('ui.failed')),
    edition(view),
    h('section', { key: 'answer', class: 'results', part: 'answer', 'aria-labelledby': 'answer' }, ...answer(view)),
    footing(view),
  ];
}

/** Of which day a pinned answer is, and whether it still is the answer. */
function edition(view: WidgetView): Child {
  const { w, pin, missing, answer, site } = view;
  if (missing) return h('p', { key: 'edition', class: 'edition', part: 'edition' }, w('ui.edition_missing', { version: missing }));
  return answer !== undefined && pin !== undefined &&
    h('p', { key: 'edition', class: pin.differs ? 'edition' : 'hint', part: 'edition' },
      w('ui.pinned', { date: dateInWords(w, pin.date) }),
      pin.differs && ` ${w('ui.differs')} `,
      pin.differs && site && h('a', { class: 'ds-link', href: wholeAnswer(view, '') }, w('ui.todays_answer')));
}

/** Where the case is answered on the site: on this day, or on that of the case. */
function wholeAnswer({ site, language, state, shown }: WidgetView, date: string): string {
  return `${site}${language}/#${caseText(state, { date, regimes: shown })}`;
}

function answer(view: WidgetView): Child[] {
  const { w, answer, refusal, hasForm, fields, mode } = view;
  if (!answer) return [h('p', { id: 'answer', class: 'hint', tabindex: '-1' }, refusal?.message ?? w('ui.nothing_yet'), hasForm && !fields && change(view))];
  const regimes = mode === 'compact' ? answer.regimes.slice(0, 1) : answer.regimes;
  const columns = regimes.filter((regime): regime is RegimeColumn => !isCard(regime));
  return [
    hasForm && h('p', { id: 'answer', key: 'case', class: 'case', tabindex: '-1' }, caseInWords(view), !fields && change(view)),
    fields
      ? fields.assumptions(view)
      : h('p', { id: hasForm ? undefined : 'answer', key: 'taken', class: 'hint' }, assumedInWords(view)),
    mode === 'ladder' ? h('div', { key: 'chart', class: 'explore-body' }, view.chart()) : compared(view, columns, regimes),
  ];
}

function compared(view: WidgetView, columns: RegimeColumn[], regimes: RegimeReply[]): Child[] {
  return [
    overview(view, columns),
    columns.length > 0 && cards(view, columns),
    proposals(view, regimes.filter(isCard)),
  ];
}

/** The way into the form. */
function change({ w, act }: WidgetView): Child {
  return [' ', h('button', { type: 'button', id: 'change', class: 'ds-link', onclick: () => act.go('age') },
    w('ui.change'), h('span', { class: 'ds-sr-only' }, `: ${w('ui.form_label')}`))];
}

/** That it is no advice, and the ways on: to the whole answer and to help. */
function footing(view: WidgetView): Described {
  const { w, site, language, pin } = view;
  const link = (href: string, text: string) => h('li', null, h('a', { class: 'ds-link', href }, text));
  return h('div', { class: 'footing', part: 'footer' }, // the article has a footer of its own
    h('p', null, w('disclaimer')),
    site && h('ul', { class: 'links' },
      link(wholeAnswer(view, pin?.date ?? ''), w('ui.whole_answer')),
      link(`${site}${language}/help.html`, w('ui.page_help'))));
}
