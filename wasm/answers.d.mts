// The small module of a first visit. The JSON is that of terskel.d.mts, byte for byte.
import type { CalculatorInstance } from './terskel.d.mts';

/** Answers only; lines, maps and differences are in the whole module. */
export type Answers = Pick<CalculatorInstance, 'add' | 'describe' | 'decide' | 'delete'>;

/** Starts the module from its address or its bytes. Rejects when it cannot be fetched or compiled. */
export default function load(source: string | BufferSource): Promise<new () => Answers>;
