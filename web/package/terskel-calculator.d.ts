// The element, for those who build it in. Its attributes are told in README.md.
import type { DecideAnswer } from './terskel.mjs';

export type * from './terskel.mjs';

/** Told when typing rests, only by an element with the attribute `answers`: what it answered, and so what was typed. */
export type TerskelAnswerEvent = CustomEvent<DecideAnswer>;

export interface TerskelCalculatorEventMap extends HTMLElementEventMap {
  'terskel-answer': TerskelAnswerEvent;
  /** It is drawn for the first time, or anew after its attributes have changed. */
  'terskel-ready': CustomEvent;
  /** Something could not be fetched: what stands in the element is shown, and `renew()` tries again. */
  'terskel-failed': CustomEvent;
}

/** `<terskel-calculator>`. What stands in it is shown until it is ready, and when it fails. */
export class TerskelCalculator extends HTMLElement {
  /** Starts again. */
  renew(): void;
  addEventListener<K extends keyof TerskelCalculatorEventMap>(
    type: K, listener: (this: TerskelCalculator, event: TerskelCalculatorEventMap[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'terskel-calculator': TerskelCalculator;
  }
}
