// The answers that are possible, and what they hang on.
import type { Possible, RegimeAnswer } from 'terskel';
import { h, type Child, type Described } from '../dom';
import type { View } from '../view';
import { answerCell, answerOf, numbersOf } from './answer';
import { capitalised, characterBadge } from './character';

/** The classes that are possible, with "or" between them. */
export function classesOf({ w }: View, { possible }: RegimeAnswer): Described {
  const classes = new Map(possible.map(({ character, character_name }) => [character, character_name]));
  return h('div', { class: 'badges' },
    [...classes].map(([character, name], i): Child => [i > 0 && h('span', null, w('ui.or')), characterBadge(character, name)]));
}

/** The class of the answer and why; or the classes that are possible, and by number when each of them holds. */
export function possibleAnswers(view: View, regime: RegimeAnswer): Child[] {
  const { w } = view;
  const { possible } = regime;
  const [first] = possible;
  if (possible.length === 1 && first) return [classesOf(view, regime), reference(first), answerCell(view, regime, 'character')];
  const severalClasses = new Set(possible.map(({ character }) => character)).size > 1;
  return [
    classesOf(view, regime),
    h('details', { class: 'why', open: view.unfolded },
      h('summary', null, w('ui.depends'), h('span', { class: 'ds-sr-only' }, `: ${regime.short}`)),
      h('div', null,
        h('ol', { class: 'possible' },
          ...possible.map((member) =>
            h('li', null,
              h('p', { class: 'number' }, numbersOf(view, regime, [member])),
              severalClasses && h('p', { class: 'of-class' }, capitalised(member.character_name)),
              h('p', { class: 'if' }, member.if_text),
              reference(member),
              answerOf(view, regime, 'character', member)))),
        openness(view, regime))),
  ];
}

function reference({ at_reference_text }: Possible): Child {
  return at_reference_text && h('p', { class: 'hint' }, at_reference_text);
}

/** Why several answers are possible, who settles it, and the question that would split them best. */
function openness(view: View, regime: RegimeAnswer): Described {
  const { w, description, act } = view;
  const { open, ask, possible } = regime;
  const facts = new Set(possible.flatMap((member) => member.if.flatMap((box) => Object.keys(box))));
  const deciders = description.facts
    .filter(({ id, assessed_by }) => facts.has(id) && assessed_by !== 'person')
    .map(({ id }) => w(`fact.${id}.who`));
  return h('div', { class: 'open' },
    ...open.map(({ text }) => h('p', null, text)),
    deciders.length > 0 && h('p', null, w('ui.decided_by', { who: [...new Set(deciders)].join('; ') })),
    ask && h('p', null, ask.text, ' ',
      view.hasForm && h('button', { type: 'button', class: 'ds-link', onclick: () => act.answer(fieldOf(ask)) },
        w(ask.assessed_by === 'person' ? 'ui.answer_it' : 'ui.try_it'),
        h('span', { class: 'ds-sr-only' }, `: ${ask.text}`))));
}

/** The part of the case that a question is about, as a refusal names it. */
function fieldOf({ what, item = 0 }: { what: string; item?: number }): string {
  if (what === 'age') return what;
  return ['form', 'purity', 'amount'].includes(what) ? `items[${item}].${what}` : `facts.${what}`;
}
