// Asks the address of every source whether it still answers. Not a test: it needs a network, and sites have bad days.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../content/', import.meta.url));
const json = (path) => JSON.parse(readFileSync(root + path, 'utf8'));
const atOnce = 8;
const patience = 20_000;

const sources = [
  ...readdirSync(`${root}regimes`).flatMap((id) =>
    Object.entries(json(`regimes/${id}/regime.json`).sources).map(([name, { url }]) => [url, `${id} ${name}`])),
  ...Object.values(json('shared/money.json')).flatMap((account) =>
    Object.entries(account.sources).map(([name, { url }]) => [url, `money ${name}`])),
  ...json('shared/help.json').flatMap(({ id, site, source }) => [...[source].flat(), ...(site ? [site] : [])].map(({ url }) => [url, `help ${id}`])),
];
const byAddress = new Map();
for (const [url, name] of sources) byAddress.set(url, [...(byAddress.get(url) ?? []), name]);

/** What is wrong with an address; nothing if it answers. Some servers refuse HEAD, so GET has the last word. */
async function trouble(url) {
  for (const method of ['HEAD', 'GET']) {
    try {
      const { ok, status } = await fetch(url, { method, signal: AbortSignal.timeout(patience) });
      if (ok) return undefined;
      if (method === 'GET') return String(status);
    } catch (error) {
      if (method === 'GET') return String(error.cause?.code ?? error.name);
    }
  }
}

const waiting = [...byAddress.keys()];
let silent = 0;
await Promise.all(Array.from({ length: atOnce }, async () => {
  for (let url = waiting.pop(); url; url = waiting.pop()) {
    const why = await trouble(url);
    if (!why) continue;
    ++silent;
    console.log(`${why} ${url} (${byAddress.get(url).join(', ')})`);
  }
}));
console.log(`${byAddress.size - silent} addresses answer, ${silent} do not`);
process.exitCode = silent ? 1 : 0;
