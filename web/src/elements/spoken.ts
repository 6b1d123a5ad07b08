import type { View } from '../view';
import { hasAnswer, isCard } from './regime';

/** The short result, as it is told when typing rests: the amounts as read, and each regime's class. */
export function shortResult(view: View): string {
  const { w, answer, refusal } = view;
  if (refusal) return refusal.message;
  if (!answer) return '';
  const parts = answer.regimes.map((regime) => {
    if (isCard(regime)) return `${regime.short}: ${w('ui.card_below')}`;
    if (!hasAnswer(regime)) return `${regime.short}: ${regime.refusal.message}`;
    const names = [...new Set(regime.possible.map((each) => each.character_name))];
    return `${regime.short}: ${names.join(` ${w('ui.or')} `)}.`;
  });
  return [...answer.case.items.map((item) => `${item.text}.`), ...parts].join(' ');
}
