import { readFileSync } from 'node:fs';
import { defineConfig, transformWithEsbuild, type Plugin } from 'vite';

/**
 * A widget is as wide as its place and not as the window, and its lengths follow one that a host can set. Variables that only
 * Designsystemet's components would read are left out.
 */
const widgetSheet: Plugin = {
  name: 'terskel-widget-sheet',
  enforce: 'post',
  transform(code, id) {
    if (!id.endsWith('widget.css?inline')) return null;
    const sheet = code
      .replace(/@media ?\(min-width: ?([\d.]+)rem\)/g, (_, rem: string) => `@container (min-width: ${Number(rem) * 16}px)`)
      .replace(/\b(\d+(?:\.\d+)?)vw\b/g, '$1cqi')
      .replace(/(?<!terskel-rem, ?)(?<![\d.])(-?\d*\.?\d+)rem\b/g, 'calc($1*var(--rem))');
    return sheet.replace(/(--ds[\w-]+): ?[^;{}]*(;|(?=\}))/g, (all, name: string) => (sheet.includes(`var(${name}`) ? all : ''));
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

/** The script that newspapers load keeps its name, and its syntax that of old browsers. */
const embedScript: Plugin = {
  name: 'terskel-embed',
  async generateBundle() {
    const text = readFileSync(new URL('./src/widget/embed.js', import.meta.url), 'utf8');
    const { code } = await transformWithEsbuild(text, 'embed.js', { minify: true, target: 'es5', sourcemap: false });
    this.emitFile({ type: 'asset', fileName: 'embed.js', source: code });
  },
};

// The calculator's page is built alone, and then (`--mode beside`) the others: what they share would be put in files of
// their own, and a first visit would pay for each with a request and for what compresses worse.
export default defineConfig(({ mode }) => ({
  base: './', // the site works at any path
  plugins: [widgetSheet, paintLater, embedScript],
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
    },
  },
}));
