import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Core, createCore } from '../../../electron/core/core.ts';
import type { Host } from '../../../electron/core/host.ts';
import { nodeVault } from '../../../electron/core/node-vault.ts';
import { withChange } from '../../../electron/core/preferences.ts';
import { defaultPreferences } from '../../../shared/contract/app.ts';
import type { EventMessage } from '../../../shared/contract/events.ts';
import type { InputOf, OutputOf, RequestName } from '../../../shared/contract/requests.ts';
import { readerOf } from '../../../shared/exports/reader.ts';
import { samplePicture } from '../../helpers/pictures.ts';
import { fakePages } from './fake-pages.ts';

const root = join(import.meta.dirname, '../../..');
const passphrase = 'copper lantern orbit thistle';

let folder: string;
let core: Core;
let events: EventMessage[];
/** What the dialog for a picture gives. */
let chosen: string | null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-core-'));
  await mkdir(join(folder, 'exports'));
  events = [];
  chosen = null;
  let preferences = defaultPreferences;
  const place = (name: string) => Promise.resolve({ path: join(folder, 'exports', name) });
  const host: Host = {
    platform: 'other',
    version: '0',
    journalFolder: join(folder, 'journal'),
    sampleFolder: join(folder, 'sample'),
    forkVault: nodeVault(join(root, 'electron/vault/process.ts')),
    preferences: {
      read: () => preferences,
      write: (change) => {
        preferences = withChange(preferences, change);
        return preferences;
      },
    },
    chooseSaveFile: ({ name, extension }) => place(`${name}.${extension}`),
    chooseFolder: ({ name }) => place(name),
    chooseOpenFile: () => Promise.resolve(chosen === null ? null : { path: chosen }),
    printToPdf: (html) => Promise.resolve(new TextEncoder().encode(`%PDF ${html.length}`)),
    copy: () => {},
    concealsCopies: false,
    openLink: () => Promise.resolve(false),
    // The page hands over nothing, at once.
    pages: fakePages(['main'], (message) => {
      events.push(message);
      if (message.event === 'locking') void core.routes.main('app.lock', { unsaved: [] });
    }),
    showCapture: () => Promise.resolve(),
    hideCapture: () => Promise.resolve(),
    captureShortcut: () => 'none',
  };
  core = createCore(host, () => '2026-03-04');
});
afterEach(async () => {
  await core.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const ask = async <N extends RequestName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
  const result = await core.routes.main(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.kind} ${JSON.stringify(result.error.details)}`);
  return result.value as OutputOf<N>;
};
const kindOf = async (name: RequestName, input: unknown) => {
  const result = await core.routes.main(name, input);
  return result.ok ? 'ok' : result.error.kind;
};
const create = async () => {
  const { recoveryKey } = await ask('vault.proposeRecoveryKey', {});
  await ask('vault.create', { passphrase, recoveryKey });
};
const draft = (body: string) => ({
  kind: 'reflection' as const,
  title: 'Weekly',
  body,
  happenedOn: '2026-03-04',
  happenedTime: null,
  share: 'me' as const,
  people: [],
});

describe('the core on a real vault process', { timeout: 120_000 }, () => {
  it('creates, locks and unlocks a journal', async () => {
    expect(await ask('vault.status', {})).toMatchObject({ state: 'absent' });
    await create();
    expect(await ask('people.list', {})).toEqual([]);
    await ask('app.lock', {});
    expect(await kindOf('people.list', {})).toBe('locked');
    expect(await ask('vault.status', {})).toMatchObject({ state: 'locked' });
    expect(await kindOf('vault.unlock', { passphrase: 'not this one at all' })).toBe('wrong-secret');
    await ask('vault.unlock', { passphrase });
    expect(await ask('people.list', {})).toEqual([]);
    const states = events.flatMap((message) =>
      message.event === 'vault-state' ? [`${message.payload.state} ${message.payload.reason}`] : [],
    );
    expect(states).toEqual(['open null', 'locked key', 'open null']);
  });

  it('saves what the page had not saved yet', async () => {
    await create();
    const entry = await ask('entries.create', { draft: draft('First words.') });
    const changed = draft('First words, and last ones.');
    await ask('app.lock', { unsaved: [{ id: entry.id, baseRevision: entry.revision, draft: changed }] });
    await ask('vault.unlock', { passphrase });
    expect((await ask('entries.get', { id: entry.id })).body).toBe('First words, and last ones.');
    expect(await ask('app.takeUnsaved', {})).toEqual([]);
  });

  it('takes a picture that was chosen into the journal, and writes it into the exported folder', async () => {
    await create();
    const bytes = samplePicture('png');
    chosen = join(folder, 'board.png');
    await writeFile(chosen, bytes);
    const { hash } = await ask('app.addPicture', {});
    await ask('entries.create', { draft: draft(`The board: ![plan](attachment:${hash})`) });
    const { savedAs } = await ask('app.exportJournal', { format: 'markdown-folder' });
    const exported = await readdir(join(folder, 'exports', savedAs), { recursive: true });
    const [name, ...others] = exported.filter((path) => path.endsWith('.png'));
    expect(others).toEqual([]);
    expect(new Uint8Array(await readFile(join(folder, 'exports', savedAs, name ?? '')))).toEqual(bytes);
  });

  it('opens the sample journal beside the own one, and deletes it again', async () => {
    await create();
    await ask('app.openSample', { today: '2026-03-04' });
    expect(await ask('app.info', {})).toMatchObject({ sample: true });
    const people = await ask('people.list', {});
    expect(people.length).toBeGreaterThan(2);
    await ask('app.closeSample', {});
    expect(existsSync(join(folder, 'sample'))).toBe(false);
    expect(await ask('app.info', {})).toMatchObject({ sample: false });
    expect(await ask('vault.status', {})).toMatchObject({ state: 'locked' });
    await ask('vault.unlock', { passphrase });
    expect(await ask('people.list', {})).toEqual([]);
  });

  it('exports a person in every format, and the journal in both', async () => {
    await ask('app.openSample', { today: '2026-03-04' });
    const [person] = await ask('people.list', {});
    const span = { personId: person?.id ?? '', from: '2025-01-01', to: '2026-03-04', reader: readerOf('me') };
    for (const format of ['markdown', 'html', 'pdf', 'json'] as const) {
      const { savedAs, counts } = await ask('app.exportPerson', { ...span, format });
      expect(counts.entries).toBeGreaterThan(0);
      const text = await readFile(join(folder, 'exports', savedAs), 'utf8');
      expect(text).toContain(format === 'pdf' ? '%PDF' : (person?.name ?? ''));
    }
    await ask('app.exportJournal', { format: 'json' });
    const outcome = await ask('app.exportJournal', { format: 'markdown-folder' });
    expect((await readdir(join(folder, 'exports', outcome.savedAs))).length).toBeGreaterThan(0);
    expect((await readdir(join(folder, 'exports'))).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(await kindOf('app.exportJournal', { format: 'markdown-folder' })).toBe('already-exists');
  });
});
