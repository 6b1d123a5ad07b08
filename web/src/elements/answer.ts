// One cell of the comparison: what a regime answers to a question.
import type { AnswerAnswer, Possible, QuestionId, RegimeAnswer } from 'terskel';
import { h, type Child, type Described } from '../dom';
import type { View } from '../view';
import { numbersOf } from './possible';
import { sourcedSentences, support } from './sources';

/** The possible answers that say the same to a question. */
interface Variant {
  answer: AnswerAnswer;
  members: Possible[];
}

/** The answer, or the possible answers by their numbers; each opens its reason and its sources. */
export function answerCell(view: View, regime: RegimeAnswer, question: QuestionId): Child[] {
  const variants = variantsOf(regime, question);
  if (variants.length === 1) return variants.map((variant) => body(view, regime, question, variant, ''));
  return [
    h('ul', { class: 'variants' },
      ...variants.map((variant) => {
        const numbers = numbersOf(view, regime, variant.members);
        return h('li', null, h('p', { class: 'number' }, numbers), body(view, regime, question, variant, numbers));
      })),
  ];
}

/** Answers that share their words stand together. */
function variantsOf(regime: RegimeAnswer, question: QuestionId): Variant[] {
  const variants = new Map<string, Variant>();
  for (const member of regime.possible) {
    const answer = member.answers.find((each) => each.question === question);
    if (!answer) continue;
    const known = variants.get(answer.text);
    if (known) known.members.push(member);
    else variants.set(answer.text, { answer, members: [member] });
  }
  return [...variants.values()];
}

/** The first sentence is the answer at a glance; what it rests on and what there is to add opens. */
function body(view: View, regime: RegimeAnswer, question: QuestionId, variant: Variant, about: string): Described {
  const { w } = view;
  const { answer, members } = variant;
  const label = view.description.questions.find(({ id }) => id === question)?.text ?? question;
  const reasons = new Map(members.flatMap((member) => member.reasons).map((reason) => [reason.text, reason]));
  const isSaid = answer.state === 'answered';
  const [first, ...more] = isSaid ? answer.sentences : [];
  return h('div', { class: 'answer', 'data-state': answer.state },
    h('p', { class: isSaid ? (question === 'reaction' ? 'lead' : undefined) : 'hint' }, first?.text ?? answer.text),
    isSaid && answer.strength !== 'binding' &&
      h('p', { class: 'strength' },
        h('span', { class: 'ds-sr-only' }, w('ui.strength')), w(`strength.${answer.strength}.name`)),
    first !== undefined &&
      h('details', { class: 'why' },
        h('summary', null, w(more.length ? 'ui.more_why' : 'ui.why'),
          h('span', { class: 'ds-sr-only' }, `: ${[label, regime.short, about].filter(Boolean).join(' – ')}`)),
        h('div', null,
          h('p', { class: 'part' }, w('ui.reason')),
          sourcedSentences(view, regime, [...reasons.values()]),
          h('p', { class: 'part' }, w('ui.sources')),
          support(view, regime, first),
          sourcedSentences(view, regime, more))));
}
