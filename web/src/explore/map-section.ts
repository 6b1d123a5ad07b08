// The outcome map as one meets it: chosen regime, cursor, pointing, summary, table and files.
import type { ItemEcho, RegimeAnswer } from 'terskel';
import { h, type Child } from '../dom';
import { hasAnswer } from '../elements/regime';
import { isBlank } from '../state';
import type { View } from '../view';
import { chartWidth } from './ladder-section';
import { caseAt, fieldOf, gridOf, mapOf, mapPicture, mapRows, type Field, type Spot } from './map';
import { pagePaint } from './paint';
import { saving } from './save';
import { amountInWords, answering, choice, classNames, table, typedNumber } from './say';
import { roundAmounts } from './scale';
import type { Whole } from './whole';

/** Keeps the regime and the cursor. */
export class MapSection {
  private regime = '';
  private cursor: Spot | undefined;
  private focused = false;

  constructor(private readonly redraw: () => void) {}

  /** What the section shows. */
  body(view: View, core: Whole, item: number): Child[] {
    const { w, answer } = view;
    const regimes = answering(view);
    const regime = regimes.find(({ id }) => id === this.regime) ?? regimes[0];
    const echo = answer?.case.items[item];
    if (!regime || !echo) return [h('p', null, w('ui.lines_none'))];
    const field = fieldOf(view, core, regime.id, item);
    const map = mapOf(core, field);
    if (!map) return [h('p', null, w('ui.lines_none'))];
    const typed = answer?.case.age == null || echo.amount === undefined
      ? undefined : { amount: Number(echo.amount), age: answer.case.age };
    const cursor = this.within(field, this.cursor ?? typed);
    const title = w('ui.map_title', { regime: regime.short, item: nameOf(view, echo) });
    const width = chartWidth();
    const draw = (paint: Parameters<typeof mapPicture>[3], wide: number, at?: Spot) =>
      mapPicture(view, field, map, paint, wide, typed, at);
    const picture = draw(pagePaint('map'), width, this.focused ? cursor : undefined);
    const rows = mapRows(view, core, field, map);
    return [
      choice('map-of', w('ui.rules'), regime.id, regimes.map(({ id, short }) => ({ id, label: short })), (id) => {
        this.regime = id;
        this.redraw();
      }),
      (answer?.case.items.length ?? 0) > 1 && h('p', { class: 'hint', key: 'alone' }, w('ui.map_alone', { item: nameOf(view, echo) })),
      h('p', { class: 'summary', key: 'map-summary' }, summary(rows)),
      h('p', { id: 'map-help', class: 'hint', key: 'map-help' }, w('ui.map_help')),
      h('div', {
        key: 'map', id: 'map', class: 'chart map', role: 'application', tabindex: '0', 'aria-label': title, 'aria-describedby': 'map-help map-at',
        onkeydown: (event: KeyboardEvent) => this.pressed(event, view, field, cursor, item),
        onfocus: () => this.focus(true),
        onblur: () => this.focus(false),
        onclick: (event: MouseEvent) => this.pointed(event, view, field, width, item),
      }, h('svg', { viewBox: `0 0 ${picture.width} ${picture.height}`, 'aria-hidden': 'true' }, ...picture.children)),
      // Said while one moves about in the map, and not again when something else on the page changes.
      h('p', { id: 'map-at', 'aria-live': this.focused ? 'polite' : 'off', key: 'map-at' }, w('ui.map_cursor', {
        age: String(cursor.age), amount: amountInWords(view, cursor.amount, field.unit), answer: this.at(view, core, field, cursor),
      })),
      saving(view, { name: 'terskel-kart', title, sources: sourcesOf(regime), draw }),
      table(view, 'map-table', title, [w('ui.age'), w('ui.amount'), w('ui.class')],
        rows.map(({ ages, amount, classes }): Child[] => [ages, amount, classes])),
    ];
  }

  private focus(focused: boolean): void {
    if (this.focused === focused) return;
    this.focused = focused;
    this.redraw();
  }

