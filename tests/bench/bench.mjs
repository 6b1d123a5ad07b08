// Speed and size, native and WASM side by side, each with what we aim for. Prints; never fails on a number.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { calculator, loadAnswers, loadModule, packs, root, terskel } from '../wasm/core.mjs';

const bench = join(root, 'build/dev/tests/bench/calculator_bench');
const native = Object.fromEntries(
  JSON.parse(execFileSync(bench, ['--benchmark_format=json'], { stdio: ['ignore', 'pipe', 'ignore'] }))
    .benchmarks.map(({ name, label, cpu_time }) => [name.replace('ask/', ''), { text: label, ms: cpu_time / 1e6 }]));

const cores = packs();
const { first } = JSON.parse(readFileSync(join(root, 'content/shared/shelves.json'), 'utf8'));
const atFirst = (name) => ['shared', ...first].some((id) => name.startsWith(`${id}.`));
const start = performance.now();
const answers = calculator(await loadAnswers(), new Map([...cores].filter(([name]) => atFirst(name))), 'nb');
answers.decide(native.decide.text);
const cold = performance.now() - start;
const core = calculator((await loadModule()).Calculator, cores, 'nb');

/** The mean processor time of a call in milliseconds, over a second, after as much to warm up. */
function timed(call) {
  const spent = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000;
  for (const begin = spent(); spent() - begin < 1000; ) call();
  const begin = spent();
  let calls = 0;
  for (; spent() - begin < 1000; ++calls) call();
  return (spent() - begin) / calls;
}
const wasm = Object.fromEntries(
  Object.entries(native).map(([name, { text }]) => [name, timed(() => core[name.replace(/_.*/, '')](text))]));

const line = (what, ...columns) => console.log(what.padEnd(44), ...columns.map((text) => text.padStart(10)));
const ms = (value) => `${value.toFixed(value < 1 ? 3 : 1)} ms`;
const perSecond = (value, ms) => `${(value / ms / 1000).toFixed(1)} M/s`;
const points = 1000 * 121;

line('', 'native', 'WASM', 'aim');
line('one case, every regime, in words', ms(native.decide.ms), ms(wasm.decide), '1 ms');
line('the same for the regimes compared at first', '', ms(timed(() => answers.decide(native.decide.text))), '');
line('the same with no age and no amount', ms(native.decide_unknown.ms), ms(wasm.decide_unknown), '');
line('where its lines go', ms(native.lines.ms), ms(wasm.lines), '');
line('a map of 200 amounts and 100 ages', ms(native.map.ms), ms(wasm.map), '20 ms');
line('characters a second, in one map', perSecond(points, native.map_largest.ms), perSecond(points, wasm.map_largest), '5, 1 M/s');
line('from bytes to the first answer', '', ms(cold), '30 ms');

const taken = (...words) => {
  const began = performance.now();
  execFileSync(terskel, words, { cwd: root, stdio: 'ignore', maxBuffer: 1 << 30 });
  return performance.now() - began;
};
const loading = taken('describe');
line('loading and checking all content', ms(loading), '', '');
line('proving every version of every regime', ms(taken('prove') - loading), '', '2 s');

// ---------------------------------------------------------------- sizes

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const brotli = (bytes) => brotliCompressSync(bytes).length; // quality 11 unless told
const built = (name) => readFileSync(join(root, 'build/wasm/wasm', name));
const inSite = (pattern) => readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && pattern.test(entry.name))
  .reduce((sum, entry) => sum + brotli(readFileSync(join(entry.parentPath ?? entry.path, entry.name))), 0);

console.log();
line('brotli, quality 11', '', '', 'aim');
line('the module of a first visit', '', kB(brotli(built('answers.wasm'))), '40 kB');
line('the whole module', '', kB(brotli(built('terskel.wasm'))), '');
const packsAtFirst = new RegExp(`^(shared|${first.join('|')})\\.nb-.*\\.pack$`);
const visit = { page: /^index.*\.html$/, scripts: /\.js$/, styles: /\.css$/, module: /\.wasm$/, 'packs in Bokmål': packsAtFirst };
line('a first visit in one language', '', kB(Object.values(visit).reduce((sum, pattern) => sum + inSite(pattern), 0)), '120 kB');
for (const [what, pattern] of Object.entries(visit)) line(`  ${what}`, '', kB(inSite(pattern)), '');
