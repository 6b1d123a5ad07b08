// Puts what a first visit loads into one file for each language, `first.<language>.pack` beside today's packs: compressed
// together they are a tenth smaller, and one request fetches them. web/src/calculator.ts takes it apart again: each
// pack stands behind its length, the shared one first, then those of the regimes that are compared to begin with.
// `node first.mjs FOLDER` takes the folder that `terskel pack` wrote.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const { first } = read(new URL('../content/shared/shelves.json', import.meta.url));
const [today] = read(join(folder, 'editions.json'));

for (const language of ['nb', 'nn', 'en']) {
  const file = (name) => join(folder, today.packs, `${name}.${language}.pack`);
  const parts = ['shared', ...first].flatMap((name) => {
    const pack = readFileSync(file(name));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(pack.length);
    return [length, pack];
  });
  writeFileSync(file('first'), Buffer.concat(parts));
}
