// A regime needs no programming: an invented law, written as CONTRIBUTING.md says, joins a copy of the content.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const id = 'xx-atlantis';
const languages = ['nb', 'nn', 'en'];

const folder = mkdtempSync(join(tmpdir(), 'terskel-growth-'));
const content = join(folder, 'content');
const regime = join(content, 'regimes', id);

const terskel = (...words) =>
  spawnSync(join(root, 'build/dev/core/terskel'), words, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });

/** What a verb printed, having ended well. */
function printed(...words) {
  const { status, stdout, stderr } = terskel(...words);
  assert.equal(status, 0, stderr);
  return stdout;
}

/** Changes one place of a file of the regime while `look` looks. */
function changed(name, was, becomes, look) {
  const path = join(regime, name);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes(was), `${name} has no ${was}`);
  writeFileSync(path, text.replace(was, becomes));
  try {
    look();
  } finally {
    writeFileSync(path, text);
  }
}

/** `check` of the regime alone refuses it as broken content and says all of this. */
function refused(...parts) {
  const { status, stderr } = terskel('check', content, '--regime', id);
  assert.equal(status, 3, stderr);
  for (const part of parts) assert.ok(stderr.includes(part), `${part} is not said in:\n${stderr}`);
}

const answer = (lang, item, ...more) =>
  JSON.parse(printed('decide', '--content', content, '--lang', lang, '--regime', id, '--date', '2024-06-01', '--item', item, ...more))
    .regimes[0];
const sentences = (lang) => JSON.parse(readFileSync(join(regime, `text.${lang}.json`), 'utf8'));

before(() => {
  cpSync(join(root, 'content'), content, { recursive: true });
  cpSync(join(root, 'tests/content/atlantis'), regime, { recursive: true });
  const path = join(content, 'shared/shelves.json');
  const shelves = JSON.parse(readFileSync(path, 'utf8'));
  shelves.shelves.world.push(id);
  writeFileSync(path, JSON.stringify(shelves, null, 2));
  printed('edition', content, '2099.01.01', '--before', join(root, 'content'));
  printed('approve', content, '--regime', id);
});
after(() => rmSync(folder, { recursive: true }));

test('approve writes a table for each version of the new regime, with its limits in words', () => {
  const old = readFileSync(join(regime, 'approved/2020-01-01.txt'), 'utf8');
  assert.match(old, /small \| 10 g \[bindende; tablets § 2\] \| large/);
  assert.match(old, /young -> too_young\n {2}Du er under 15 år\./);
  assert.match(readFileSync(join(regime, 'approved/2024-01-01.txt'), 'utf8'), /small \| 15 g \[bindende; amendment § 1\] \| large/);
});

test('the whole content holds with the new regime on a shelf', () => {
  const lines = printed('check', content).split('\n');
  assert.match(lines.find((line) => line.startsWith(`${id}:`)), /^xx-atlantis: 2 versions, \d+ cells proved, 13 cases/);
});

test('an amount within a limit and one above it are decided in three languages', () => {
  for (const lang of languages) {
    const say = sentences(lang);
    for (const [amount, outcome, because] of [['15 g', 'fee', 'because_within'], ['15.000001 g', 'crime', 'because_over']]) {
      const { title, version, possible } = answer(lang, `cannabis/herb ${amount}`, '--age', '25');
      assert.equal(title, say.title);
      assert.equal(version, '2024-01-01');
      assert.deepEqual(possible.map((each) => each.outcome), [outcome], `${amount}, ${lang}`);
      assert.deepEqual(possible[0].reasons.map((reason) => reason.text), [say[because]]);
    }
  }
});

test('the young, those who were caught before, the place and a figure that was not found are told apart', () => {
  const outcomes = (item, ...more) => answer('en', item, ...more).possible.map((each) => each.outcome).sort();
  assert.deepEqual(outcomes('heroin 100 g', '--age', '14'), ['too_young']);
  assert.deepEqual(outcomes('cannabis/herb 1 g', '--age', '25', '--fact', 'earlier_cases=one'), ['crime']);
  assert.deepEqual(outcomes('ketamine 3 g', '--age', '25', '--fact', 'place=home'), ['fee']);
  assert.deepEqual(outcomes('ketamine 3 g', '--age', '25', '--fact', 'place=public'), ['crime']);
  assert.deepEqual(outcomes('cocaine 1 g', '--age', '25'), ['crime', 'fee']);
});

test('the difference between its versions is the new figure, the new fee and the adviser, and nothing else', () => {
  const { changes } = JSON.parse(
    printed('difference', '--content', content, '--lang', 'en', '--regime', id, '--from', '2020-01-01', '--to', '2024-01-01'));
  const moved = changes.filter((change) => change.before.join() !== change.after.join());
  assert.deepEqual(
    moved.map(({ substance, amount, before: was, after: is }) => [substance, amount, was, is]),
    [['cannabis', 'above 10 g, up to and including 15 g', ['crime'], ['fee']]]);
  for (const { before: was, questions } of changes.filter((change) => !moved.includes(change)))
    assert.deepEqual(questions, was.includes('too_young') ? ['help'] : ['maximum']);
});

test('the new regime is packed for the browser in three languages', () => {
  const out = join(folder, 'packs');
  printed('pack', content, out);
  const [{ packs, regimes }] = JSON.parse(readFileSync(join(out, 'editions.json'), 'utf8'));
  assert.ok(regimes.includes(id));
  for (const lang of languages)
    for (const name of [id, 'pt', 'shared']) assert.ok(statSync(join(out, packs, `${name}.${lang}.pack`)).size > 500, `${name}.${lang}`);
  assert.ok(!existsSync(join(root, 'content/regimes', id)), 'the content itself is left alone');
});

test('a figure that is one microgram off is found, with its row and both figures', () => {
  changed('2024-01-01.json', '"figure": "15"', '"figure": "15.000001"', () =>
    refused('the row table.cannabis of 2024-01-01.json has "15.000001 g yes"', 'cases.json has "15 g yes"'));
});

test('an exception that is left out is told with the file, the rules, the case and what to write', () => {
  changed('2020-01-01.json', '"except": ["within"], ', '', () =>
    refused('regimes/xx-atlantis/2020-01-01.json:/rules:', 'within, repeat', '"except"', 'earlier_cases=one', '[rules_conflict]'));
});

test('a question that nothing answers is told with the outcome and the question', () => {
  changed('2020-01-01.json', '"help": { "question": "help",', '"help": { "question": "police",', () =>
    refused('2020-01-01.json:/outcomes/fee/answers/help:', '"not_said"', '[question_open]'));
});

test('a comma too many is told once, with its line, and not as all that the file then lacks', () => {
  changed('2020-01-01.json', '"combine":', ',"combine":', () => {
    refused('2020-01-01.json:: This is not JSON at line 5');
    assert.equal(terskel('check', content, '--regime', id).stderr.trim().split('\n').length, 1);
  });
});

test('sentences that are written in no language are told before anything is said with them', () => {
  const names = Object.fromEntries(languages.map((lang) => [lang, readFileSync(join(regime, `text.${lang}.json`), 'utf8')]));
  for (const lang of languages) writeFileSync(join(regime, `text.${lang}.json`), '{ "title": "Atlantis", "short": "Atlantis" }');
  try {
    refused('/rules/young/say: Write the sentence "because_young"');
  } finally {
    for (const lang of languages) writeFileSync(join(regime, `text.${lang}.json`), names[lang]);
  }
});
