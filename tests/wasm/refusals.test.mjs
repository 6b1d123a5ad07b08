// Bad input is refused in WASM as it is on the command line: same code, same field, same bytes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { calculator, inEveryLanguage, languages, loadAnswers, loadModule, packs, root, same } from './core.mjs';

const calculators = {};
const whole = {};
const list = JSON.parse(readFileSync(join(root, 'tests/content/refusals.json'), 'utf8')).map((one) => ({ ...one, text: written(one.case) }));

/** A text, or parts of which some are repeated. */
function written(parts) {
  if (typeof parts === 'string') return parts;
  return parts.map((part) => (typeof part === 'string' ? part : part.repeat[0].repeat(part.repeat[1]))).join('');
}

before(async () => {
  const Answers = await loadAnswers();
  const { Calculator } = await loadModule();
  const all = packs();
  for (const language of languages) {
    calculators[language] = calculator(Answers, all, language);
    whole[language] = calculator(Calculator, all, language);
  }
});

test('every bad input of the list is refused with its code and field, in three languages', async () => {
  assert.ok(list.length >= 60);
  await same(calculators, inEveryLanguage(list.map((one) => one.text)), (answer, number) => {
    const { name, code, field } = list[number % list.length];
    const { refusal } = JSON.parse(answer);
    assert.deepEqual({ code: refusal?.code, field: refusal?.field }, { code, field }, name);
    assert.ok(refusal.message.length > 0 && refusal.message !== `refusal.${code}`, `${name}: there is no sentence`);
    assert.ok(refusal.message.length < 1000, `${name}: what was typed is repeated at length`);
  });
});

test('lines refuse what decide refuses', async () => {
  await same(whole, inEveryLanguage(list.map((one) => one.text), { verb: 'lines' }), (answer, number) => {
    assert.equal(JSON.parse(answer).refusal?.code, list[number % list.length].code, list[number % list.length].name);
  });
});

test('maps refuse a bad axis', async () => {
  const good = 'date=2026-11-22&regime=no-law&item=cannabis&from=1+g&to=10+g&steps=20&ages=10-30';
  const without = (key) => good.split('&').filter((pair) => !pair.startsWith(`${key}=`)).join('&');
  const bad = [
    [without('regime'), 'regime_missing'],
    [`${good}&regime=pt`, 'regime_missing'],
    [good.replace('no-law', 'atlantis'), 'regime_unknown'],
    [`${good}&item=heroin`, 'map_one_item'],
    [without('from'), 'map_amount'],
    [good.replace('from=1', 'from=10'), 'map_amount'],
    [good.replace('from=1', 'from=20'), 'map_amount'],
    [good.replace('to=10+g', 'to=10+ml'), 'map_amount'],
    [good.replace('to=10+g', 'to=lots'), 'map_amount'],
    [without('steps'), 'map_steps'],
    ...['1', '0', '-5', '1001', '20.5', '99999999999'].map((steps) => [good.replace('steps=20', `steps=${steps}`), 'map_steps']),
    [without('ages'), 'map_ages'],
    ...['30-10', '10-121', '-1', 'x', '10-', '-'].map((ages) => [good.replace('10-30', ages), 'map_ages']),
    [good.replace('2026-11-22', '1950-01-01'), 'date_before_first'],
  ];
  await same(whole, inEveryLanguage(bad.map(([text]) => text), { verb: 'map' }), (answer, number) => {
    const [text, code] = bad[number % bad.length];
    assert.equal(JSON.parse(answer).refusal?.code, code, text);
  });
});

test('differences refuse regimes and versions that there are not', async () => {
  const bad = [
    ['', 'regime_unknown'],
    ['regime=atlantis&from=2001-07-01&to=2008-08-05', 'regime_unknown'],
    ['regime=pt&to=2008-08-05', 'version_unknown'],
    ['regime=pt&from=2001-07-01&to=2008-08-06', 'version_unknown'],
  ];
  await same(whole, inEveryLanguage(bad.map(([text]) => text), { verb: 'difference' }), (answer, number) => {
    assert.equal(JSON.parse(answer).refusal?.code, bad[number % bad.length][1]);
  });
});
