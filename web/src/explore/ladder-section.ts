// The ladder chart with what makes it equal for everybody: a summary, a table, and files to save.
import type { LinesRegime } from 'terskel';
import { h, type Child } from '../dom';
import { capitalised } from '../elements/character';
import { caseInWords } from '../elements/case';
import type { View } from '../view';
import { ladderPicture } from './ladder-picture';
import { ladderOf, yours, type Lane } from './ladder';
import { pagePaint } from './paint';
import { saving } from './save';
import { answering, classNames, table } from './say';

/** The chart of one item, so wide. */
export function ladderSection(view: View, lines: LinesRegime[], item: number, wide: number): Child[] {
  const { w } = view;
  const ladder = ladderOf(view, lines, item);
  const title = w('ui.ladder_title', { case: caseInWords(view) });
  const { width, height, children } = ladderPicture(view, ladder, pagePaint('ladder'), wide);
  return [
    h('div', { key: 'ladder', class: 'chart' },
      h('p', { id: 'ladder-summary', class: 'summary' }, summary(view, ladder.lanes)),
      h('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title, 'aria-describedby': 'ladder-summary' }, ...children)),
    saving(view, {
      name: 'terskel-grenser',
      title,
      sources: sourcesOf(view, item),
      draw: (paint, wide) => ladderPicture(view, ladder, paint, wide),
    }),
    table(view, 'ladder-table', w('ui.ladder_table'),
      [w('ui.rules'), w('ui.limit'), w('ui.limit_strength'), w('ui.at_limit')],
      ladder.lanes.flatMap((lane) => rows(view, lane))),
    yours(view, ladder) ? false : h('p', { class: 'hint' }, w('reason.amount')),
  ];
}

/** How wide a chart is drawn: as wide as there is room for, so that its text has the size of the page's. */
export function chartWidth(): number {
  const body = document.querySelector('.explore > [open] > .explore-body');
  if (!body) return 640;
  const { paddingLeft, paddingRight } = getComputedStyle(body);
  return Math.max(240, Math.min(960, body.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)));
}

function summary(view: View, lanes: Lane[]): string {
  return lanes.map(({ name, bands }) =>
    `${name}: ${classNames(view, bands.find(({ here }) => here)?.characters ?? bands.flatMap(({ characters }) => characters))}.`).join(' ');
}

function rows(view: View, { name, rungs, words }: Lane): Child[][] {
  const { w } = view;
  return [
    ...rungs.flatMap(({ if_text, limits }) => limits.map(({ limit }): Child[] => [
      name,
      [if_text && `${if_text}: `, limit.text],
      capitalised(w(`strength.${limit.strength}.name`)),
      w(`ui.at_limit_${limit.inclusive}`),
    ])),
    ...words.map((sentence): Child[] => [name, sentence, '–', '–']),
  ];
}

function sourcesOf(view: View, item: number): string[] {
  return [...new Set(answering(view).flatMap((regime) => {
    const ids = new Set(regime.items[item]?.limits.flatMap(({ sources }) => sources.map(({ id }) => id)));
    return regime.sources.filter(({ id }) => ids.has(id)).map(({ title }) => title);
  }))];
}
