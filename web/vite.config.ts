import { readFileSync } from 'node:fs';
import { defineConfig, transformWithEsbuild, type Plugin } from 'vite';

/** What the sheets of the widgets read, to leave out the variables that only Designsystemet's components would. */
const widgetReads = ['answer', 'cards', 'character', 'form'].map((name) => `./src/styles/${name}.css`)
  .concat('./src/widget/widget.css', './src/widget/fields.css', './src/widget/button.css', './src/explore/explore.css')
  .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
  .join();

/** Where the words of a widget's answer are said; what is opened later brings all of the page's. */
const answerParts = ['elements/answer', 'elements/cards', 'elements/case', 'elements/cell', 'elements/overview', 'elements/possible',
  'elements/proposals', 'elements/regime', 'elements/sources', 'elements/spoken', 'widget/body'];
const saidIn = (parts: string[]) => {
  const source = parts.map((part) => readFileSync(new URL(`./src/${part}.ts`, import.meta.url), 'utf8')).join();
  return (key: string) => source.includes(`'${key}'`);
};
const wanted: Record<string, (key: string) => boolean> = {
  widget: saidIn(answerParts),
  claim: (key) => /^(date|grade|month|read)\./.test(key) || saidIn(['widget/claim'])(key),
};

/** Files of words with `?widget` or `?claim` hold only what is said there. */
const fewerWords: Plugin = {
  name: 'terskel-fewer-words',
  enforce: 'pre',
  transform(code, id) {
    const isWanted = wanted[/\.json\?(\w+)$/.exec(id)?.[1] ?? ''];
    return isWanted ? JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(code)).filter(([key]) => isWanted(key)))) : null;
  },
};

/** A widget is as wide as its place and not as the window, and its lengths follow one that a host can set. */
const widgetSheet: Plugin = {
  name: 'terskel-widget-sheet',
  enforce: 'post',
  transform(code, id) {
    if (!/src\/widget\/\w+\.css\?inline$/.test(id)) return null;
    return code
      .replace(/@media ?\(min-width: ?([\d.]+)rem\)/g, (_, rem: string) => `@container (min-width: ${Number(rem) * 16}px)`)
      .replace(/\b(\d+(?:\.\d+)?)vw\b/g, '$1cqi')
      .replace(/(?<!terskel-rem, ?)(?<![\d.])(-?\d*\.?\d+)rem\b/g, 'calc($1*var(--rem))')
      .replace(/(--ds[\w-]+): ?[^;{}]*(;|(?=\}))/g, (all, name: string) => (widgetReads.includes(`var(${name}`) ? all : ''));
  },
};

/** Nothing is painted in a frame before its script has read what colours it is to have. */
const paintLater: Plugin = {
  name: 'terskel-paint-later',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path }) => (path.endsWith('widget.html') ? html.replace('<script type="module"', '$& blocking="render"') : html),
  },
};

/** The npm package brings one edition. */
const oneEdition: Plugin = {
  name: 'terskel-one-edition',
  enforce: 'pre',
  apply: (_, { mode }) => mode === 'package',
  transform: (code, id) => (id.endsWith('packs/editions.json') ? JSON.stringify(JSON.parse(code).slice(0, 1)) : null),
};

/** The script that newspapers load keeps its name, and its syntax that of old browsers. */
const embedScript: Plugin = {
  name: 'terskel-embed',
  async generateBundle() {
    const text = readFileSync(new URL('./src/widget/embed.js', import.meta.url), 'utf8');
    const { code } = await transformWithEsbuild(text, 'embed.js', { minify: true, target: 'es5', sourcemap: false });
    this.emitFile({ type: 'asset', fileName: 'embed.js', source: code });
  },
};

/** What a widget answers with, in one file: the pages beside the calculator's share parts of it, each in its own way. */
const ofAnswers = [
  ...answerParts.filter((part) => part.startsWith('elements/')).map((part) => `/src/${part}.ts`),
  ...['asking', 'calculator', 'dom', 'elements/character', 'elements/once', 'enquiry', 'languages', 'mistakes', 'page_words', 'state',
    'widget/settings', 'words'].map((part) => `/src/${part}.ts`),
  '/shelves.json', '/editions.json', '/answers.mjs', '/answers.wasm?url', 'vite/preload-helper.js',
];

// The calculator's page is built alone, and then (`--mode beside`) the others: what they share would be put in files of
// their own, and a first visit would pay for each with a request and for what compresses worse.
export default defineConfig(({ mode }) => ({
  base: './', // the site works at any path
  plugins: [fewerWords, oneEdition, widgetSheet, paintLater, embedScript],
  build: {
    outDir: '../dist',
    emptyOutDir: mode !== 'beside',
    target: 'es2022',
    assetsInlineLimit: 0, // a pack inside the script would be paid for by those who never open it
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: mode === 'beside'
        ? { widget: 'widget.html', embed: 'embed.html', 'embed-test': 'embed-test.html' }
        : { index: 'index.html' },
      output: mode === 'beside' ? { manualChunks: (id) => (ofAnswers.some((part) => id.endsWith(part)) ? 'enquiry' : undefined) } : {},
    },
  },
}));
