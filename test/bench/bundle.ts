import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The contenders' process as one bundle, as the vault process is one in the product: Node would hold its compiler for
 * the sources in memory otherwise. @returns the path of the script
 */
export async function bundleContenders(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: at('../..'),
    build: {
      ssr: at('contenders/process.ts'),
      // As deep as the sources are, since the text is looked for beside the project.
      outDir: at('../../out/bench'),
      target: 'node24',
      rolldownOptions: {
        // As in the product: machine code stays a package.
        external: ['better-sqlite3-multiple-ciphers', '@node-rs/argon2'],
        output: { entryFileNames: 'process.js', chunkFileNames: '[name].js' },
      },
    },
    ssr: { noExternal: true },
  });
  return at('../../out/bench/process.js');
}
