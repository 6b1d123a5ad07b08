import { defineConfig } from 'vite';

export default defineConfig({
  base: './', // the site works at any path
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // a pack inside the script would be paid for by those who never open it
    modulePreload: { polyfill: false },
  },
});
