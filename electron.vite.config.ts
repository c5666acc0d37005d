import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { pageManifest } from './build/page-manifest.ts';

const root = import.meta.dirname;
const out = join(root, 'out');
/** Holds machine code, so it stays a package; everything else is in the bundle, and the app ships nothing more. */
const native = ['better-sqlite3-multiple-ciphers', '@node-rs/argon2'];

/** Its module for Node declares a `require`, as the bundle does too; the vault process would not start. */
const alias = { fflate: join(root, 'node_modules/fflate/esm/browser.js') };

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: out,
      emptyOutDir: false,
      externalizeDeps: false,
      target: 'node24',
      rolldownOptions: {
        external: native,
        input: {
          'main/index': join(root, 'electron/main/index.ts'),
          'vault/process': join(root, 'electron/vault/process.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: join(out, 'preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: join(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    // electron-vite's own: the page is asked for at the root of its origin.
    base: '/',
    plugins: [react(), pageManifest(out)],
    build: {
      outDir: join(out, 'renderer'),
      // An inlined asset is a data: URL, which the page's policy refuses.
      assetsInlineLimit: 0,
      minify: true,
      // Loaded from the disk, once: few files are quicker than many.
      chunkSizeWarningLimit: 4_000,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: join(root, 'renderer/index.html'), capture: join(root, 'renderer/capture.html') },
      },
    },
  },
});
