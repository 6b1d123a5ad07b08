// What was the same is asked again when either build, its packs or what is shared has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculator, languages, loadAnswers, loadModule, packs, root, same, terskel } from './core.mjs';

const all = packs();
const inEachLanguage = (Calculator) => Object.fromEntries(languages.map((language) => [language, calculator(Calculator, all, language)]));

/** By language: the small module, which answers on the page, and the whole one. */
export const small = inEachLanguage(await loadAnswers());
export const whole = inEachLanguage((await loadModule()).Calculator);

/** The regimes that answer, as the core describes them. */
export const regimes = JSON.parse(small.nb.describe()).regimes.filter(({ kind }) => kind !== 'card');

const stamps = join(root, 'build/parity');
const files = ['build/wasm/wasm/answers.wasm', 'build/wasm/wasm/terskel.wasm', 'build/wasm/wasm/terskel.mjs', 'wasm/answers.mjs',
  'tests/wasm/core.mjs', 'tests/wasm/once.mjs', 'tests/wasm/cells.test.mjs', 'tests/wasm/differences.test.mjs']
  .map((path) => readFileSync(join(root, path)));
const bytesOf = (name) => languages.map((language) => all.get(`${name}.${language}.pack`));
const common = [process.version, readFileSync(terskel), ...files, ...bytesOf('shared')];

/** Asks both builds what `texts` gives, unless that was the same before; gives how many questions there are. */
export async function sameOnce(kind, regime, calculatorsOf, texts, more) {
  const hash = createHash('sha256').update(kind);
  for (const part of [...common, ...bytesOf(regime)]) hash.update(part);
  const stamp = join(stamps, hash.digest('hex').slice(0, 32));
  if (!existsSync(stamp)) {
    const questions = texts().map((text, number) => ({ case: text, lang: languages[number % languages.length], ...more }));
    await same(calculatorsOf, questions);
    mkdirSync(stamps, { recursive: true });
    writeFileSync(stamp, `${questions.length}`);
  }
  return Number(readFileSync(stamp, 'utf8'));
}
