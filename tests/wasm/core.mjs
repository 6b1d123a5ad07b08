// The two builds of the core, side by side: the WASM module, and the native command line as one process.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const languages = ['nb', 'nn', 'en'];
export const terskel = join(root, 'build/dev/core/terskel');

/** Runs a verb of the command line to its end. */
export const native = (...words) =>
  execFileSync(terskel, words, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });

/** Packs content/ and gives the bytes of today's edition by file name (`pt.nb.pack`). */
export function packs() {
  const folder = mkdtempSync(join(tmpdir(), 'terskel-packs-'));
  try {
    execFileSync(terskel, ['pack', join(root, 'content'), folder], { stdio: ['ignore', 'ignore', 'inherit'] });
    const [today] = JSON.parse(readFileSync(join(folder, 'editions.json'), 'utf8'));
    const packed = join(folder, today.packs);
    return new Map(readdirSync(packed).sort().map((name) => [name, readFileSync(join(packed, name))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The small module of a first visit, as the page has it: a class. */
export async function loadAnswers() {
  const { default: load } = await import(join(root, 'wasm/answers.mjs'));
  return load(readFileSync(join(root, 'build/wasm/wasm/answers.wasm')));
}

/** The whole module. */
export async function loadModule() {
  const { default: load } = await import(join(root, 'build/wasm/wasm/terskel.mjs'));
  return load({ wasmBinary: readFileSync(join(root, 'build/wasm/wasm/terskel.wasm')) });
}

export const regimesIn = (all) =>
  [...all.keys()].filter((name) => name.endsWith('.nb.pack') && !name.startsWith('shared.')).map((name) => name.slice(0, -8));

/** A calculator of either module with all regimes in one language. Throws where a pack is refused. */
export function calculator(Calculator, all, language) {
  const made = new Calculator();
  for (const name of ['shared', ...regimesIn(all)]) {
    const problem = made.add(all.get(`${name}.${language}.pack`));
    if (problem) throw new Error(`${name}.${language}.pack: ${problem}`);
  }
  return made;
}

/** Asks `terskel batch` all questions and hands over each answer's bytes as they come. */
export async function batch(questions, take) {
  const child = spawn(terskel, ['batch'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((done, failed) => child.on('error', failed).on('close', done));
  child.stdin.end(questions.map((question) => JSON.stringify(question) + '\n').join(''));
  let parts = [];
  let number = 0;
  for await (const chunk of child.stdout) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; from = end + 1, end = chunk.indexOf(10, from)) {
      const last = chunk.subarray(from, end);
      take(parts.length ? Buffer.concat([...parts, last]) : last, number++);
      parts = [];
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  const code = await ended;
  if (code !== 0 || number !== questions.length)
    throw new Error(`terskel batch answered ${number} of ${questions.length} questions and ended with ${code}`);
}

/** Where two answers part, to be read in a failed test. */
export function difference(question, expected, got) {
  let at = 0;
  while (at < expected.length && expected[at] === got[at]) ++at;
  const around = (bytes) => bytes.subarray(Math.max(0, at - 60), at + 60).toString();
  return `${JSON.stringify(question)}\nat byte ${at}, native: …${around(expected)}…\n  WASM: …${around(got)}…`;
}

/** Asks both builds every question; stops at the first answer that is not the same bytes. `see` gets the others. */
export async function same(calculators, questions, see = () => {}) {
  await batch(questions, (expected, number) => {
    const { lang, verb = 'decide', case: text } = questions[number];
    const answer = calculators[lang][verb](text);
    const got = Buffer.from(answer);
    if (!expected.equals(got)) throw new Error(difference(questions[number], expected, got));
    see(answer, number);
  });
}

export const inEveryLanguage = (texts, more = {}) =>
  languages.flatMap((lang) => texts.map((text) => ({ case: text, lang, ...more })));
