// Frames of one origin in one article are one program to the browser: the first that has a core lets the others ask it.
import type { Answers } from '../../wasm/answers.mjs';

/** A core that answers, and the regimes in it. Nothing here waits: the frame that it came from may be gone by then. */
export interface StartedCore {
  readonly answers: Answers;
  readonly regimes: Set<string>;
}

const name = Symbol.for('terskel.cores');
type Sharing = { [name]?: Map<string, StartedCore> };

/** The core of that name in a frame beside this one, or in this. Frames of other origins do not let us look. */
export function coreBeside(key: string): StartedCore | undefined {
  for (let i = 0; i < parent.length; ++i) {
    try {
      const found = (parent[i] as Sharing)[name]?.get(key);
      if (found) return found;
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Lets other frames ask it, for as long as this one is there. */
export function shareCore(key: string, core: StartedCore): void {
  ((window as Sharing)[name] ??= new Map()).set(key, core);
}
