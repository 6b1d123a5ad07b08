// Packs are bytes from the network: whatever they hold, they are taken or refused with a code, and nothing breaks.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { calculator, loadAnswers, loadModule, packs, regimesIn } from './core.mjs';

let Answers;
let all;
const question = 'date=2026-11-22&age=17&item=cannabis+12,5+g';
const codes = ['not_a_pack', 'pack_wrong_format', 'pack_wrong_kind', 'pack_truncated', 'pack_bad_value', 'pack_wrong_content',
  'pack_catalogue_missing'];

before(async () => {
  Answers = await loadAnswers();
  all = packs();
});

const codeOf = (answer) => (answer === '' ? 'taken' : JSON.parse(answer).refusal.code);

/** Adds the packs one by one to a fresh calculator; gives the code of the last. */
function added(...bytes) {
  const made = new Answers();
  let last = '';
  for (const one of bytes) last = made.add(one);
  made.delete();
  return codeOf(last);
}

/** Numbers that look random and are the same in every run. */
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state >>> 8;
  }
}

test('a fresh calculator asks for its catalogue', async () => {
  const { Calculator } = await loadModule();
  for (const made of [new Answers(), new Calculator()]) {
    for (const verb of ['decide', 'lines', 'map', 'difference'])
      if (made[verb]) assert.equal(codeOf(made[verb](question)), 'pack_catalogue_missing', verb);
    assert.equal(codeOf(made.describe()), 'pack_catalogue_missing');
    made.delete();
  }
});

test('a regime before the catalogue is refused', () => {
  assert.equal(added(all.get('pt.nb.pack')), 'pack_catalogue_missing');
});

test('a regime in another language than the catalogue is refused, and those before it stay', () => {
  const made = new Answers();
  assert.equal(made.add(all.get('shared.nb.pack')), '');
  assert.equal(made.add(all.get('pt.nb.pack')), '');
  assert.equal(codeOf(made.add(all.get('no-law.en.pack'))), 'pack_wrong_content');
  assert.deepEqual(JSON.parse(made.decide(question)).regimes.map((one) => one.id), ['pt']);
  made.delete();
});

test('a catalogue in another language drops the regimes', () => {
  const made = calculator(Answers, all, 'nb');
  assert.equal(made.add(all.get('shared.en.pack')), '');
  assert.deepEqual(JSON.parse(made.decide(question)).regimes, []);
  made.delete();
});

test('regimes may come in any order and twice', () => {
  const made = calculator(Answers, all, 'nn');
  const expected = made.decide(question);
  made.delete();
  const other = new Answers();
  for (const name of ['shared', ...regimesIn(all).reverse(), ...regimesIn(all)])
    assert.equal(other.add(all.get(`${name}.nn.pack`)), '');
  assert.equal(other.decide(question), expected);
  other.delete();
});

test('what is no pack is refused', () => {
  const shared = all.get('shared.nb.pack');
  for (const bytes of [new Uint8Array(0), Buffer.from('T'), Buffer.from('<!doctype html>'), new Uint8Array(1000)]) {
    assert.match(added(shared, bytes), /^(not_a_pack|pack_truncated)$/);
    assert.match(added(bytes), /^(not_a_pack|pack_truncated|pack_catalogue_missing)$/);
  }
});

test('a pack of another format is refused', () => {
  for (const name of ['shared.nb.pack', 'pt.nb.pack']) {
    const bytes = Buffer.from(all.get(name));
    bytes[4] ^= 0x40;
    assert.equal(added(all.get('shared.nb.pack'), bytes), 'pack_wrong_format', name);
  }
});

test('a pack cut anywhere is refused', () => {
  const shared = all.get('shared.nb.pack');
  for (const name of ['shared.nb.pack', 'pt.nb.pack']) {
    const whole = all.get(name);
    for (let length = 0; length < whole.length; length += length < 300 ? 1 : 307)
      assert.ok(codes.includes(added(shared, whole.subarray(0, length))), `${name} cut at ${length} was taken`);
    assert.equal(added(shared, Buffer.concat([whole, Buffer.from([0])])), 'pack_truncated', `${name} with a byte too many`);
  }
});

test('a pack with a flipped bit is refused with a code, or answers all the same', () => {
  const shared = all.get('shared.nb.pack');
  for (const name of ['shared.nb.pack', 'no-bill-2021.nb.pack', 'pt.nb.pack']) {
    const random = numbers(name.length);
    let refused = 0;
    for (let i = 0; i < 150; ++i) {
      const bytes = Buffer.from(all.get(name));
      bytes[random.next().value % bytes.length] ^= 1 << random.next().value % 8;
      const made = new Answers();
      made.add(shared);
      const code = codeOf(made.add(bytes));
      if (code !== 'taken') {
        assert.ok(codes.includes(code), code);
        ++refused;
      }
      if (name === 'shared.nb.pack') made.add(all.get('pt.nb.pack'));
      JSON.parse(made.decide(question));
      JSON.parse(made.describe());
      made.delete();
    }
    assert.ok(refused > 0, `${name}: nothing was refused`);
  }
});

test('after a refused pack the calculator answers as before', () => {
  const made = calculator(Answers, all, 'en');
  const expected = made.decide(question);
  for (const name of ['shared.en.pack', 'pt.en.pack'])
    assert.notEqual(made.add(all.get(name).subarray(0, 900)), '', name);
  assert.equal(made.decide(question), expected);
  made.delete();
});
