import type { View } from '../view';
import { dateInWords } from '../words';
import { hasAnswer } from './regime';

/** "17 years · 12,5 g cannabis · 1 June 2026", as the core read it. Empty while there is no answer. */
export function caseInWords(view: View): string {
  const { w, answer, description } = view;
  if (!answer) return '';
  const { age, items, date, facts } = answer.case;
  const known = Object.entries(facts).map(([id, value]) => {
    const fact = description.facts.find((each) => each.id === id);
    return fact ? `${fact.label}${fact.label.endsWith('?') ? '' : ':'} ${fact.values.find((each) => each.id === value)?.label ?? value}` : '';
  });
  return [
    age === null ? w('ui.age_unknown') : w('ui.age_known', { age: String(age) }),
    ...items.map((item) => item.text),
    ...known,
    dateInWords(w, date),
  ].filter(Boolean).join(' · ');
}

/** "What we assumed: …; …." Empty when nothing was. */
export function assumedInWords({ w, answer }: View): string {
  const texts = (answer?.regimes ?? []).filter(hasAnswer).flatMap((regime) => regime.assumed.map(({ text }) => text));
  return texts.length ? `${w('ui.assumed')}: ${[...new Set(texts)].join('; ').replace(/\.?$/, '.')}` : '';
}
