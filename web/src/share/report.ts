// The whole answer to one case in the order in which one reads it: what is printed and what is copied.
import type { QuestionId, RegimeAnswer, RegimeCard, Sentence, SourceEntry, SourceRef } from 'terskel';
import { atOnce, numbersOf, variantsOf } from '../elements/answer';
import { assumedInWords, caseInWords } from '../elements/case';
import { capitalised } from '../elements/character';
import { hasAnswer, isCard, type RegimeReply } from '../elements/regime';
import { addressOf } from '../state';
import type { View } from '../view';

/** A sentence and what it rests on: "2, § 231", where 2 is the source's number in the list. */
export interface Cited {
  text: string;
  support: string;
}

/** Sentences that belong together. Where several answers are possible, the label says of which they are. */
export interface Paragraph {
  label: string;
  sentences: Cited[];
}

/** Paragraphs under a heading. */
export interface Part {
  heading: string;
  paragraphs: Paragraph[];
}

/** `at_once`: what is seen before anything is opened, with its reasons. `everything`: all that is known. */
export type Depth = 'at_once' | 'everything';

export interface Report {
  title: string;
  /** The case, and what was taken for granted. */
  about: string[];
  /** What each regime is and says. */
  regimes: { name: string; status: Cited[]; parts: Part[] }[];
  sourcesTitle: string;
  sources: { text: string; url: string }[];
  /** The caution, the content's version and the address of the answer. */
  ending: string[];
}

/** The report of what is shown. Its address holds the date, so that it leads to the same answer on any day. */
export function report(view: View, depth: Depth): Report {
  const { w, answer, state, language } = view;
  const address = addressOf({ ...state, date: answer?.case.date ?? state.date }, language);
  const cited = new Citations(view);
  const regimes = (answer?.regimes ?? []).map((regime) => ({
    name: regime.title.startsWith(regime.short) ? regime.title : `${regime.short}: ${regime.title}`,
    status: statusOf(view, regime, cited),
    parts: isCard(regime) ? [cardPart(view, regime, cited)] : hasAnswer(regime) ? partsOf(view, regime, cited, depth) : [],
  }));
  const { version, hash } = view.description.content;
  return {
    title: w('ui.heading'),
    about: [caseInWords(view), assumedInWords(view)].filter(Boolean),
    regimes,
    sourcesTitle: w('ui.sources'),
    sources: cited.list,
    ending: [w('disclaimer'), w('ui.content', { version, hash: hash.slice(0, 12) }), w('ui.from_address', { address })],
  };
}

/** Gives every source a number when it is first cited. */
class Citations {
  readonly list: { text: string; url: string }[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(private readonly view: View) {}

  /** A sentence, with when it holds and how firm it is unless it binds. */
  sentence(sentence: Sentence, sources: SourceEntry[]): Cited {
    const { w } = this.view;
    const binds = sentence.strength === 'binding' || sentence.sources.length === 0;
    const condition = sentence.if_text ? `${sentence.if_text}: ` : '';
    const strength = binds ? '' : ` (${w(`strength.${sentence.strength}.name`)})`;
    return { text: condition + sentence.text + strength, support: this.support(sentence.sources, sources) };
  }

  support(refs: SourceRef[], sources: SourceEntry[]): string {
    const cited = refs.map(({ id, pinpoint }) => {
      const source = sources.find((each) => each.id === id);
      return source ? [this.number(source), pinpoint].filter(Boolean).join(', ') : '';
    });
    return [...new Set(cited)].filter(Boolean).join('; ');
  }

  private number(source: SourceEntry): string {
    const { w } = this.view;
    const known = this.numbers.get(source.url + source.title);
    if (known) return String(known);
    const { title, publisher, date, grade, read, url } = source;
    this.list.push({ text: `${title}. ${publisher}, ${date}. ${capitalised(w(`grade.${grade}`))}; ${w(`read.${read}`)}.`, url });
    this.numbers.set(url + title, this.list.length);
    return String(this.list.length);
  }
}

function statusOf({ w }: View, regime: RegimeReply, cited: Citations): Cited[] {
  if (!('status' in regime)) return [bare(regime.refusal.message)];
  const { kind, status, notices, sources } = regime;
  return [
    bare(`${capitalised(w(`kind.${kind}`))}.`),
    ...[...status].reverse().map((state) => ({ text: ended(state.text), support: cited.support(state.sources, sources) })),
    ...notices.map((notice) => cited.sentence(notice, sources)),
  ];
}

function cardPart({ w }: View, regime: RegimeCard, cited: Citations): Part {
  const sentences = regime.card.map((sentence) => cited.sentence(sentence, regime.sources));
  return { heading: w('ui.proposals'), paragraphs: [{ label: '', sentences }] };
}

function partsOf(view: View, regime: RegimeAnswer, cited: Citations, depth: Depth): Part[] {
  const { w, description } = view;
  const [first, ...rest] = description.questions.map(({ id, text }) => ({
    heading: text,
    paragraphs: [...(id === 'character' ? classesOf(view, regime) : []), ...answers(view, regime, id, cited, depth)],
  }));
  const reasons = new Map(regime.possible.flatMap((member) => member.reasons).map((reason) => [reason.text, reason]));
  return [
    ...(first ? [first] : []),
    { heading: w('ui.reason'), paragraphs: [...reasons.values()].map((reason) => alone(cited.sentence(reason, regime.sources))) },
    { heading: w('ui.amount_row'), paragraphs: amounts(regime, cited) },
    ...rest,
  ];
}

/** The class of each possible answer with when it holds, and why there are several. */
function classesOf(view: View, regime: RegimeAnswer): Paragraph[] {
  const several = regime.possible.length > 1;
  return [
    ...regime.possible.map((member) => ({
      label: several ? numbersOf(view, regime, [member]) : '',
      sentences: [`${capitalised(member.character_name)}.`, member.if_text && ended(member.if_text)].filter(Boolean).map(bare),
    })),
    ...(regime.open.length ? [{ label: '', sentences: regime.open.map(({ text }) => bare(text)) }] : []),
  ];
}

function answers(view: View, regime: RegimeAnswer, question: QuestionId, cited: Citations, depth: Depth): Paragraph[] {
  const variants = variantsOf(regime, question);
  return variants.map(({ answer, members }) => {
    const sentences = depth === 'everything' ? answer.sentences : atOnce(question, answer.sentences);
    return {
      label: variants.length > 1 ? numbersOf(view, regime, members) : '',
      sentences: answer.state === 'answered'
        ? sentences.map((sentence) => cited.sentence(sentence, regime.sources))
        : [bare(answer.text)],
    };
  });
}

function amounts(regime: RegimeAnswer, cited: Citations): Paragraph[] {
  return regime.items.map((item) => ({
    label: '',
    sentences: [
      { text: ended(item.text), support: cited.support(item.limits.flatMap(({ sources }) => sources), regime.sources) },
      ...item.notes.map((note) => cited.sentence(note, regime.sources)),
    ],
  }));
}

function alone(sentence: Cited): Paragraph {
  return { label: '', sentences: [sentence] };
}

function bare(text: string): Cited {
  return { text, support: '' };
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
