// Every cell of every version and what changed between versions, asked of both builds: what is proved natively is what
// the browser says. A regime that was the same is asked again when either build, its packs or what is shared has changed.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { calculator, languages, loadAnswers, loadModule, native, packs, root, same, terskel } from './core.mjs';

const all = packs();
const inEachLanguage = (Calculator) => Object.fromEntries(languages.map((language) => [language, calculator(Calculator, all, language)]));
const calculators = inEachLanguage(await loadAnswers());
const whole = inEachLanguage((await loadModule()).Calculator);
const regimes = JSON.parse(calculators.nb.describe()).regimes.filter(({ kind }) => kind !== 'card');

const stamps = join(root, 'build/parity');
const files = ['build/wasm/wasm/answers.wasm', 'build/wasm/wasm/terskel.wasm', 'build/wasm/wasm/terskel.mjs', 'wasm/answers.mjs',
  'tests/wasm/core.mjs', 'tests/wasm/regimes.test.mjs'].map((path) => readFileSync(join(root, path)));
const bytesOf = (name) => languages.map((language) => all.get(`${name}.${language}.pack`));
const common = [process.version, readFileSync(terskel), ...files, ...bytesOf('shared')];

/** Asks both builds what `texts` gives, unless that was the same before; gives how many questions there are. */
async function sameOnce(kind, regime, calculatorsOf, texts, more) {
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

let cells = 0;

for (const { id, versions } of regimes) {
  test(`every cell of ${id} is answered with the same bytes, in one of the three languages after the other`, async (t) => {
    const count = await sameOnce('cells', id, calculators, () => native('cells', '--regime', id).trim().split('\n'));
    assert.ok(count > 0);
    cells += count;
    t.diagnostic(`${count} cells`);
  });

  if (versions.length > 1)
    test(`what changed between versions of ${id} is the same bytes, in one of the three languages after the other`, async () => {
      const pairs = versions.slice(1).flatMap(({ from }, i) =>
        [versions[i], versions[0]].map((earlier) => `regime=${id}&from=${earlier.from}&to=${from}`));
      await sameOnce('differences', id, whole, () => [...new Set(pairs)], { verb: 'difference' });
    });
}

test('that is hundreds of thousands of cells', () => assert.ok(cells > 300_000, `only ${cells} cells`));
