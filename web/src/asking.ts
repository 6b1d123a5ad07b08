// A case is asked regime by regime, so that what is typed is painted while many are asked.
import type { DecideAnswer, DecideText } from 'terskel';
import type { Calculator } from './calculator';

type Regimes = DecideAnswer['regimes'];

/** How many regimes are asked without letting the page go: as many as a slow phone answers while one does not notice. */
const few = 4;

/** The one case that is asked; a newer one takes its place, and then nobody hears of the older. */
export class Asking {
  private steps: Generator<void, DecideText> | undefined;
  private many = false;
  private last: Regimes = [];

  /** `take` gets each answer. */
  constructor(private readonly take: (reply: DecideText) => void) {}

  /** Whether a case has been asked and not yet answered. */
  get isUnderWay(): boolean {
    return this.steps !== undefined;
  }

  /** Asks `texts`, each the same case for other regimes. `finish` or `goOn` brings the answer, all in one piece. */
  begin(core: Calculator, texts: readonly string[]): void {
    this.steps = this.asked(core, texts);
    this.many = texts.length > few;
  }

  /** Brings the answer now. */
  finish(): void {
    while (this.steps) this.step();
  }

  /**
   * Brings the answer and then calls `done`, unless it was brought otherwise meanwhile: few regimes now, more of
   * them bit by bit after what was typed has been painted.
   */
  goOn(done: () => void): void {
    const { steps } = this;
    if (this.many) requestAnimationFrame(() => this.later(steps, done));
    else {
      this.finish();
      done();
    }
  }

  private later(steps: Asking['steps'], done: () => void): void {
    setTimeout(() => {
      if (this.steps !== steps) return;
      for (let n = 0; n < few && this.steps; ++n) this.step();
      if (this.steps) this.later(steps, done);
      else done();
    });
  }

  private step(): void {
    const { done, value } = this.steps?.next() ?? {};
    if (!done) return;
    this.steps = undefined;
    if (value) this.take(value);
  }

  private *asked(core: Calculator, texts: readonly string[]): Generator<void, DecideText> {
    const regimes: Regimes = [];
    let answer: DecideAnswer | undefined;
    for (const text of texts) {
      if (answer) yield;
      const reply = core.decide(text);
      if ('refusal' in reply) return reply;
      answer = reply;
      for (const regime of reply.regimes) regimes.push(kept(regime, this.last.find(({ id }) => id === regime.id)));
    }
    this.last = regimes;
    return { ...answer!, regimes };
  }
}

/** Whether an event is a character on its way into a field. */
export function isTyping(event: Event): boolean {
  return event instanceof KeyboardEvent && (event.key.length === 1 || /^(Backspace|Delete)$/.test(event.key));
}

/** `now`, in which each part that is equal to the part before is that very object: what did not change is known by that. */
function kept<T>(now: T, before: unknown): T {
  if (!isObject(now) || !isObject(before)) return now;
  const parts: Record<string, unknown> = now;
  const names = Object.keys(parts);
  let same = names.length === Object.keys(before).length;
  for (const name of names) {
    parts[name] = kept(parts[name], before[name]);
    if (parts[name] !== before[name]) same = false;
  }
  return same ? (before as T) : now;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
