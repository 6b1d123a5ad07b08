// node deploy/cards.mjs PICTURES KEPT OUT: draws every SVG below PICTURES as a small PNG below OUT, with rsvg-convert and
// pngquant. What is drawn lies in KEPT by its SVG, so that nothing is drawn twice.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { filesIn } from './compress.mjs';

const run = promisify(execFile);
const colours = 16; // those of the site and a few steps between them at the edges of letters: more is not seen and doubles the size

async function draw(picture, kept, out) {
  const name = join(kept, `${createHash('sha256').update(`${colours} `).update(readFileSync(picture)).digest('hex')}.png`);
  if (!existsSync(name)) {
    // A build that is stopped leaves no half file to be taken for whole.
    await run('rsvg-convert', ['--output', `${name}.drawn`, picture]);
    await run('pngquant', ['--strip', '--speed', '3', '--nofs', '--output', `${name}.part`, '--force', String(colours), `${name}.drawn`]);
    renameSync(`${name}.part`, name);
  }
  mkdirSync(dirname(out), { recursive: true });
  copyFileSync(name, out);
}

const [pictures, kept, out] = process.argv.slice(2);
mkdirSync(kept, { recursive: true });
const waiting = filesIn(pictures).filter((path) => path.endsWith('.svg'));
const one = async () => {
  for (let picture = waiting.pop(); picture; picture = waiting.pop())
    await draw(picture, kept, join(out, relative(pictures, picture)).replace(/svg$/, 'png'));
};
await Promise.all(Array.from({ length: availableParallelism() }, one));
