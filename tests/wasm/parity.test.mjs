// One core, two builds: what the browser says is what the command line says, byte for byte.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { calculator, inEveryLanguage, languages, loadAnswers, loadModule, native, packs, regimesIn, root, same } from './core.mjs';

/** By language: the small module, which answers on the page, and the whole one. */
const calculators = {};
const whole = {};
let regimes = [];
let golden = [];

before(async () => {
  const Answers = await loadAnswers();
  const { Calculator } = await loadModule();
  const all = packs();
  regimes = regimesIn(all);
  for (const language of languages) {
    calculators[language] = calculator(Answers, all, language);
    whole[language] = calculator(Calculator, all, language);
  }
  golden = regimes.flatMap((regime) =>
    JSON.parse(readFileSync(join(root, 'content/regimes', regime, 'cases.json'), 'utf8')).cases.map((one) => ({
      ...one,
      case: `${one.case}&regime=${regime}`,
    })),
  );
});

const sorted = (list) => [...new Set(list)].sort();

test('every golden case has its outcomes, and the same bytes in WASM as natively, in three languages', async () => {
  const questions = inEveryLanguage(golden.map((one) => one.case));
  await same(calculators, questions, (answer, number) => {
    const expected = golden[number % golden.length];
    const said = JSON.parse(answer);
    const regime = said.refusal ? said : said.regimes[0];
    assert.equal(regime.refusal?.code, expected.refusal, expected.name);
    if (expected.refusal) return;
    assert.deepEqual(sorted(regime.possible.map((one) => one.outcome)), sorted(expected.outcomes), expected.name);
    if (expected.open) assert.deepEqual(sorted(regime.open.map((one) => one.reason)), sorted(expected.open), expected.name);
  });
});

test('the whole module answers as the small one does', async () => {
  const some = golden.filter((_, number) => number % 5 === 0).map((one) => one.case);
  await same(whole, inEveryLanguage(some));
  for (const language of languages) assert.equal(whole[language].describe(), calculators[language].describe());
});

test('amounts are read alike however they are typed, with commas, points, spaces and units', async () => {
  const numbers = ['0.000001', '0,000001', '.5', ',5', '0.50', '0,5', '1', '1.0', '10', '+10,0+', '10.000001', '12,5', '12.5',
    '1+000', '1%C2%A0000', '1%E2%80%89000', '1%E2%80%AF000,5', '0010', '1000000', '1000000.5', '1,000', '12.5.1'];
  const joints = ['', '+', '%C2%A0', '%E2%80%AF'];
  // Two regimes: what is typed is read before any regime is asked.
  const things = [['cannabis', 'g'], ['cannabis/resin', 'gram'], ['heroin', 'mg'], ['hasj', 'kg'], ['ghb', 'dl'],
    ['mdma/tablet', 'piece'], ['ecstasy', 'stk'], ['lsd/pure', '%C2%B5g'], ['benzodiazepine', 'rusdose']];
  const texts = things.flatMap(([name, unit]) =>
    numbers.flatMap((number) => joints.map((joint) => `date=2026-11-22&age=25&item=${name}+${number}${joint}${unit}&regime=no-bill-2021&regime=pt`)));
  let answered = 0;
  await same(calculators, inEveryLanguage(texts), (answer) => (answered += answer.startsWith('{"case"') ? 1 : 0));
  assert.ok(answered > texts.length, `only ${answered} of ${3 * texts.length} were answers`);
});

test('several items, second amounts, purities and unknowns are answered with the same bytes', async () => {
  const items = ['cannabis', 'heroin+3+g+@33,33', 'mdma/tablet+4+piece+1.2+g', 'mdma+2+g+@80', 'ghb', 'lsd+2+piece', 'other_listed+1+g'];
  const pairs = items.flatMap((one, i) => items.slice(i).map((other) => `item=${one}&item=${other}`));
  const texts = ['2015-10-01', '2021-06-01', '2022-05-01', '2023-09-30', '2026-11-22'].flatMap((date) =>
    pairs.map((pair, i) => `date=${date}&${pair}${i % 3 ? `&age=${13 + i}` : ''}${i % 2 ? '&fact=act:use' : ''}`));
  await same(calculators, inEveryLanguage(texts));
});

test('lines are the same bytes', async () => {
  const some = golden.filter((_, number) => number % 12 === 0).map((one) => one.case);
  await same(whole, inEveryLanguage(some, { verb: 'lines' }));
});

test('maps are the same bytes for every regime and version', async () => {
  const { regimes: described } = JSON.parse(calculators.nb.describe());
  const axes = ['cannabis&from=0.1+g&to=100+g', 'heroin&from=10+mg&to=2+kg', 'mdma/tablet&from=1+piece&to=5000+piece',
    'ghb&from=1+ml&to=10+l', 'cannabis/resin&from=0.000001+g&to=1000+kg'];
  const texts = described.flatMap(({ id, versions }) =>
    versions.flatMap(({ from }) =>
      axes.map((axis, i) => `regime=${id}&date=${from.padEnd(10, '-12-31')}&item=${axis}&steps=${50 + 150 * i}&ages=${i}-${20 + 25 * i}`)));
  let answered = 0;
  await same(whole, inEveryLanguage(texts, { verb: 'map' }), (answer) => (answered += answer.startsWith('{"regime"') ? 1 : 0));
  assert.ok(answered > texts.length, `only ${answered} of ${3 * texts.length} were maps`);
});

test('descriptions are the same bytes', () => {
  for (const language of languages)
    assert.equal(`${calculators[language].describe()}\n`, native('describe', '--lang', language), language);
});
