// Runs on Node 20, before anything is installed: only Node's own modules here.
import { spawn, spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node 24 that comes with the packages, whatever the machine has. */
export const node24 = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** The environment of every tool: our Node first, so that whatever they start finds it too. */
export const environment = (extra = {}) => ({
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
  ...extra,
});

export const say = (sentence) => process.stdout.write(`${sentence}\n`);
export const complain = (sentence) => process.stderr.write(`${sentence}\n`);

/** Runs a program to its end; its output is ours, or with `quiet` nobody's. Returns its exit code. */
export const run = (program, args, options = {}) => {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: options.quiet ? 'ignore' : 'inherit',
    env: environment(options.env),
    timeout: options.timeout,
  });
  if (error !== undefined && error.code !== 'ETIMEDOUT') complain(`${program}: ${error.message}`);
  return status ?? 1;
};

/** Runs a program and passes signals on, so that it ends in order when we are told to. Resolves to its exit code. */
export const follow = (program, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: environment(options.env) });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.once('error', (error) => {
      complain(`${program}: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });

/** Is the file at the head of this run the one that imports us? */
export const isMain = (url) => process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1];
