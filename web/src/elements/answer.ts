// One cell of the comparison: what a regime answers to a question.
import type { AnswerAnswer, Possible, QuestionId, RegimeAnswer, Sentence } from 'terskel';
import { h, type Child, type Described } from '../dom';
import type { View } from '../view';
import { sourcedSentences, support, whole } from './sources';

/** The possible answers that say the same to a question. */
export interface Variant {
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
        return h('li', null,
          question === telling(view)
            ? variant.members.map((member) => [
                h('p', { class: 'number' }, numbersOf(view, regime, [member])),
                h('p', { class: 'if' }, member.if_text),
              ])
            : h('p', { class: 'number' }, numbers),
          body(view, regime, question, variant, numbers));
      })),
  ];
}

/** The question that tells when each possibility holds, and to which the rest refers: it is read first. */
function telling({ description: { questions } }: View): QuestionId | undefined {
  const asked = questions.map(({ id }) => id).filter((id) => id !== 'character');
  return asked.includes('reaction') ? 'reaction' : asked[0];
}

/** What one of the possible answers says to a question. */
export function answerOf(view: View, regime: RegimeAnswer, question: QuestionId, member: Possible): Child {
  const answer = member.answers.find((each) => each.question === question);
  return answer && body(view, regime, question, { answer, members: [member] }, numbersOf(view, regime, [member]));
}

/** "Possibility 1 and 3": the same number wherever the answer is told apart. Empty when these are all. */
export function numbersOf({ w }: View, { possible }: RegimeAnswer, members: Possible[]): string {
  const numbers = members.map((member) => String(possible.indexOf(member) + 1));
  const last = numbers.pop() ?? '';
  return w('ui.possibility', { n: numbers.length ? `${numbers.join(', ')} ${w('ui.and')} ${last}` : last });
}

/** Answers that share their words stand together. */
export function variantsOf(regime: RegimeAnswer, question: QuestionId): Variant[] {
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

/** What is seen before anything is opened: the rest adds to it, and stands with its sources. */
export function atOnce(question: QuestionId, sentences: Sentence[]): Sentence[] {
  if (question === 'maximum') return sentences; // a ceiling with its exceptions hidden would be a wrong ceiling
  const unconditional = sentences.findIndex((sentence) => !sentence.if_text);
  return sentences.slice(0, unconditional < 0 ? sentences.length : Math.max(unconditional, 1));
}

function body(view: View, regime: RegimeAnswer, question: QuestionId, variant: Variant, about: string): Described {
  const { w } = view;
  const { answer, members } = variant;
  const label = view.description.questions.find(({ id }) => id === question)?.text ?? question;
  const reasons = new Map(members.flatMap((member) => member.reasons).map((reason) => [reason.text, reason]));
  const isSaid = answer.state === 'answered';
  const seen = isSaid ? atOnce(question, answer.sentences) : [];
  const more = isSaid ? answer.sentences.slice(seen.length) : [];
  const [only, other] = seen;
  return h('div', { class: 'answer', 'data-state': answer.state },
    ...seen.map((sentence) => h('p', { class: question === 'reaction' ? 'lead' : undefined }, whole(sentence))),
    seen.length === 0 && h('p', { class: 'hint' }, answer.text),
    isSaid && answer.strength !== 'binding' &&
      h('p', { class: 'strength' },
        h('span', { class: 'ds-sr-only' }, w('ui.strength')), w(`strength.${answer.strength}.name`)),
    only !== undefined &&
      h('details', { class: 'why', open: view.unfolded },
        h('summary', null, w(more.length ? 'ui.more_why' : 'ui.why'),
          h('span', { class: 'ds-sr-only' }, `: ${[label, regime.short, about].filter(Boolean).join(' – ')}`)),
        h('div', null,
          h('p', { class: 'part' }, w('ui.reason')),
          sourcedSentences(view, regime, [...reasons.values()]),
          h('p', { class: 'part' }, w('ui.sources')),
          other ? sourcedSentences(view, regime, seen) : support(view, regime, only),
          sourcedSentences(view, regime, more))));
}
