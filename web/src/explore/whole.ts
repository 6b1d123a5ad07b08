// The whole module, which also finds lines and draws maps. It has the packs that the page has, and fetches none twice.
import type { CalculatorInstance, DecideText, Language, LinesRegime, LinesText, MapText, TerskelModule } from 'terskel';
import load from '../../generated/terskel.mjs';
import moduleUrl from '../../generated/terskel.wasm?url';
import { pack, type Edition } from '../calculator';

/** What the whole module is asked here. */
export interface Whole {
  decide(caseText: string): DecideText;
  lines(caseText: string): LinesText;
  map(caseText: string): MapText;
}

/** The lines of each regime that has any. */
export function linesOf(core: Whole, caseText: string, regimes: readonly string[]): LinesRegime[] {
  const reply = core.lines(`${caseText}${regimes.map((id) => `&regime=${id}`).join('')}`);
  return 'refusal' in reply ? [] : reply.regimes.filter((regime): regime is LinesRegime => 'lines' in regime);
}

let started: Promise<TerskelModule> | undefined;

/** Keeps one whole core for the language and the regimes that were last asked for. */
export class WholeCore {
  failed = false;
  private core: CalculatorInstance | undefined;
  private whole: Whole | undefined;
  private language: Language | undefined;
  private regimes = new Set<string>();
  private coming = '';

  constructor(private readonly arrived: () => void, private readonly edition?: Edition) {}

  /** The core, when it has all of these; else it is fetched, and `arrived` called. */
  with(language: Language, regimes: readonly string[]): Whole | undefined {
    const missing = this.language === language ? regimes.filter((id) => !this.regimes.has(id)) : regimes;
    if (this.whole && this.language === language && missing.length === 0) return this.whole;
    const wanted = `${language} ${missing.join(' ')}`;
    if (this.coming !== wanted) {
      this.coming = wanted;
      void this.fetch(language, missing, wanted);
    }
    return undefined;
  }

  private async fetch(language: Language, missing: readonly string[], wanted: string): Promise<void> {
    try {
      const [module, shared, ...packs] = await Promise.all([
        (started ??= start()),
        pack(`shared.${language}`, this.edition),
        ...missing.map((id) => pack(`${id}.${language}`, this.edition)),
      ]);
      if (this.coming !== wanted) return; // something else was asked for meanwhile
      this.core ??= new module.Calculator();
      if (this.language !== language) {
        this.core.add(shared);
        this.regimes.clear();
        this.language = language;
      }
      packs.forEach((bytes, i) => {
        this.core?.add(bytes);
        this.regimes.add(missing[i] ?? '');
      });
      this.whole = remembering(this.core);
      this.failed = false;
    } catch {
      started = undefined;
      this.failed = true;
    }
    this.coming = this.failed ? wanted : ''; // a failure is not tried again until something else is wanted
    this.arrived();
  }
}

function start(): Promise<TerskelModule> {
  return fetch(moduleUrl)
    .then((response) => (response.ok ? response.arrayBuffer() : Promise.reject(new Error(moduleUrl))))
    .then((wasmBinary) => load({ wasmBinary }));
}

/** Asks nothing twice: the page is drawn at every keystroke, also at those that change nothing here. */
function remembering(core: CalculatorInstance): Whole {
  const known = new Map<string, unknown>();
  const ask = <T>(verb: 'decide' | 'lines' | 'map') => (text: string): T => {
    const key = `${verb} ${text}`;
    if (!known.has(key)) {
      if (known.size > 60) known.clear();
      known.set(key, JSON.parse(core[verb](text)));
    }
    return known.get(key) as T;
  };
  return { decide: ask<DecideText>('decide'), lines: ask<LinesText>('lines'), map: ask<MapText>('map') };
}
