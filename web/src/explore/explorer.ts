// What stands in the sections that were opened: which data they need, and which parts they are made of.
import './explore.css';
import { calculator, type Calculator } from '../calculator';
import { h, type Child } from '../dom';
import type { View } from '../view';
import type { Part } from './hook';
import { chartWidth, ladderSection } from './ladder-section';
import { linesInWords } from './lines';
import { MapSection } from './map-section';
import { answering, choice } from './say';
import { timeline } from './time';
import { linesOf, WholeCore } from './whole';

/** Lives as long as the page, and keeps what was chosen here; the case itself is the page's. */
export class Explorer {
  private readonly whole: WholeCore;
  private readonly map: MapSection;
  private item = 0;
  private timeOf = 'no-law';
  private small: Calculator | undefined;
  private asked = '';
  private failed = false;

  constructor(private readonly redraw: () => void) {
    this.whole = new WholeCore(redraw);
    this.map = new MapSection(redraw);
    let width = innerWidth;
    addEventListener('resize', () => {
      if (width !== (width = innerWidth)) redraw(); // phones change their height while one scrolls
    });
  }

  /** What a section shows. */
  body(part: Part, view: View): Child[] {
    if (!view.answer) return [];
    if (part === 'time') return this.time(view);
    const regimes = answering(view).map(({ id }) => id);
    const core = this.whole.with(view.language, regimes);
    if (!core) return [waiting(view, this.whole.failed)];
    const items = view.answer.case.items;
    if (this.item >= items.length) this.item = 0;
    const ofItem = items.length > 1 && choice(`${part}-item`, view.w('ui.substance'), String(this.item),
      items.map(({ text }, i) => ({ id: String(i), label: text })), (id) => {
        this.item = Number(id);
        this.redraw();
      });
    if (part === 'map') return [ofItem, ...this.map.body(view, core, this.item)];
    const lines = linesOf(core, view.answer.case.text, regimes);
    return [ofItem, ...ladderSection(view, lines, this.item, chartWidth()), ...linesInWords(view, lines)];
  }

  private time(view: View): Child[] {
    const { w, description } = view;
    const decided = description.regimes.filter(({ kind, versions }) => kind !== 'card' && versions.length > 0);
    // Beside a country's law, the proposals for that country that are compared already.
    const country = (id: string) => id.split('-')[0];
    const regimes = [...new Set([this.timeOf, ...view.shown])].filter((id) =>
      decided.some((each) => each.id === id) && country(id) === country(this.timeOf));
    const core = this.loaded(view, regimes);
    const caseText = view.answer?.case.text ?? '';
    return [
      choice('time-of', w('ui.rules'), this.timeOf, decided.map(({ id, short }) => ({ id, label: short })), (id) => {
        this.timeOf = id;
        this.redraw();
      }),
      h('p', { class: 'hint' }, w('ui.time_hint')),
      ...(core ? timeline(view, regimes, (day, ids) =>
        core.decide(`${caseText.replace(/(^|&)date=[^&]*/, `$1date=${day}`)}${ids.map((id) => `&regime=${id}`).join('')}`))
        : [waiting(view, this.failed)]),
    ];
  }

  /** The small core, when it has these regimes. */
  private loaded({ language }: View, regimes: readonly string[]): Calculator | undefined {
    const asked = [language, ...regimes].join(' ');
    if (this.asked !== asked) {
      this.asked = asked;
      this.small = undefined;
      void calculator(language, regimes).then(
        (core) => {
          if (this.asked === asked) [this.small, this.failed] = [core, false];
        },
        () => (this.failed = true),
      ).then(this.redraw);
    }
    return this.small;
  }
}

function waiting({ w }: View, failed: boolean): Child {
  return h('p', { class: 'hint', key: 'waiting' }, w(failed ? 'ui.failed' : 'ui.loading'));
}
