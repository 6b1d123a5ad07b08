// The open data: what a researcher downloads is complete, sourced and says what it is.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'terskel-data-'));
const text = (name) => readFileSync(join(folder, name), 'utf8');
const json = (name) => JSON.parse(text(name));

before(() => execFileSync(join(root, 'build/dev/core/terskel'), ['data', join(root, 'content'), folder]));
after(() => rmSync(folder, { recursive: true }));

/** RFC 4180: a cell in quotes may hold commas, line ends and doubled quotes. */
function table(csv) {
  const lines = [];
  let cells = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    lines.push(cells);
    cells = [];
  }
  const [names, ...rows] = lines;
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
}

test('the package names its licence, its version and every file', () => {
  const { version, licenses, resources } = json('datapackage.json');
  assert.equal(version, JSON.parse(readFileSync(join(root, 'content/shared/content.json'), 'utf8')).version);
  assert.equal(licenses[0].name, 'CC-BY-4.0');
  assert.deepEqual(resources.map(({ path }) => path).sort(), readdirSync(folder).filter((name) => name !== 'datapackage.json').sort());
});

test('the table of limits has the columns that the package describes', () => {
  const { fields } = json('datapackage.json').resources.find(({ name }) => name === 'limits').schema;
  assert.equal(text('limits.csv').split('\r\n')[0], fields.map(({ name }) => name).join());
  for (const { name, description } of fields) assert.ok(description.length > 3, name);
});

test('every limit has its source with an address, and a figure unless it says why not', () => {
  const limits = table(text('limits.csv'));
  assert.ok(limits.length > 1000, `${limits.length} limits`);
  for (const limit of limits) {
    const what = `${limit.regime} ${limit.version} ${limit.row}`;
    assert.match(limit.sources, /<https?:\/\/\S+>/, what);
    if (['not_found', 'none_set'].includes(limit.type)) assert.equal(limit.from + limit.to + limit.inclusive, '', what);
    else assert.match(limit.from, /^\d+(\.\d+)?$/, what);
    assert.ok(Object.keys(limit).length === 20 && limit.unit && limit.strength && limit.forms, what);
  }
  const bill = limits.filter(({ regime, row }) => regime === 'no-bill-2021' && row === 'cannabis');
  assert.deepEqual(bill.map(({ from, inclusive }) => [from, inclusive]), [['10', 'yes'], ['15', 'yes']]);
});

test('something rests on every source, and every address is one', () => {
  for (const language of ['nb', 'nn', 'en']) {
    const sources = json(`sources.${language}.json`);
    assert.ok(sources.length > 200);
    for (const source of sources) {
      const what = `${source.regime} ${source.id}`;
      assert.ok(source.sentences.length + source.limits.length + source.statuses.length > 0, what);
      assert.match(new URL(source.url).protocol, /^https?:$/, what);
      assert.ok(['primary', 'secondary'].includes(source.grade) && source.title && source.publisher && source.date, what);
    }
  }
});

test('every claim says what the sources say, and a golden case shows it unless it is about a card', () => {
  const cards = new Set(readdirSync(join(root, 'content/regimes'))
    .filter((id) => JSON.parse(readFileSync(join(root, 'content/regimes', id, 'regime.json'), 'utf8')).kind === 'card'));
  const claims = json('claims.en.json');
  assert.ok(claims.length >= 15);
  for (const { id, about, claim, says, shown_by: shownBy } of claims) {
    assert.ok(claim.endsWith('.') && says.length > 0, id);
    for (const { text: said, sources } of says) assert.ok(said && sources.length > 0 && sources.every(({ pinpoint }) => pinpoint), id);
    assert.equal(shownBy === null, cards.has(about), id);
  }
});

test('the whole content is in it, file by file', () => {
  const { files, hash, version } = json('content.json');
  assert.ok(version && /^[0-9a-f]{16}$/.test(hash));
  for (const id of readdirSync(join(root, 'content/regimes')))
    assert.deepEqual(files[`regimes/${id}/regime.json`], JSON.parse(readFileSync(join(root, 'content/regimes', id, 'regime.json'), 'utf8')));
  assert.ok(!Object.keys(files).some((path) => path.startsWith('schema/')));
});
