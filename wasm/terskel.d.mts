// What bindings.cpp exports, and the JSON that crosses the border. Written by hand: text in, text out.
// The native command line prints the same JSON, byte for byte; the parity tests hold both to it.

export interface CalculatorInstance {
  /**
   * Takes the bytes of one pack: first a catalogue (`shared.<lang>.pack`), then regimes in any order.
   * A new catalogue (another language) drops the regimes. Gives '' or the JSON of a {@link RefusalText}.
   */
  add(pack: Uint8Array): string;
  /** JSON of {@link Description}: every regime there is, loaded or not, and every word of the page. */
  describe(): string;
  /** A case in the grammar (`age=17&item=cannabis+12,5+g&date=2026-11-22`); JSON of {@link DecideText}. */
  decide(caseText: string): string;
  /** JSON of {@link LinesText}. */
  lines(caseText: string): string;
  /** A case with one item and one regime, and `&from=0.1+g&to=100+g&steps=200&ages=10-30`; JSON of {@link MapText}. */
  map(caseText: string): string;
  /** `regime=pt&from=2008-08-05&to=2023-10-01`; JSON of {@link DifferenceText}. */
  difference(text: string): string;
  /** Frees the C++ object. Keep one for the life of the page instead. */
  delete(): void;
}

export interface TerskelModule {
  Calculator: new () => CalculatorInstance;
}

export default function load(options?: {
  wasmBinary?: ArrayBuffer | Uint8Array;
  locateFile?: (name: string) => string;
}): Promise<TerskelModule>;

// ---------------------------------------------------------------- vocabularies

export type Language = 'nb' | 'nn' | 'en';
export type Kind = 'law' | 'practice' | 'bill' | 'report' | 'party_position' | 'card';
export type StatusState =
  | 'proposed' | 'rejected' | 'not_followed' | 'lapsed' | 'adopted' | 'in_force' | 'annulled' | 'repealed';
export type Character =
  | 'lawful' | 'not_punishable' | 'tolerated' | 'administrative' | 'petty_offence' | 'criminal_no_sanction'
  | 'criminal_conditional' | 'criminal' | 'below_age' | 'unknown' | 'out_of_scope';
export type Strength = 'binding' | 'main_rule' | 'indicative' | 'presumption' | 'discretion' | 'unsettled';
export type QuestionId =
  | 'character' | 'reaction' | 'maximum' | 'authority' | 'seizure' | 'follow_up' | 'no_show' | 'record'
  | 'police' | 'age' | 'help';
export type ReasonId =
  | 'fact' | 'form' | 'purity' | 'not_found' | 'none_set' | 'not_listed' | 'unit_not_comparable'
  | 'basis_not_known' | 'sources_differ' | 'reading' | 'date' | 'amount' | 'age' | 'at_limit' | 'about' | 'weight' | 'count';

// ---------------------------------------------------------------- refusals

export interface Refusal {
  code: string;
  /** Where: `age`, `items[0].amount`, `facts.place`, `date`, `case`. */
  field: string;
  /** What to write instead, in the catalogue's language. */
  message: string;
}
export interface RefusalText {
  refusal: Refusal;
}

// ---------------------------------------------------------------- sources and sentences

export interface SourceRef {
  id: string;
  pinpoint: string;
  grade: 'primary' | 'secondary';
}
export interface SourceEntry {
  id: string;
  title: string;
  publisher: string;
  url: string;
  /** Of the text that was read, in words: "2. juli 2026". */
  date: string;
  grade: 'primary' | 'secondary';
  read: 'full' | 'mirror' | 'in_part' | 'as_reported' | 'headnote';
}
export interface Sentence {
  text: string;
  strength: Strength;
  /** Only in answers: when the sentence holds, in words, where it does not always. */
  if_text?: string;
  /** Empty only for an editorial sentence, which states no fact of law. */
  sources: SourceRef[];
}

// ---------------------------------------------------------------- decide

export type DecideText = DecideAnswer | RefusalText;

export interface DecideAnswer {
  case: CaseEcho;
  content: { version: string; hash: string };
  regimes: (RegimeAnswer | RegimeCard | RegimeRefusal)[];
}

