import { existsSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const chromium = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);
/** Chromium refuses to run as root with its sandbox; nobody else loses it. */
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** See test/helpers/seed.ts. */
const seeding = {
  define: { __RANDOM_SEED__: JSON.stringify(Boolean(process.env.HANDRAIL_LONG)) },
};
const setupFiles = ['test/helpers/seed.ts'];

/** What the screens use of Base UI. */
const primitives = [
  ...[
    'alert-dialog',
    'autocomplete',
    'checkbox',
    'combobox',
    'csp-provider',
    'dialog',
    'field',
    'input',
    'menu',
  ],
  ...[
    'popover',
    'progress',
    'radio',
    'radio-group',
    'select',
    'switch',
    'tabs',
    'toast',
    'toggle-group',
    'tooltip',
  ],
];

export default defineConfig({
  test: {
    // One fewer than there are cores otherwise, which of two leaves one idle.
    maxWorkers: '100%',
    projects: [
      {
        ...seeding,
        test: {
          name: 'unit',
          include: ['test/{shared,electron,build}/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          setupFiles,
          testTimeout: 90_000,
        },
      },
      {
        ...seeding,
        plugins: [react()],
        // One pass of dependency discovery: a late one would reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            ...[
              'react',
              'react-dom',
              'react-dom/client',
              'react/jsx-dev-runtime',
              'axe-core',
              'diff',
              'fast-check',
            ],
            ...['lexical', '@lexical/clipboard', '@lexical/code', '@lexical/extension', '@lexical/headless'],
            ...[
              '@lexical/history',
              '@lexical/link',
              '@lexical/list',
              '@lexical/markdown',
              '@lexical/rich-text',
              '@lexical/table',
            ],
            ...['@lexical/react/LexicalComposerContext', '@lexical/react/LexicalContentEditable'],
            ...[
              '@lexical/react/LexicalExtensionComposer',
              '@lexical/react/useLexicalEditable',
              '@lexical/react/useLexicalNodeSelection',
              'fuse.js',
              'zod',
              '@noble/hashes/sha2.js',
              '@noble/hashes/utils.js',
            ],
            ...[
              'mdast-util-from-markdown',
              'mdast-util-gfm',
              'mdast-util-to-markdown',
              'mdast-util-to-string',
            ],
            ...['micromark-extension-gfm', '@tanstack/react-query', '@tanstack/react-virtual'],
            ...primitives.map((name) => `@base-ui/react/${name}`),
          ],
        },
        test: {
          name: 'browser',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles,
          testTimeout: 90_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args, ...(chromium ? { executablePath: chromium } : {}) },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
      {
        test: {
          name: 'crash',
          include: ['test/crash/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          fileParallelism: false,
          testTimeout: process.env.HANDRAIL_LONG ? 3_600_000 : 180_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