  /** What the core answers at a spot: on the map a limit lies between two amounts that were looked at. */
  private at(view: View, core: Whole, field: Field, { amount, age }: Spot): string {
    const reply = core.decide(caseAt(field, amount, age));
    const [regime] = 'refusal' in reply ? [] : reply.regimes;
    return regime && hasAnswer(regime) ? classNames(view, [...new Set(regime.possible.map(({ character }) => character))]) : '';
  }

  private within({ from, to, ageFrom, ageTo }: Field, spot: Spot | undefined): Spot {
    const { amount, age } = spot ?? { amount: Math.sqrt(from * to), age: 18 };
    return { amount: Math.max(from, Math.min(to, amount)), age: Math.max(ageFrom, Math.min(ageTo, age)) };
  }

  private pressed(event: KeyboardEvent, view: View, field: Field, cursor: Spot, item: number): void {
    const amounts = roundAmounts(field.from, field.to);
    const { amount, age } = cursor;
    const moves: Record<string, () => Spot> = {
      ArrowRight: () => ({ age, amount: amounts.find((each) => each > amount) ?? field.to }),
      ArrowLeft: () => ({ age, amount: amounts.filter((each) => each < amount).at(-1) ?? field.from }),
      ArrowUp: () => ({ amount, age: age + 1 }),
      ArrowDown: () => ({ amount, age: age - 1 }),
      PageUp: () => ({ amount, age: age + 5 }),
      PageDown: () => ({ amount, age: age - 5 }),
      Home: () => ({ age, amount: field.from }),
      End: () => ({ age, amount: field.to }),
    };
    const move = moves[event.key];
    if (move) {
      this.cursor = this.within(field, move());
      this.redraw();
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.choose(view, field, cursor, item);
    } else {
      return;
    }
    event.preventDefault();
  }

  private pointed(event: MouseEvent, view: View, field: Field, width: number, item: number): void {
    const svg = (event.currentTarget as Element).querySelector('svg');
    if (!svg) return;
    const box = svg.getBoundingClientRect();
    const size = width / box.width;
    const grid = gridOf(field, width);
    const y = (event.clientY - box.top) * size;
    if (y > grid.ageTop(field.ageFrom) + grid.rowHeight) return; // below the map is its legend
    const amount = Number(grid.amountAt((event.clientX - box.left) * size).toPrecision(2));
    this.choose(view, field, this.within(field, { amount, age: grid.ageAt(y) }), item);
  }

  private choose(view: View, { unit }: Field, spot: Spot, index: number): void {
    this.cursor = spot;
    const item = view.state.items.filter((each) => !isBlank(each))[index];
    if (item) view.act.item(item.key, { amount: typedNumber(view, spot.amount), unit });
    view.act.set({ age: String(spot.age) });
  }
}

/** For each stretch of ages the classes that amounts lead through. */
function summary(rows: { ages: string; classes: string }[]): string {
  const found = new Map<string, string[]>();
  for (const { ages, classes } of rows) {
    const of = found.get(ages) ?? [];
    if (of.at(-1) !== classes) of.push(classes);
    found.set(ages, of);
  }
  return [...found].map(([ages, classes]) => `${ages}: ${classes.join('; ')}.`).join(' ');
}

/** The substance, or its form, without the amount. */
function nameOf({ description }: View, { substance, form }: ItemEcho): string {
  const found = description.substances.find(({ id }) => id === substance);
  return (form && found?.forms.find(({ id }) => id === form)?.name) || (found?.name ?? substance);
}

/** What the classes and the limits rest on. */
function sourcesOf({ possible, items, sources }: RegimeAnswer): string[] {
  const classes = possible.flatMap(({ answers }) => answers.filter(({ question }) => question === 'character'));
  const limits = items.flatMap((item) => item.limits);
  const ids = new Set([...classes, ...limits].flatMap((each) => each.sources.map(({ id }) => id)));
  return sources.filter(({ id }) => ids.has(id)).map(({ title }) => title);
}
