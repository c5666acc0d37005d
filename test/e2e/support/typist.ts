import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beginNote, goToPerson, openApp, unlock } from './app.ts';
import { kill, processesWith, vaultProcesses } from './processes.ts';

const mark = 'handrail-typist';

/**
 * The app in a process of its own, in which somebody writes a note about this person; then the whole app, its vault process
 * and its browser are killed at once, in mid-sentence and before anything of it was saved.
 */
export async function typeAndBeKilled(dataFolder: string, person: string, text: string): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), mark, dataFolder, person, text], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Its processes are a group, so that one signal ends all of them.
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('The app was not started.');
  const exit = once(child, 'exit');
  const typed = await Promise.race([once(child, 'message').then(() => true), exit.then(() => false)]);
  const rest = processesWith(dataFolder);
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself, which is told below.
  }
  for (const id of rest) kill(id);
  await exit;
  if (!typed) throw new Error('The app ended before anything was typed in it.');
}

if (process.argv[2] === mark) {
  const [dataFolder = '', person = '', text = ''] = process.argv.slice(3);
  const { page } = await openApp(dataFolder, { profileParent: dataFolder });
  await unlock(page);
  await goToPerson(page, person);
  await beginNote(page);
  for (const id of vaultProcesses()) process.kill(id, 'SIGSTOP');
  await page.keyboard.type(text);
  await page.waitForTimeout(300);
  process.send?.('typed');
}
