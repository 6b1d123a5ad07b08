// Whether an answer is still the answer.
import type { DecideAnswer, DecideText } from 'terskel';

/** The case of an answer on a day, for these regimes. */
export function onAnotherDay(answer: DecideAnswer, day: string, regimes: readonly string[]): string {
  const pairs = answer.case.text.split('&').filter((pair) => !pair.startsWith('date='));
  return [...pairs, `date=${day}`, ...regimes.map((id) => `regime=${id}`)].join('&');
}

/** Whether two answers say the same. Dates of checking, hashes and sources may have moved without that. */
export function sameToReaders(one: DecideAnswer, other: DecideText): boolean {
  return !('refusal' in other) && JSON.stringify(one.regimes.map(said)) === JSON.stringify(other.regimes.map(said));
}

function said(regime: DecideAnswer['regimes'][number]): unknown {
  if ('refusal' in regime) return [regime.id, regime.refusal.code];
  const status = regime.status.map(({ text }) => text);
  if ('card' in regime) return [regime.id, status, regime.card.map(({ text }) => text)];
  return [
    regime.id,
    status,
    regime.items.map(({ text }) => text),
    regime.possible.map(({ character, if_text, answers }) => [character, if_text, answers.map(({ text }) => text)]),
  ];
}
