// The answers side by side: a table where there is room, cards where there is not.
import { h, type Described } from '../dom';
import type { PageView, View } from '../view';
import { cards } from './cards';
import { caseInWords } from './case';
import { cell, type RowId } from './cell';
import { assumptions } from './facts';
import { once } from './once';
import { overview } from './overview';
import { presets } from './presets';
import { proposals } from './proposals';
import { hasAnswer, isCard, regimeName, type RegimeColumn } from './regime';
import { share } from './share';

/** With more regimes than this the table is wider than the page and scrolls. */
const many = 4;

/** The answer to the case, what it takes for granted, and the comparison. */
export function results(view: PageView): Described {
  const { w, answer, refusal, failed } = view;
  const columns = answer?.regimes.filter((regime): regime is RegimeColumn => !isCard(regime)) ?? [];
  return h('section', { class: 'results', 'aria-labelledby': 'answer' },
    h('div', { class: 'results-head' },
      h('h2', { id: 'answer', tabindex: '-1', class: 'ds-heading', 'data-size': 'md' }, w('ui.answer')),
      answer !== undefined &&
        h('div', { class: 'results-actions' },
          h('button', { type: 'button', class: 'ds-button', 'data-variant': 'tertiary', onclick: () => view.act.unfold() },
            w(view.unfolded ? 'ui.fold' : 'ui.unfold')),
          h('button', { type: 'button', class: 'ds-button', 'data-variant': 'tertiary', onclick: () => view.act.go('share') },
            w('ui.share_short')))),
    failed && h('p', { class: 'notice failed' }, w('ui.failed')),
    answer
      ? [
          h('p', { class: 'case' }, caseInWords(view)),
          assumptions(view),
          presets(view),
          columns.length > 0 && h('p', { class: 'hint', key: 'count' },
            w('ui.regime_count', { n: String(columns.length) }), view.wide && columns.length > many && ` · ${w('ui.scroll_hint')}`),
          columns.length > 0 && (view.wide ? table(view, columns) : [overview(view, columns), cards(view, columns)]),
          proposals(view, answer.regimes.filter(isCard)),
          view.exploring.sections(view),
          share(view),
        ]
      : h('p', { class: 'hint' }, refusal ? refusal.message : w('ui.nothing_yet')));
}

function table(view: View, regimes: RegimeColumn[]): Described {
  const { w } = view;
  const row = (key: RowId, title: string) =>
    h('tr', { key, class: `row-${key}` },
      h('th', { scope: 'row' }, h('span', null, title)),
      ...regimes.map((regime) => cell(view, regime, key, 'td', { key: regime.id })));
  const scrolls = regimes.length > many && { role: 'region', tabindex: '0', 'aria-label': w('ui.comparison'), 'data-many': true };
  return h('div', { key: 'table', class: 'comparison', ...scrolls },
    h('table', null,
      h('caption', { class: 'ds-sr-only' }, w('ui.caption')),
      h('thead', null,
        h('tr', null,
          h('td', null),
          ...regimes.map((regime) =>
            once(view, regime, ['status'], 'th', () => h('th', { key: regime.id, scope: 'col' }, regimeName(view, regime)))))),
      h('tbody', null,
        ...view.description.questions.filter((_, i) => i === 0 || regimes.some(hasAnswer)).flatMap(({ id, text }) => [
          row(id, text),
          id === 'reaction' && [row('standing', w('ui.status')), row('amounts', w('ui.amount_row'))],
        ]))));
}
