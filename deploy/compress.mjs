// node deploy/compress.mjs SITE KEPT: writes .br and .gz beside every file that is worth it, for hosts that send them
// as they are. What is compressed lies in KEPT by its content, so that nothing is compressed twice.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = /\.(html|css|m?js|json|csv|txt|xml|svg|webmanifest|wasm|pack)$/;
const worthIt = 400;
const large = 300_000; // downloads: the last two percent would take as long as all other files together

/** Every file in a folder and in those below, without what this script writes. */
export function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : /\.(br|gz)$/.test(entry.name) ? [] : [path];
  });
}

/** Whether a file gets compressed copies. */
export const isCompressed = (path, bytes) => compressible.test(path) && bytes.length > worthIt;

const brotli = (bytes) =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > large ? 9 : constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
const ways = { br: brotli, gz: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }) };

async function compress(path, kept) {
  const bytes = readFileSync(path);
  if (!isCompressed(path, bytes)) return;
  const name = join(kept, createHash('sha256').update(bytes).digest('hex'));
  for (const [end, way] of Object.entries(ways)) {
    if (!existsSync(`${name}.${end}`)) {
      writeFileSync(`${name}.${end}.part`, await way(bytes)); // a build that is stopped leaves no half file to be taken for whole
      renameSync(`${name}.${end}.part`, `${name}.${end}`);
    }
    copyFileSync(`${name}.${end}`, `${path}.${end}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [site, kept] = process.argv.slice(2);
  mkdirSync(kept, { recursive: true });
  await Promise.all(filesIn(site).map((path) => compress(path, kept)));
}
