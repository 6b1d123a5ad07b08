// The border to the core. Only explore/whole.ts imports another module.
import type { DecideText, Description, Language } from 'terskel';
import load, { type Answers } from '../../wasm/answers.mjs';
import moduleUrl from '../generated/answers.wasm?url';

/** The core with the packs of one language: text in, JSON out. */
export interface Calculator {
  describe(): Description;
  /** Whether a regime's pack is here, so that a case may name it. */
  has(id: string): boolean;
  /** Answers a case in the grammar; a refusal is a value too. */
  decide(caseText: string): DecideText;
}

/** Where each pack is: by `shared.nb`, `pt.nb`. */
const packs = new Map(
  Object.entries(
    import.meta.glob<string>('../generated/packs/*.pack', { query: '?url', import: 'default', eager: true }),
  ).map(([path, url]) => [path.replace(/^.*\/|\.pack$/g, ''), url]),
);

let core: Promise<Answers> | undefined;
let added: { language: Language; regimes: Set<string> } | undefined;
let turn: Promise<unknown> = Promise.resolve();
const bytes = new Map<string, Promise<Uint8Array>>();

/**
 * The core with a language and (at least) these regimes; those without a pack are left out.
 * There is one core for the life of the page, so the calculator of the last call is the one to ask.
 * Rejects when something cannot be fetched or read; the next call tries again.
 */
export function calculator(language: Language, regimes: readonly string[]): Promise<Calculator> {
  // One after another: a catalogue that came late must not drop the regimes of a newer one.
  const mine = turn.then(() => loaded(language, regimes));
  turn = mine.catch(() => undefined);
  return mine;
}

async function loaded(language: Language, regimes: readonly string[]): Promise<Calculator> {
  const have = added?.language === language ? added.regimes : new Set<string>();
  const missing = regimes.filter((id) => packs.has(`${id}.${language}`) && !have.has(id));
  const [instance, shared, ...rest] = await Promise.all([
    (core ??= started()),
    added?.language === language ? undefined : pack(`shared.${language}`),
    ...missing.map((id) => pack(`${id}.${language}`)),
  ]);

  if (shared) {
    add(instance, shared);
    added = { language, regimes: have };
  }
  missing.forEach((id, i) => {
    const regime = rest[i];
    if (!regime) return;
    add(instance, regime);
    have.add(id);
  });
  return {
    has: (id) => have.has(id),
    describe: () => JSON.parse(instance.describe()) as Description,
    decide: (caseText) => JSON.parse(instance.decide(caseText)) as DecideText,
  };
}

async function started(): Promise<Answers> {
  try {
    return new (await load(moduleUrl))();
  } catch (error) {
    core = undefined;
    throw error;
  }
}

function add(instance: Answers, bytesOfPack: Uint8Array): void {
  const refusal = instance.add(bytesOfPack);
  if (refusal) throw new Error(refusal);
}

/** The bytes of a pack, fetched once. */
export function pack(name: string): Promise<Uint8Array> {
  const url = packs.get(name);
  if (!url) return Promise.reject(new Error(`no pack ${name}`));
  const known = bytes.get(name);
  if (known) return known;
  const fetched = download(url);
  bytes.set(name, fetched);
  fetched.catch(() => bytes.delete(name));
  return fetched;
}

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}
