// The border to the core. Only explore/whole.ts imports another module.
import type { DecideText, Description, Language } from 'terskel';
import { first } from '../../content/shared/shelves.json';
import load, { type Answers } from '../../wasm/answers.mjs';
import moduleUrl from '../generated/answers.wasm?url';
import listed from '../generated/packs/editions.json';
import { coreBeside, shareCore, type StartedCore } from './core_beside';

/** An edition of the content whose packs are part of the site. */
export interface Edition {
  /** Such as 2026.11.22; every answer carries it. */
  readonly version: string;
  readonly date: string;
  /** Only today's content may be work in progress. */
  readonly published: boolean;
  /** The folder of its packs, which is named for what is in them. */
  readonly packs: string;
  readonly regimes: readonly string[];
}

/** Today's content first, then what was published before it, newest first. */
export const editions = listed as unknown as readonly [Edition, ...Edition[]];
const today = editions[0];

/** The core with the packs of one language and edition: text in, JSON out. It stays good whatever others are asked for. */
export interface Calculator {
  describe(): Description;
  /** Whether a regime's pack is here, so that a case may name it. */
  has(id: string): boolean;
  /** Answers a case in the grammar; a refusal is a value too. */
  decide(caseText: string): DecideText;
}

/** What was asked for by name, asked once. A failure is forgotten, so that the next call tries again. */
class Once<T> {
  private readonly known = new Map<string, Promise<T>>();

  has(name: string): boolean {
    return this.known.has(name);
  }

  get(name: string, ask: () => Promise<T>): Promise<T> {
    const known = this.known.get(name);
    if (known) return known;
    const asked = ask();
    this.known.set(name, asked);
    asked.catch(() => this.known.delete(name));
    return asked;
  }
}

const modules = new Once<new () => Answers>();
const bytes = new Once<Uint8Array>();
const cores = new Map<string, Core>();

/**
 * The core with a language and (at least) these regimes, as they are in an edition; those that it does not have are left
 * out. Rejects when something cannot be fetched or read; the next call tries again.
 */
export function calculator(language: Language, regimes: readonly string[], edition: Edition = today): Promise<Calculator> {
  const key = `${edition.version} ${language}`;
  const core = cores.get(key) ?? new Core(language, edition);
  cores.set(key, core);
  return core.with(regimes);
}

/** One language and edition, for the life of the page. */
class Core {
  private readonly started = new Once<StartedCore>();
  private readonly added = new Once<void>();
  private readonly key: string;

  constructor(private readonly language: Language, private readonly edition: Edition) {
    this.key = `${moduleUrl} ${edition.packs} ${language}`;
  }

  async with(regimes: readonly string[]): Promise<Calculator> {
    const known = regimes.filter((id) => this.edition.regimes.includes(id));
    if (this.edition === today && !coreBeside(this.key) && first.every((id) => known.includes(id))) together(this.language);
    // All at once: the packs do not wait for the module.
    const [{ answers, regimes: here }] = await Promise.all([this.start(), ...known.map((id) => this.regime(id))]);
    return {
      has: (id) => here.has(id),
      describe: () => JSON.parse(answers.describe()) as Description,
      decide: (caseText) => JSON.parse(answers.decide(caseText)) as DecideText,
    };
  }

  private start(): Promise<StartedCore> {
    return this.started.get('', async () => {
      const core = coreBeside(this.key) ?? (await this.begin());
      shareCore(this.key, core);
      return core;
    });
  }

  private async begin(): Promise<StartedCore> {
    const [Module, shared] = await Promise.all([modules.get('', () => load(moduleUrl)), this.pack('shared')]);
    const answers = new Module();
    add(answers, shared);
    return coreBeside(this.key) ?? { answers, regimes: new Set() };
  }

  private regime(id: string): Promise<void> {
    return this.added.get(id, async () => {
      const isBeside = coreBeside(this.key)?.regimes.has(id);
      const [{ answers, regimes }] = await Promise.all([this.start(), isBeside || this.pack(id)]);
      if (regimes.has(id)) return;
      const bytes = await this.pack(id);
      if (regimes.has(id)) return; // another frame was quicker
      add(answers, bytes);
      regimes.add(id);
    });
  }

  private pack(name: string): Promise<Uint8Array> {
    return pack(`${name}.${this.language}`, this.edition);
  }
}

function add(answers: Answers, bytesOfPack: Uint8Array): void {
  const refusal = answers.add(bytesOfPack);
  if (refusal) throw new Error(refusal);
}

/** The bytes of a pack, such as `pt.nb`, fetched once. */
export function pack(name: string, edition: Edition = today): Promise<Uint8Array> {
  const url = addressOf(name, edition);
  return bytes.get(url, () => download(url));
}

/** Beside this script's folder, whatever the address and the depth of the page. */
function addressOf(name: string, edition: Edition): string {
  return new URL(/* @vite-ignore */ `../packs/${edition.packs}/${name}.pack`, import.meta.url).href;
}

/** Fetches what is compared to begin with in one file, unless something of the language is here already. */
function together(language: Language): void {
  const names = ['shared', ...first].map((id) => addressOf(`${id}.${language}`, today));
  if (names.some((name) => bytes.has(name))) return;
  const parts = pack(`first.${language}`).then(partsOf);
  names.forEach((name, i) => void bytes.get(name, async () => (await parts)[i] as Uint8Array));
}

/** deploy/first.mjs writes them: each behind its length. */
function partsOf(file: Uint8Array): Uint8Array[] {
  const view = new DataView(file.buffer);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < file.length; ) {
    const begin = at + 4;
    at = begin + view.getUint32(at, true);
    parts.push(file.subarray(begin, at));
  }
  return parts;
}

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}
