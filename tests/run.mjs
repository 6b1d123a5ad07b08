// Runs test files, as many at a time as there are processors, those that took longest first. A file that passed is not
// run again until something changes that it may read: itself, what is beside the tests, the content, what was built, the
// tools. That is said, and it is counted as it was counted then; `rm -r build/passed` forgets it.
// `node run.mjs content|wasm|web FILE...` prints TAP, file by file.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [group, ...files] = process.argv.slice(2);

const everywhere = ['content', 'tests', 'wasm', 'build/dev/core/terskel'];
const read = {
  content: everywhere,
  wasm: [...everywhere, 'build/wasm/wasm/answers.wasm', 'build/wasm/wasm/terskel.wasm', 'build/wasm/wasm/terskel.mjs'],
  web: [...everywhere, 'dist', 'build/cards/svg', 'deploy', 'web', 'README.md'],
}[group];

/** Every file at a path, or below it, that people or the build have written and that is not a test of its own. */
function filesAt(path) {
  if (!existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return /\.test\.mjs$|\.(br|gz)$/.test(path) ? [] : [path];
  return readdirSync(join(root, path)).filter((name) => name !== 'node_modules').sort().flatMap((name) => filesAt(`${path}/${name}`));
}

/** What a tool says of itself; a tool that is not there changes nothing but the test that misses it. */
function version(tool) {
  try {
    return execFileSync(tool, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

const shared = createHash('sha256');
for (const tool of ['node', process.env.CHROMIUM ?? 'chromium', 'hunspell', 'nginx']) shared.update(`${tool} ${version(tool)}\n`);
for (const path of read.flatMap(filesAt)) shared.update(`${path}\n`).update(readFileSync(join(root, path)));
const sharedKey = shared.digest('hex');

/** What is known of a file: the key with which it passed, how long it took, and what it told. */
const recordOf = (file) => join(root, 'build/passed', `${file}.json`);
const known = (file) => (existsSync(recordOf(file)) ? JSON.parse(readFileSync(recordOf(file), 'utf8')) : {});
const keyOf = (file) => createHash('sha256').update(sharedKey).update(readFileSync(join(root, file))).digest('hex');

function keep(file, record) {
  mkdirSync(dirname(recordOf(file)), { recursive: true });
  writeFileSync(recordOf(file), JSON.stringify(record));
}

/** Runs a file to its end; whether it passed. Everything that it printed comes in one piece. */
function run(file) {
  const began = Date.now();
  const key = keyOf(file);
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--test', '--test-reporter=tap', file], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = [];
    child.stdout.on('data', (bytes) => printed.push(bytes));
    child.stderr.on('data', (bytes) => printed.push(bytes));
    child.on('close', (code) => {
      const text = Buffer.concat(printed).toString();
      const seconds = Math.round((Date.now() - began) / 1000);
      console.log(`# ${file}: ${seconds} s\n${text}`);
      const told = text.split('\n').filter((line) => /^# /.test(line) && !/^# Subtest/.test(line));
      keep(file, { seconds, ...(code === 0 && { key, told }) });
      done(code === 0);
    });
  });
}

const due = [];
for (const file of files) {
  const { key, told = [] } = known(file);
  if (key === keyOf(file)) console.log(`# ${file}: unchanged since it passed\n${told.join('\n')}`);
  else due.push(file);
}
/** On a machine that has not run them: these last, and what is written at length takes longer than what is not. */
const slow = /\/(cells|lighthouse|access|widget|journeys|embed)\.test\.mjs$/;
const longest = (file) => known(file).seconds ?? (slow.test(file) ? 1000 : 0) + statSync(join(root, file)).size / 1000;
due.sort((a, b) => longest(b) - longest(a));
if (due.length < files.length) console.log(`# ${files.length - due.length} of ${files.length} files unchanged since they passed`);

let failed = false;
const worker = async () => {
  for (let file = due.shift(); file; file = due.shift()) if (!(await run(file))) failed = true;
};
await Promise.all(Array.from({ length: availableParallelism() }, worker));
process.exitCode = failed ? 1 : 0;
