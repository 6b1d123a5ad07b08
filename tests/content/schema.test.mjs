// The schemas take every content file as it is and refuse what the loader refuses for its shape.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { Ajv2020 } = createRequire(new URL('../../web/package.json', import.meta.url))('ajv/dist/2020.js');

const read = (path) => readFileSync(root + path, 'utf8');
const json = (path) => JSON.parse(read(path));

/** By file name, which is also the `$id`. */
const schemas = Object.fromEntries(
  readdirSync(`${root}content/schema`).map((name) => [name, json(`content/schema/${name}`)]));
// strictRequired would want the keys that a branch needs to be described in that branch again.
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, schemas: Object.values(schemas) });

/** What is wrong with a document, as lines of place and message; empty if nothing is. */
function faults(kind, document) {
  const validate = ajv.getSchema(`${kind}.schema.json`);
  return validate(document) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);
}

/** [pattern, kind] for each entry of the editor's settings, whose globs have * and [0-9] and begin at the root. */
const kinds = json('.vscode/settings.json')['json.schemas'].flatMap(({ fileMatch, url }) =>
  fileMatch.map((glob) => [
    new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`),
    url.replace(/^\.\/content\/schema\/(.*)\.schema\.json$/, '$1'),
  ]));
const kindsOf = (path) => kinds.filter(([pattern]) => pattern.test(`/${path}`)).map(([, kind]) => kind);

function filesBelow(folder) {
  return readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    // What is kept of an edition is as its own time had it; its seal guards it.
    if (entry.isDirectory()) return /^content\/(schema|history\/\d.*)$/.test(path) ? [] : filesBelow(path);
    return path.endsWith('.json') ? [path] : [];
  });
}
const files = filesBelow('content');

test('every content file has one schema in the editor', () => {
  assert.ok(files.length > 50);
  assert.deepEqual(files.filter((path) => kindsOf(path).length !== 1), []);
});

test('every schema but the common one is for some file in the editor', () => {
  const named = kinds.map(([, kind]) => `${kind}.schema.json`);
  assert.deepEqual([...named, 'common.schema.json'].sort(), Object.keys(schemas).sort());
});

test('every content file is as its schema says', () => {
  const wrong = files.flatMap((path) =>
    kindsOf(path).flatMap((kind) => faults(kind, json(path)).map((fault) => `${path}${fault}`)));
  assert.deepEqual(wrong, []);
});

// ---------------------------------------------------------------- the schemas themselves

const isObject = (value) => value !== null && typeof value === 'object';

/** [place, schema] for a schema and everything in it. */
const partsOf = (value, place) =>
  isObject(value) ? [[place, value], ...Object.entries(value).flatMap(([key, part]) => partsOf(part, `${place}/${key}`))] : [];
const parts = Object.entries(schemas).flatMap(([name, schema]) => partsOf(schema, name));

/** What a $ref leads to. */
function target(reference, place) {
  const [file, pointer] = reference.split('#');
  return pointer.split('/').slice(1).reduce((part, key) => part[key], schemas[file || place.split('/')[0]]);
}

test('a schema has its file name as a relative id, so that it works at any address, and a title', () => {
  for (const [name, schema] of Object.entries(schemas)) {
    assert.equal(schema.$id, name);
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.ok(schema.title, name);
  }
});

test('every property is explained to whoever edits a file', () => {
  const silent = parts.flatMap(([place, { properties, additionalProperties }]) =>
    additionalProperties === undefined ? [] : Object.entries(properties ?? {})
      .filter(([, part]) => part && !part.description && !(part.$ref && target(part.$ref, place).description))
      .map(([key]) => `${place}/${key}`));
  assert.deepEqual(silent, []);
});

test('beside a reference stands nothing that its target says too, of which editors would let one win', () => {
  const shared = parts.filter(([place, part]) => typeof part.$ref === 'string' &&
    Object.keys(target(part.$ref, place)).some((key) => !['$ref', '$comment'].includes(key) && key in part));
  assert.deepEqual(shared.map(([place]) => place), []);
});

test('the schemas know the words that the core knows, and no others', () => {
  const model = read('core/src/model.cpp');
  const words = (name) => model.match(new RegExp(`${name} = \\{([^}]*)\\}`))[1].match(/\w+/g);
  const units = [...read('core/src/quantity.cpp').matchAll(/\{"(\w+)", Dimension/g)].map(([, id]) => id);
  const { $defs } = schemas['common.schema.json'];
  const allowed = (name) => $defs[name].enum ?? $defs[name].oneOf.map((one) => one.const);
  for (const [name, array] of [
    ['kind', 'kKindIds'], ['state', 'kStateIds'], ['grade', 'kGradeIds'], ['read', 'kReadAsIds'],
    ['strength', 'kStrengthIds'], ['question', 'kQuestionIds'], ['reason', 'kReasonIds'], ['assessor', 'kAssessorIds'],
    ['basis', 'kBasisIds'], ['inclusive', 'kInclusiveIds'], ['join', 'kJoinIds'],
  ]) assert.deepEqual(allowed(name), words(array));
  assert.deepEqual(allowed('character'), words('kCharacterIds').filter((id) => id !== 'open')); // it is derived
  assert.deepEqual(allowed('unit'), units);
  assert.deepEqual(schemas['questions.schema.json'].const, words('kQuestionIds'));
  const { answers } = schemas['version.schema.json'].$defs.outcome.properties;
  assert.deepEqual(Object.keys(answers.properties), words('kQuestionIds'));
});

// ---------------------------------------------------------------- what they refuse

const cite = ['law § 1'];
const said = { say: 'forbidden', cite };
const source = {
  title: 'The Act', publisher: 'The Press', url: 'https://example.org/act', date: '2020-01', read: 'mirror', grade: 'primary',
};
const limit = { figure: '10', inclusive: 'yes', strength: 'binding', cite };

/** A document of each kind, with every part of the format once. */
const samples = {
  'regime': { kind: 'law', variant_of: 'other-law', sources: { law: source, report: { ...source, pinpoint: 'headline' } } },
  'version': {
    from: '2020-01-01', unclear_until: '2020-02', checked_until: '2026-11-22',
    status: [{ state: 'in_force', from: '2020', cite }],
    status_note: [said, said],
    combine: { by: 'worst_item', say: 'no_adding', editorial: true },
    caps: {
      most: { distinct_substances: '3', doubtful: [['ghb', 'gbl']], ...said },
      either: { rows: ['table.cannabis', 'table.mdma'], max: '1', ...said },
    },
    facts: { dependence: said },
    readings: { strictly: said },
    not_monotone: { table: said },
    groups: {
      table: {
        tiers: ['low', 'mid', 'high'],
        rows: {
          cannabis: {
            covers: ['cannabis/*'], unit: 'g', basis: 'gross', note: said,
            limits: [limit, { between: ['15', '20'], inclusive: 'no', strength: 'indicative', cite: ['law § 1', 'report'] }],
          },
          heroin: {
            covers: ['heroin'], unit: 'g', basis: 'active', as: 'base', reference_purity: '2.5', by: 'place',
            ladders: [
              { in: ['home'], limits: [{ per_day: '0.1', days: '10', inclusive: 'unsettled', strength: 'binding', cite },
                                       { about: ['2', '3'], strength: 'discretion', cite }] },
              { in: ['public'], absent: ['mid'], limits: [{ not_found: true, strength: 'unsettled', cite }] },
            ],
          },
          mdma: {
            covers: ['mdma/powder'], absent: ['mid'], join: 'any_over',
            measures: [
              { unit: 'piece', basis: 'count', limits: [{ none_set: true, strength: 'binding', cite }] },
              { unit: 'mg', basis: 'gross_or_active', as: 'salt', limits: [{ about: '0.5', strength: 'indicative', cite }] },
            ],
          },
        },
        not_listed: ['mdma/tablet'],
      },
      other: { tiers: ['any'], members: ['*'] },
    },
    outcomes: {
      punished: {
        character: 'criminal', rank: 2, strength: 'binding',
        answers: {
          reaction: [said],
          follow_up: 'does_not_arise',
          record: 'not_said',
          maximum: {
            say: 'maximum', cite, strength: 'discretion',
            with: {
              prison: { months: 6 }, amount: { amount: '10 g' }, share: { percent: '0.2' }, day: { date: '2021-06' },
              where: { pin: 'law § 2' }, who: { name: 'The Court' },
              fine: { by: 'earlier_cases', none: { unit_of_account: 'court_fee', times: '2' }, more: { money: '24.94 EUR' } },
            },
          },
        },
      },
      elsewhere: { character: 'out_of_scope', rank: 0, strength: 'binding', see: 'other-law', answers: {} },
    },
    rules: {
      small: { when: { tier: ['table.low'], act: ['use', 'hold'] }, then: 'elsewhere', in: ['own'], ...said },
      large: { when: { group: ['other'], age: '15..17', over_cap: 'yes' }, then: 'punished', except: ['set:own', 'small'], ...said },
    },
    attachments: { seized: { question: 'seizure', when: { outcome: ['punished'], age: '18..' }, ...said } },
  },
  'regime-text': { title: 'The Act of 2020', short: 'The Act', forbidden: 'You may not hold {most}.' },
  'cases': {
    ladders: [{ date: '2021-01-01', item: 'cannabis', facts: { place: 'home' }, at_purity: '2', measure: 'second',
                tiers: ['low', '10 g yes', 'mid', '15 g..20 g no', 'high', 'about 1.5 kg', 'higher', 'not_found', 'highest'] }],
    cases: [
      { name: 'a little', case: 'date=2021-01-01&item=cannabis+1+g', outcomes: ['punished'], open: ['fact'],
        reason_cites: ['law'], says: { maximum: ['two_years'] }, says_not: { help: ['called'] } },
      { name: 'before the law', case: 'date=1999-01-01', refusal: 'date_before_first' },
    ],
  },
  'substances': {
    substances: {
      cannabis: { forms: { resin: { implied: true, units: ['g'] }, plant: { units: ['piece', 'g'] } },
                  aliases: { nb: { tjall: '', hasj: 'resin' }, nn: {}, en: { hash: 'resin' } } },
      heroin: { units: ['g', 'mg'] },
    },
    ambiguous: { nb: { pille: ['cannabis/plant', 'heroin'] }, nn: {}, en: {} },
  },
  'facts': {
    act: { values: ['use', 'hold'], assessed_by: 'person', asked: true, default: { assume: 'hold' } },
    place: { values: ['home', 'prison'], assessed_by: 'person', asked: true, default: { unknown_but_not: ['prison'] } },
    reading: { values: [], assessed_by: 'courts', asked: false, default: { unknown: true } },
  },
  'questions': json('content/shared/questions.json'),
  'money': {
    court_fee: {
      unit: 'NOK', sources: { fees: source },
      values: [{ from: '2021-01-01', until: '2021-12-31', amount: '1199', cite: 'fees § 1' }],
    },
  },
  'help': [
    { id: 'emergency', where: 'here', phone: '113', say: 'help.emergency', source },
    { id: 'advice', where: 'here', site: { name: 'advice.example', url: 'https://advice.example/' }, say: 'help.advice', source: [source, source] },
  ],
  'content': { version: '2026.11.22' },
  'editions': [{ version: '2026.11.22.2', seal: 'a1daa786060043d2' }, { version: '2026.11.22', seal: 'cbf29ce484222325' }],
  'history-text': { '2026.11.22.2/regimes/one': 'The act was read again.', '2026.11.22.2/shared/text': 'A word was wrong.' },
  'shelves': { first: ['one'], presets: { all: ['one', 'other-law'] }, shelves: { here: ['one', 'other-law'] } },
  'shared-text': { 'substance.heroin': 'heroin', 'refusal.amount_empty': 'Such as 2,5.', 'help.emergency': 'Call {phone}.', 'help.advice': 'See {site}.' },
  'claims': [{ id: 'free', about: 'one', claim: 'claim_free', says: said, shown_by: 'a little' }],
  'claims-text': { claim_free: 'Everything is free.', answer: 'At most {most}.' },
};

test('a document of every kind is taken with every part of the format in it', () => {
  assert.deepEqual(Object.keys(samples).map((kind) => `${kind}.schema.json`).sort(),
                   Object.keys(schemas).filter((name) => name !== 'common.schema.json').sort());
  for (const [kind, sample] of Object.entries(samples)) assert.deepEqual(faults(kind, sample), [], kind);
});

test('a version that extends another may hold only what differs, and take out the rest', () => {
  const changes = {
    from: '2022', extends: '2020-01-01', status_note: null, caps: null, readings: { strictly: null }, groups: { other: null },
    outcomes: { elsewhere: null }, rules: { small: null }, attachments: { seized: null },
  };
  assert.deepEqual(faults('version', changes), []);
});

test('a card has statements and nothing that decides', () => {
  const { from, checked_until, status } = samples.version;
  const card = { from, checked_until, status, card: [said] };
  assert.deepEqual(faults('version', card), []);
  assert.notDeepEqual(faults('version', { ...card, rules: {} }), []);
});

const row = '/groups/table/rows/cannabis';
const ladder = '/groups/table/rows/heroin/ladders/1';
const slots = '/outcomes/punished/answers/maximum/with';

/** What is wrong, in which kind of document, where, and what stands there instead; nothing if it is missing. */
const refused = [
  ['a version without a start', 'version', '/from'],
  ['a version without rules that extends nothing', 'version', '/rules'],
  ['an unknown key of a version', 'version', '/cap', {}],
  ['a key that tells the editor its schema', 'version', '/$schema', 'version.schema.json'],
  ['a start that is no date', 'version', '/from', '2020-13'],
  ['a last day that is only a month', 'version', '/checked_until', '2026-11'],
  ['a day that its month does not have', 'version', '/checked_until', '2026-11-31'],
  ['an unknown status', 'version', '/status/0/state', 'passed'],
  ['a status without a source', 'version', '/status/0/cite'],
  ['an unknown way to combine', 'version', '/combine/by', 'sum'],
  ['a cap that is a JSON number', 'version', '/caps/most/distinct_substances', 3],
  ['a cap that is no whole number', 'version', '/caps/either/max', '1.5'],
  ['a cap on rows and on substances', 'version', '/caps/either/distinct_substances', '3'],
  ['a limit that is a JSON number', 'version', `${row}/limits/0/figure`, 10],
  ['a limit with a decimal comma', 'version', `${row}/limits/0/figure`, '1,5'],
  ['a limit that half the world reads as thousands', 'version', `${row}/limits/0/figure`, '2.500'],
  ['a limit of zero', 'version', `${row}/limits/0/figure`, '0.0'],
  ['a limit that does not say to which side its figure belongs', 'version', `${row}/limits/0/inclusive`],
  ['a limit of two kinds', 'version', `${row}/limits/0/not_found`, true],
  ['a limit of no kind', 'version', `${row}/limits/0/figure`],
  ['a limit without strength', 'version', `${row}/limits/0/strength`],
  ['a limit of unknown strength', 'version', `${row}/limits/0/strength`, 'firm'],
  ['a limit without a source', 'version', `${row}/limits/0/cite`],
  ['a band with one end', 'version', `${row}/limits/1/between`, ['15']],
  ['a figure that was not found and yet belongs to a tier', 'version', `${ladder}/limits/0/inclusive`, 'yes'],
  ['a limit that is found and has no figure', 'version', `${ladder}/limits/0/not_found`, false],
  ['a ladder for no value', 'version', `${ladder}/in`],
  ['an unknown unit', 'version', `${row}/unit`, 'gram'],
  ['a basis that the unit cannot have', 'version', `${row}/basis`, 'count'],
  ['base or salt of what is weighed gross', 'version', `${row}/as`, 'base'],
  ['a purity above a hundred percent', 'version', '/groups/table/rows/heroin/reference_purity', '100.5'],
  ['a row with limits and with measures', 'version', '/groups/table/rows/mdma/limits', []],
  ['one measure alone', 'version', '/groups/table/rows/mdma/measures/1'],
  ['a form of a form', 'version', `${row}/covers`, ['cannabis/herb/fresh']],
  ['rows in a group with one tier', 'version', '/groups/other/rows', {}],
  ['members of a group with several tiers', 'version', '/groups/table/members', ['mda']],
  ['a tier twice', 'version', '/groups/table/tiers', ['low', 'low']],
  ['an outcome that only the core derives', 'version', '/outcomes/punished/character', 'open'],
  ['a rank that is no whole number', 'version', '/outcomes/punished/rank', 1.5],
  ['an outcome elsewhere that does not say where', 'version', '/outcomes/elsewhere/see'],
  ['an unknown question', 'version', '/outcomes/punished/answers/records', 'not_said'],
  ['an answer that is no state', 'version', '/outcomes/punished/answers/record', 'unsaid'],
  ['a list of no answers', 'version', '/outcomes/punished/answers/reaction', []],
  ['a statement that says nothing', 'version', '/outcomes/punished/answers/reaction/0/say'],
  ['a statement without a source', 'version', '/outcomes/punished/answers/reaction/0/cite'],
  ['an editorial statement with a source', 'version', '/combine/cite', cite],
  ['a source that is cited twice', 'version', '/facts/dependence/cite', ['law § 1', 'law § 1']],
  ['a citation that begins with no source', 'version', '/facts/dependence/cite', ['§ 1']],
  ['a slot value of no kind', 'version', `${slots}/prison`, { moons: 6 }],
  ['a slot value of two kinds', 'version', `${slots}/prison/days`, 3],
  ['months in quotes', 'version', `${slots}/prison/months`, '6'],
  ['an amount without a unit', 'version', `${slots}/amount/amount`, '10'],
  ['money without a currency', 'version', `${slots}/fine/more/money`, '500 kr'],
  ['a unit of account that is not counted', 'version', `${slots}/fine/none/times`],
  ['a slot value chosen by facts twice over', 'version', `${slots}/fine/more`, { by: 'act' }],
  ['a rule without an outcome', 'version', '/rules/small/then'],
  ['a rule that asks for an outcome', 'version', '/rules/small/when/outcome', ['punished']],
  ['a tier without its group', 'version', '/rules/small/when/tier', ['low']],
  ['values of a fact without brackets', 'version', '/rules/small/when/act', 'use'],
  ['an age that is no range', 'version', '/rules/large/when/age', '15'],
  ['an age beyond the oldest', 'version', '/rules/large/when/age', '..121'],
  ['an id with capitals', 'version', '/rules/Small', samples.version.rules.small],
  ['an attachment to no question', 'version', '/attachments/seized/question', 'confiscation'],
  ['an unknown kind of regime', 'regime', '/kind', 'act'],
  ['a source without a publisher', 'regime', '/sources/law/publisher'],
  ['a source at no address', 'regime', '/sources/law/url', 'example.org/act'],
  ['a source of an impossible date', 'regime', '/sources/law/date', '2020-02-30'],
  ['a source that was read in an unknown way', 'regime', '/sources/law/read', 'partly'],
  ['a source with an unknown key', 'regime', '/sources/law/link', 'https://example.org/'],
  ['a regime without a name', 'regime-text', '/title'],
  ['a digit in a sentence', 'regime-text', '/forbidden', 'You may not hold 10 g.'],
  ['a slot that is not closed', 'regime-text', '/forbidden', 'You may not hold {most.'],
  ['an empty sentence', 'regime-text', '/forbidden', ' '],
  ['a ladder on a month', 'cases', '/ladders/0/date', '2021-01'],
  ['a border that cannot be read', 'cases', '/ladders/0/tiers/1', '10 g'],
  ['a ladder with an unknown key', 'cases', '/ladders/0/purity', '2'],
  ['a case without outcomes', 'cases', '/cases/0/outcomes'],
  ['a case that is open for no known reason', 'cases', '/cases/0/open', ['weather']],
  ['a case that says something under no question', 'cases', '/cases/0/says/records', ['two_years']],
  ['a substance with units and forms', 'substances', '/substances/cannabis/units', ['g']],
  ['a substance with neither', 'substances', '/substances/heroin/units'],
  ['a word that people type in capitals', 'substances', '/substances/cannabis/aliases/en/Hash', 'resin'],
  ['words in an unknown language', 'substances', '/ambiguous/de', {}],
  ['a fact without values', 'facts', '/act/values', []],
  ['a fact that has the name of another condition', 'facts', '/age', samples.facts.act],
  ['a fact with two defaults', 'facts', '/act/default/unknown', true],
  ['a fact that nobody assesses', 'facts', '/act/assessed_by', 'nobody'],
  ['readings that no version brings', 'facts', '/reading/values', ['strictly']],
  ['the questions in another order', 'questions', '', [...samples.questions].reverse()],
  ['an amount of money that is a JSON number', 'money', '/court_fee/values/0/amount', 1199],
  ['a currency in small letters', 'money', '/court_fee/unit', 'nok'],
  ['money cited without a place in the source', 'money', '/court_fee/values/0/cite', 'fees'],
  ['a service without a sentence', 'help', '/0/say'],
  ['a telephone number that is a JSON number', 'help', '/0/phone', 113],
  ['a site without its address', 'help', '/1/site/url'],
  ['a service without a source', 'help', '/1/source', []],
  ['a content version that is a JSON number', 'content', '/version', 2026.11],
  ['a content version that is no day', 'content', '/version', '1.0'],
  ['a content version that counts its first edition', 'content', '/version', '2026.11.22.1'],
  ['an edition without a seal', 'editions', '/0/seal'],
  ['an edition with a name of its own', 'editions', '/0/version', 'autumn'],
  ['a why of no edition', 'history-text', '/regimes~1one', 'It was wrong.'],
  ['a why with a digit', 'history-text', '/2026.11.22.2~1shared~1text', 'It is 10 now.'],
  ['an empty preset', 'shelves', '/presets/all', []],
  ['an empty shelf', 'shelves', '/shelves/here', []],
  ['a regime twice on a shelf', 'shelves', '/shelves/here', ['one', 'one']],
  ['a digit in a word of the page', 'shared-text', '/substance.heroin', 'heroin 4'],
  ['a claim that no sentence makes', 'claims', '/0/claim'],
  ['an answer to a claim without a source', 'claims', '/0/says/cite'],
  ['a digit in a claim', 'claims-text', '/claim_free', '10 g is free.'],
];

/** The document with one place changed, or taken out. */
function changed(document, pointer, value) {
  if (!pointer) return value;
  const copy = structuredClone(document);
  const keys = pointer.split('/').slice(1).map((key) => key.replaceAll('~1', '/'));
  const last = keys.pop();
  const parent = keys.reduce((part, key) => part[key], copy);
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}

for (const [what, kind, pointer, value] of refused) {
  test(`${what} is refused`, () => {
    const found = faults(kind, changed(samples[kind], pointer, value));
    const around = pointer.replace(/\/[^/]*$/, ''); // of a key that is missing or unknown the object is told
    assert.ok(found.some((fault) => fault.startsWith(`${pointer} `) || fault.startsWith(`${pointer}/`) ||
                                    fault.startsWith(`${around} `)), found.join('\n') || 'nothing is found wrong');
  });
}
