// node web/package/build.mjs FOLDER: the npm package `terskel-calculator`, ready for `npm pack`, from what ./dev build has made.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('..', import.meta.url));
const here = (path) => join(web, 'package', path);
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** `2026.11.22.2`, the second edition of a day, is `2026.1122.2` to npm, which knows three numbers only. */
export function versionOf(edition) {
  const [year, month, day, number = '1'] = edition.split('.');
  return `${year}.${Number(month) * 100 + Number(day)}.${Number(number)}`;
}

/** Writes the package into `folder`. */
export async function buildPackage(folder) {
  const { build } = await import(join(web, 'node_modules/vite/dist/node/index.js'));
  rmSync(folder, { recursive: true, force: true });
  await build({
    root: web,
    configFile: join(web, 'vite.config.ts'),
    mode: 'package',
    logLevel: 'warn',
    build: {
      outDir: folder,
      rollupOptions: {
        input: join(web, 'src/widget/element.ts'),
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: 'assets/terskel-calculator.js',
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  });
  const [edition] = read(join(web, 'generated/packs/editions.json'));
  cpSync(join(web, 'generated/packs', edition.packs), join(folder, 'packs', edition.packs), { recursive: true });
  mkdirSync(join(folder, 'data'));
  for (const language of ['nb', 'nn', 'en']) cpSync(join(web, '../dist/data', `claims.${language}.json`), join(folder, 'data', `claims.${language}.json`));
  cpSync(join(web, '../wasm/terskel.d.mts'), join(folder, 'terskel.d.mts'));
  for (const name of ['README.md', 'terskel-calculator.d.ts']) cpSync(here(name), join(folder, name));
  cpSync(join(web, '../LICENSE'), join(folder, 'LICENSE'));
  rmSync(join(folder, 'embed.js'), { force: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ ...read(here('package.json')), version: versionOf(edition.version) }, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPackage(process.argv[2] ?? join(web, '../build/package'));
