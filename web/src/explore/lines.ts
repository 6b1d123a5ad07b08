// Where the answer would change, in words: the core's lines as sentences, and all of them as a table.
import type { Line, LinesRegime } from 'terskel';
import { h, type Child } from '../dom';
import { capitalised } from '../elements/character';
import type { View } from '../view';
import { classNames, segmentInWords, table } from './say';

/** Axes with an order, which can be told as "above …", "from …"; the others are in the table. */
const ordered = ['amount', 'purity', 'age'];

/** The lines of each regime. */
export function linesInWords(view: View, regimes: LinesRegime[]): Child[] {
  const { w } = view;
  return [
    h('div', { class: 'lines', key: 'lines' },
      ...regimes.map((regime) => h('section', { key: regime.id, 'aria-labelledby': `lines-${regime.id}` },
        h('h3', { id: `lines-${regime.id}` }, regime.short),
        ...told(view, regime)))),
    table(view, 'lines-table', w('ui.lines_table'),
      [w('ui.rules'), w('ui.what_changes'), w('ui.range'), w('ui.class'), w('ui.yours')],
      regimes.flatMap((regime) => regime.lines.flatMap((line) => line.segments.map((segment): Child[] => [
        regime.short,
        axis(view, line),
        segment.text,
        classNames(view, segment.characters),
        segment.here ? w('ui.yours') : '–',
      ])))),
  ];
}

function told(view: View, regime: LinesRegime): Child[] {
  const { w } = view;
  const along = regime.lines.filter(({ what }) => ordered.includes(what));
  const others = regime.lines.filter(({ what }) => !ordered.includes(what));
  return [
    along.length === 0 && h('p', null, w('ui.lines_none')),
    ...along.map((line) => h('div', { class: 'line' },
      h('h4', null, axis(view, line)),
      h('ul', null, ...line.segments.map((segment, i) =>
        h('li', { 'data-here': segment.here },
          segmentInWords(view, segment, line.segments[i - 1]),
          segment.here && h('strong', { class: 'here' }, w('ui.yours'))))))),
    others.length > 0 &&
      h('p', { class: 'hint' }, w('ui.lines_also', { what: [...new Set(others.map(({ what, text }) => (what === 'form' ? w('ui.form') : text)))].join(' · ') })),
  ];
}

/** "Hvis mengden var en annen", and of which substance when there are several. */
function axis({ answer }: View, { text, item }: Line): string {
  const items = answer?.case.items ?? [];
  return item !== undefined && items.length > 1 ? `${text} (${items[item]?.text})` : capitalised(text);
}
