// The case through time: the versions of a regime, and what became of proposals, as one dated list.
import type { DecideText, RegimeAnswer, StatusState } from 'terskel';
import { h, type Child } from '../dom';
import { characterBadge } from '../elements/character';
import { hasAnswer } from '../elements/regime';
import type { View } from '../view';
import { dateInWords } from '../words';

/** A day on which something began, was proposed or was decided. */
interface Moment {
  /** As the content gives it: a day, a month or a year. */
  from: string;
  /** A whole day on which it holds for sure. */
  day: string;
  regime: RegimeAnswer;
  /** What became of it on that day, in words; empty for a new version without a status of its own. */
  standing: string;
  /** The answer of a version that begins; absent where only the standing changed. */
  answer: RegimeAnswer | undefined;
  kind: 'law' | 'proposal' | 'never';
  /** The questions that are answered otherwise than before; absent for a first version. */
  changed: string[] | undefined;
}

/** Answers the case on a day, for regimes that are loaded. */
export type Ask = (day: string, regimes: readonly string[]) => DecideText;

/** So many questions are named. */
const most = 5;

const never: ReadonlySet<StatusState> = new Set(['rejected', 'not_followed', 'lapsed', 'annulled']);

/** The list, newest last, with a slider bound to the date of the case. */
export function timeline(view: View, regimes: readonly string[], ask: Ask): Child[] {
  const { w, answer, today, act } = view;
  const moments = regimes.flatMap((id) => momentsOf(view, id, ask)).sort((a, b) => a.day.localeCompare(b.day));
  const days = [...new Set([...moments.map(({ day }) => day).filter((day) => day < today), today])];
  const date = answer?.case.date ?? today;
  const at = Math.max(0, days.filter((day) => day <= date).length - 1);
  const go = (day: string | undefined) => act.set({ date: day === undefined || day === today ? '' : day });
  const inWords = (day: string | undefined) => (day === today ? w('ui.today') : dateInWords(w, day ?? ''));
  return [
    h('div', { class: 'field slider', key: 'slider' },
      h('label', { class: 'ds-label', for: 'time-slider' }, w('ui.time_slider')),
      h('input', {
        id: 'time-slider', type: 'range', min: 0, max: days.length - 1, step: 1, value: String(at),
        'aria-valuetext': inWords(days[at]),
        oninput: (event: Event) => go(days[Number((event.target as HTMLInputElement).value)]),
      }),
      h('p', { class: 'slider-ends', 'aria-hidden': 'true' },
        h('span', null, inWords(days[0])), h('strong', null, dateInWords(w, date)), h('span', null, inWords(today)))),
    h('ol', { class: 'timeline', key: 'timeline', 'data-law': moments.some(({ kind }) => kind === 'law') },
      ...moments.map((moment) => entry(view, moment, holds(moment, moments, date), () => go(moment.day)))),
  ];
}

function momentsOf(view: View, id: string, ask: Ask): Moment[] {
  const about = view.description.regimes.find((each) => each.id === id);
  const now = answerOn(ask, view.today, id);
  if (!about || !now) return [];
  const lost = now.status.some(({ state }) => never.has(state));
  const inForce = about.kind === 'law' || about.kind === 'practice' || now.status.some(({ state }) => state === 'in_force');
  const kind = lost ? 'never' : inForce ? 'law' : 'proposal';
  const found = new Map<string, Moment>();
  let before: RegimeAnswer | undefined;
  for (const { from } of about.versions) {
    const answer = answerOn(ask, wholeDay(from), id);
    const standing = answer?.status.find((status) => status.from === from)?.text ?? '';
    const changed = answer && before && changedQuestions(view, before, answer);
    if (answer) found.set(from, { from, day: wholeDay(from), regime: now, answer, standing, kind, changed });
    before = answer;
  }
  for (const { from, text } of now.status)
    if (!found.has(from)) found.set(from, { from, day: wholeDay(from), regime: now, answer: undefined, standing: text, kind, changed: [] });
  return [...found.values()];
}

function changedQuestions({ description }: View, before: RegimeAnswer, after: RegimeAnswer): string[] {
  const said = ({ possible }: RegimeAnswer, id: string) => JSON.stringify(possible.map(({ if_text, answers }) =>
    [if_text, answers.find(({ question }) => question === id)?.text]));
  return description.questions.filter(({ id }) => said(before, id) !== said(after, id)).map(({ text }) => text);
}

function answerOn(ask: Ask, day: string, id: string): RegimeAnswer | undefined {
  const reply = ask(day, [id]);
  const regime = 'refusal' in reply ? undefined : reply.regimes[0];
  return regime && hasAnswer(regime) ? regime : undefined;
}

/** The last day of a month or year: by then what began in it holds. */
function wholeDay(from: string): string {
  const [year, month, day] = from.split('-');
  if (day) return from;
  if (!month) return `${year}-12-31`;
  return `${from}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`;
}

/** Whether it is the newest of its regime on that date, and not a proposal that was lost by then. */
function holds(moment: Moment, all: Moment[], date: string): boolean {
  const { id, status } = moment.regime;
  const lost = status.some(({ from, state }) => never.has(state) && wholeDay(from) <= date);
  const own = all.filter(({ regime, answer, day }) => regime.id === id && answer && day <= date);
  return !lost && own.at(-1) === moment;
}

function entry(view: View, moment: Moment, here: boolean, show: () => void): Child {
  const { w } = view;
  const { from, regime, answer, standing, kind, changed } = moment;
  return h('li', { key: `${regime.id} ${from}`, 'data-kind': kind, 'data-here': here },
    h('h3', null, standing || dateInWords(w, from)),
    h('p', null, h('strong', null, regime.short)),
    kind !== 'law' && h('p', { class: 'state', 'data-state': 'rejected' }, w(kind === 'never' ? 'ui.time_never' : 'ui.time_proposal')),
    answer && told(view, answer),
    answer && changed && h('p', { class: 'hint' }, difference(view, changed)),
    answer && (here
      ? h('p', { class: 'here', 'aria-current': 'date' }, w(kind === 'law' ? 'ui.time_here' : 'ui.time_pending'))
      : h('button', { type: 'button', class: 'ds-link', onclick: show },
          w('ui.time_show'), h('span', { class: 'ds-sr-only' }, `: ${regime.short}, ${dateInWords(w, from)}`))));
}

/** What is answered otherwise than before; not question by question when nearly all are. */
function difference({ w }: View, changed: string[]): string {
  if (changed.length === 0) return w('ui.time_same');
  return changed.length > most ? w('ui.time_changed_most') : w('ui.time_changed', { questions: changed.join(' ') });
}

/** The classes that are possible, and the reaction where there is only one answer. */
function told({ w }: View, { possible }: RegimeAnswer): Child[] {
  const classes = new Map(possible.map(({ character, character_name }) => [character, character_name]));
  const reaction = possible[0]?.answers.find(({ question }) => question === 'reaction');
  return [
    h('div', { class: 'badges' }, [...classes].flatMap(([character, name], i): Child[] =>
      [i > 0 && h('span', null, w('ui.or')), characterBadge(character, name)])),
    possible.length === 1 && reaction?.state === 'answered' && h('p', null, reaction.sentences[0]?.text),
  ];
}