export interface CaseEcho {
  age: number | null;
  date: string;
  /** The amounts as they were read, `text` in words: "12,5 g cannabis". */
  items: ItemEcho[];
  facts: Record<string, string>;
  /** The shortest text of the case in the grammar, without `lang` and `regime`. */
  text: string;
}
export interface ItemEcho {
  substance: string;
  form?: string;
  amount?: string;
  unit?: string;
  also?: string;
  also_unit?: string;
  purity?: string;
  text: string;
}

/** A regime that cannot answer on that date. */
export interface RegimeRefusal {
  id: string;
  kind: Kind;
  title: string;
  short: string;
  refusal: Refusal;
}

/** What was proposed, what became of it and what the law is, sentence by sentence: nothing is decided. */
export interface RegimeCard {
  id: string;
  kind: 'card';
  title: string;
  short: string;
  version: string;
  status: { from: string; state: StatusState; text: string; sources: SourceRef[] }[];
  checked_until: string;
  notices: Sentence[];
  card: Sentence[];
  sources: SourceEntry[];
}

export interface RegimeAnswer {
  id: string;
  kind: Kind;
  title: string;
  short: string;
  /** The start of the version that answers: "2021-02-19". */
  version: string;
  status: { from: string; state: StatusState; text: string; sources: SourceRef[] }[];
  checked_until: string;
  /** What to say above the answer: what is known of its commencement, that the date is later than the evidence. */
  notices: Sentence[];
  assumed: Assumed[];
  items: ItemAnswer[];
  possible: Possible[];
  open: { reason: ReasonId; text: string }[];
  /** Facts (and `age`) that would change the answer, whether typed, assumed or unknown. */
  matters: string[];
  /** The unknown that splits the answers best, with its question; null when nothing is open or nobody can know. */
  ask: Ask | null;
  sources: SourceEntry[];
}

export interface Assumed {
  fact: string;
  /** The value assumed; for place: null, and `text` says what is not assumed. */
  value: string | null;
  text: string;
}

export interface ItemAnswer {
  substance: string;
  forms: string[];
  /** Possible tiers, `group.tier`. */
  tiers: string[];
  reasons: ReasonId[];
  /** The character of this item alone, when several are held; more than one when open. */
  characters: Character[];
  /** "12,5 g cannabis: mer enn 10 g, til og med 15 g." */
  text: string;
  limits: LimitAnswer[];
  /** Notes at the amount ("count everybody's plants"). */
  notes: Sentence[];
}
export interface LimitAnswer {
  /** Between these tiers. */
  below: string;
  above: string;
  type: 'exact' | 'between' | 'about' | 'not_found' | 'none_set';
  /** Absent for not_found and none_set. `to` for the upper end of between and about. */
  amount?: string;
  to?: string;
  unit: string;
  inclusive: 'yes' | 'no' | 'unsettled';
  strength: Strength;
  basis: 'gross' | 'active' | 'count' | 'dose' | 'gross_or_active';
  /** The limit in words: "omtrent 80 kg". */
  text: string;
  /** For whom, where the limits depend on a fact that is not known; else empty. */
  if_text: string;
  /** Where active substance is counted and the amount is known: the purity at which the line lies, "about 33,3 %". */
  purity?: { text: string; rounded: boolean };
  sources: SourceRef[];
}

export interface Possible {
  outcome: string;
  character: Character;
  character_name: string;
  strength: Strength;
  /** When this answer holds; empty: always. One box is enough; within a box all must hold. */
  if: BoxAnswer[];
  /** The boxes in words: "Hvis påtalemyndigheten finner at du er avhengig". Empty when always. */
  if_text: string;
  /** Forms (or the substance) for which this holds at the law's own reference purity, where purity is unknown; and the sentence that says so. */
  at_reference: string[];
  at_reference_text: string;
  decided_by: string;
  decided_also_by?: string[];
  defeated: string[];
  /** Why: the reason of each rule that decided. */
  reasons: Sentence[];
  /** Which item decided, when several are held. */
  item: number;
  /** The regime that touches the case, for out_of_scope. */
  see?: string;
  answers: AnswerAnswer[];
}
/** Facts by id; `form`, `purity` ({over, up_to} in percent, about), `age` ({from, to}), `tier`, `over_cap`, `version`. */
export type BoxAnswer = Record<string, unknown>;


