// Every cell of every version, asked of both builds: what is proved natively is what the browser says.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { calculator, languages, loadAnswers, native, packs, root, same, terskel } from './core.mjs';

const Answers = await loadAnswers();
const all = packs();
const calculators = Object.fromEntries(languages.map((language) => [language, calculator(Answers, all, language)]));
const regimes = JSON.parse(calculators.nb.describe()).regimes.filter(({ kind }) => kind !== 'card').map(({ id }) => id);

/** A regime that was the same is asked again when either build, its packs or what is shared has changed. */
const stamps = join(root, 'build/parity');
const builds = ['build/wasm/wasm/answers.wasm', 'wasm/answers.mjs', 'tests/wasm/core.mjs', 'tests/wasm/cells.test.mjs'];
const shared = [process.version, ...[terskel, ...builds.map((path) => join(root, path))].map((path) => readFileSync(path)),
  ...languages.map((language) => all.get(`shared.${language}.pack`))];
function stampOf(regime) {
  const hash = createHash('sha256');
  for (const part of [...shared, ...languages.map((language) => all.get(`${regime}.${language}.pack`))]) hash.update(part);
  return join(stamps, hash.digest('hex').slice(0, 32));
}

let asked = 0;

for (const regime of regimes)
  test(`every cell of ${regime} is answered with the same bytes, in one of the three languages after the other`, async (t) => {
    const stamp = stampOf(regime);
    if (!existsSync(stamp)) {
      const cells = native('cells', '--regime', regime).split('\n').filter(Boolean);
      await same(calculators, cells.map((text, number) => ({ case: text, lang: languages[number % languages.length] })));
      mkdirSync(stamps, { recursive: true });
      writeFileSync(stamp, `${cells.length}`);
    }
    const count = Number(readFileSync(stamp, 'utf8'));
    assert.ok(count > 0);
    asked += count;
    t.diagnostic(`${count} cells`);
  });

test('that is hundreds of thousands of cells', () => assert.ok(asked > 300_000, `only ${asked} cells`));
