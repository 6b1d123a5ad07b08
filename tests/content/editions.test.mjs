// An editor's way through two editions, as CONTRIBUTING.md has it, on a small content of its own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const languages = ['nb', 'nn', 'en'];
const folder = mkdtempSync(join(tmpdir(), 'terskel-editions-'));
const content = join(folder, 'content');
const old = join(folder, 'old');
const law = 'regimes/xx-atlantis';

const path = (name) => join(content, name);
const read = (name) => readFileSync(path(name), 'utf8');
const json = (name) => JSON.parse(read(name));
const write = (name, value) => writeFileSync(path(name), typeof value === 'string' ? value : JSON.stringify(value, null, 2));

const terskel = (...words) => spawnSync(join(root, 'build/dev/core/terskel'), words, { cwd: root, encoding: 'utf8' });
function printed(...words) {
  const { status, stdout, stderr } = terskel(...words);
  assert.equal(status, 0, stderr);
  return stdout;
}
function refused(code, ...words) {
  const { status, stderr } = terskel(...words);
  assert.equal(status, 3, stderr);
  assert.ok(stderr.includes(code), stderr);
}

/** Replaces text in a file; it must be there. */
function replace(name, was, becomes) {
  assert.ok(read(name).includes(was), `${name} has no ${was}`);
  write(name, read(name).replaceAll(was, becomes));
}

function take(id) {
  cpSync(join(root, 'content/regimes', id), path(`regimes/${id}`), { recursive: true });
  const shelves = json('shared/shelves.json');
  shelves.shelves.world.push(id);
  write('shared/shelves.json', shelves);
}

/** Writes why, in all languages. */
const why = (reasons) => languages.forEach((lang) => write(`history/text.${lang}.json`, { ...json(`history/text.${lang}.json`), ...reasons }));

before(() => {
  mkdirSync(path('regimes'), { recursive: true });
  cpSync(join(root, 'content/shared'), path('shared'), { recursive: true });
  cpSync(join(root, 'tests/content/atlantis'), path(law), { recursive: true });
  write('shared/shelves.json', { first: ['xx-atlantis'], presets: {}, shelves: { world: ['xx-atlantis'] } });
  take('us-ct');
  write('shared/content.json', { version: '2026.01.31' });
  printed('approve', content);
});
after(() => rmSync(folder, { recursive: true }));

test('content without a history is work in progress, until it is published', () => {
  assert.match(printed('check', content), /^edition 2026\.01\.31, not published yet: 0 published/m);
  printed('publish', content);
  assert.match(printed('check', content), /^edition 2026\.01\.31: 1 published/m);
  refused('2026.01.31 is published already', 'publish', content);
  cpSync(content, old, { recursive: true }); // as the repository has it
});

test("the page's words and golden cases may change under a published version", () => {
  const key = Object.keys(json('shared/text.nb.json')).find((name) => name.startsWith('ui.'));
  const words = languages.map((lang) => [`shared/text.${lang}.json`, read(`shared/text.${lang}.json`)]);
  for (const [name] of words) write(name, { ...json(name), [key]: 'Noe annet' });
  replace(`${law}/cases.json`, 'a second time', 'another time');
  printed('check', content);
  for (const [name, text] of words) write(name, text);
});

test('a sentence may not, and the refusal says what to do', () => {
  replace(`${law}/text.en.json`, 'You pay a fee.', 'You pay for it.');
  const { status, stderr } = terskel('check', content);
  assert.equal(status, 3);
  assert.match(stderr, /^shared\/content\.json:\/version: .*`\.\/dev edition`.*2026\.01\.31\.2.*\[edition_changed\]$/m);
});

test('an edition must come after the last one, and needs the old content as it was', () => {
  refused('Choose a name that comes after it', 'edition', content, '2026.01.31', '--before', old);
  refused('Choose a name that comes after it', 'edition', content, '2026.01.30.9', '--before', old);
  refused('as it was published', 'edition', content, '2026.01.31.2', '--before', content);
  assert.equal(terskel('edition', content, 'spring', '--before', old).status, 64);
  assert.equal(json('shared/content.json').version, '2026.01.31');
});

test('the next edition keeps what it changes and asks why', () => {
  const said = printed('edition', content, '2026.02.01', '--before', old);
  assert.deepEqual(said.match(/"[^"]+\/[^"]+"/g), ['"2026.02.01/regimes/xx-atlantis"']);
  assert.deepEqual(readdirSync(path(`history/2026.01.31/${law}`)), ['text.en.json']);
  assert.equal(read(`history/2026.01.31/${law}/text.en.json`), readFileSync(join(old, law, 'text.en.json'), 'utf8'));
  assert.match(printed('check', content), /^edition 2026\.02\.01, not published yet: 1 published/m);
});

test('what changes while the work goes on must be kept too', () => {
  // A limit, a source that is no longer cited, and a regime.
  replace(`${law}/2024-01-01.json`, '"figure": "15"', '"figure": "16"');
  replace(`${law}/cases.json`, '15 g yes', '16 g yes');
  replace(`${law}/2024-01-01.json`, 'amendment §', 'tablets §');
  const regime = json(`${law}/regime.json`);
  delete regime.sources.amendment;
  write(`${law}/regime.json`, regime);
  take('us-wa');
  printed('approve', content);
  refused('[edition_not_kept]', 'check', content);
  const said = printed('edition', content, '2026.02.01', '--before', old);
  assert.deepEqual(said.match(/"[^"]+\/[^"]+"/g), ['"2026.02.01/regimes/us-wa"', '"2026.02.01/regimes/xx-atlantis"']);
  assert.ok(json('history/2026.01.31/absent.json').includes('regimes/us-wa/regime.json'));
  printed('check', content);
});

test('what is changed back need not be kept', () => {
  replace(`${law}/text.en.json`, 'You pay for it.', 'You pay a fee.');
  printed('edition', content, '2026.02.01', '--before', old);
  assert.ok(!existsSync(path(`history/2026.01.31/${law}/text.en.json`)));
  replace(`${law}/text.en.json`, 'You pay a fee.', 'You pay for it.');
});

test('an edition of another day takes the whys along', () => {
  why({ '2026.02.01/regimes/xx-atlantis': 'The tablets were read again.' });
  const said = printed('edition', content, '2026.02.03', '--before', old);
  assert.deepEqual(said.match(/"[^"]+\/[^"]+"/g), ['"2026.02.03/regimes/us-wa"']);
  assert.deepEqual(Object.keys(json('history/text.nn.json')), ['2026.02.03/regimes/xx-atlantis']);
});

test('nothing is published without a why, and then it is sealed', () => {
  const { status, stdout } = terskel('publish', content);
  assert.equal(status, 3);
  assert.ok(stdout.includes('"2026.02.03/regimes/us-wa"'));
  why({ '2026.02.03/regimes/us-wa': 'It was asked for.' });
  printed('publish', content);
  assert.deepEqual(json('history/editions.json').map(({ version }) => version), ['2026.02.03', '2026.01.31']);
  assert.match(printed('check', content), /^edition 2026\.02\.03: 2 published, each as it was$/m);
});

test('a kept file that somebody changes is found', () => {
  replace(`history/2026.01.31/${law}/2024-01-01.json`, '"figure": "15"', '"figure": "14"');
  refused('[edition_not_kept]', 'check', content);
  replace(`history/2026.01.31/${law}/2024-01-01.json`, '"figure": "14"', '"figure": "15"');
  printed('check', content);
});