export interface AnswerAnswer {
  question: QuestionId;
  state: 'answered' | 'does_not_arise' | 'not_said';
  /** All sentences joined, conditions before them; for the other states the sentence that says so. */
  text: string;
  strength: Strength;
  sources: SourceRef[];
  /** The same sentence by sentence. */
  sentences: Sentence[];
}

export interface Ask {
  /** A fact id, `age`, `form` or `purity`. */
  what: string;
  /** For form and purity: which item. */
  item?: number;
  /** person, authority, registers or courts; an authority's finding is offered as "what if", never asked. */
  assessed_by: 'person' | 'authority' | 'registers' | 'courts';
  text: string;
}

// ---------------------------------------------------------------- describe

export interface Description {
  language: Language;
  content: { version: string; hash: string };
  questions: { id: QuestionId; text: string }[];
  regimes: {
    id: string;
    kind: Kind;
    title: string;
    short: string;
    variant_of?: string;
    /** The newest status of the newest version. */
    status: { from: string; state: StatusState; text: string } | null;
    checked_until: string;
    versions: { from: string; checked_until: string }[];
    /** Facts that some version reads. */
    facts: string[];
    /** Whether some version counts active substance, so that a purity changes the answer. */
    counts_active: boolean;
  }[];
  substances: {
    id: string;
    name: string;
    /** Words that find it, in all languages. */
    aliases: { text: string; form: string }[];
    forms: { id: string; name: string; implied: boolean; units: string[] }[];
  }[];
  units: { id: string; one: string; other: string }[];
  facts: {
    id: string;
    label: string;
    hint: string;
    asked: boolean;
    assessed_by: string;
    assumed: string | null;
    values: { id: string; label: string }[];
  }[];
  /** Every word of the catalogue by its key: `character.*`, `strength.*`, `refusal.*` … Those of the pages (`ui.*`) come with the pages. */
  words: Record<string, string>;
}

// ---------------------------------------------------------------- lines

export type LinesText = LinesAnswer | RefusalText;
export interface LinesAnswer {
  case: CaseEcho;
  regimes: (LinesRegime | RegimeRefusal)[];
}
export interface LinesRegime {
  id: string;
  title: string;
  short: string;
  version: string;
  lines: Line[];
}
/** What happens along one axis when all else stays as it is. */
export interface Line {
  /** `amount`, `age`, `purity`, `form`, or the id of a fact. */
  what: string;
  item?: number;
  unit?: string;
  /** The question in words: "Hvis mengden var en annen". */
  text: string;
  segments: LineSegment[];
}
export interface LineSegment {
  /** Above this, exclusive unless `from_included`; absent in the first segment. Age: whole years. */
  from?: string;
  from_included?: boolean;
  /** Up to and including this unless `to_included` is false; absent in the last segment. */
  to?: string;
  to_included?: boolean;
  /** For facts and forms. */
  value?: string;
  /** "Over 10 g, til og med 15 g". */
  text: string;
  /** An end is rounded for print (a purity line) or only approximate (a figure of practice). */
  rounded?: boolean;
  /** The case stands here. */
  here: boolean;
  outcomes: string[];
  characters: Character[];
}

// ---------------------------------------------------------------- map and difference

export type MapText = MapAnswer | RefusalText;
/** Cells of character for amounts × ages of one regime and substance. */
export interface MapAnswer {
  regime: string;
  version: string;
  unit: string;
  amounts: string[];
  ages: number[];
  /** One text a row of ages: a letter for each amount, see `legend`. `?` where several are possible. */
  rows: string[];
  legend: Record<string, Character | 'open'>;
}

export type DifferenceText = DifferenceAnswer | RefusalText;
export interface DifferenceAnswer {
  regime: string;
  from: string;
  to: string;
  cells: number;
  changed: number;
  changes: {
    substance: string;
    form: string;
    /** "2 g", "above 2 g, up to 10 g": the class of amounts. */
    amount: string;
    ages: string;
    facts: Record<string, string[]>;
    /** Possible outcomes, and their characters, in either version. */
    before: string[];
    after: string[];
    before_characters: Character[];
    after_characters: Character[];
    questions: QuestionId[];
  }[];
}
