import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { disclosureHandlers } from '../../../electron/core/disclosure.ts';
import { createExportRuns } from '../../../electron/core/export-run.ts';
import { handoverHandlers } from '../../../electron/core/handovers.ts';
import type { Result } from '../../../shared/contract/errors.ts';
import type { VaultRequestName } from '../../../shared/contract/requests.ts';
import { everythingOf } from '../../helpers/handover.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-handover-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const person = '01890000-0000-7000-8000-000000000001';
const counts = { notes: 3 };
const record = { what: 'handover' };
const bytes = new TextEncoder().encode('age-encryption.org/v1');

function start({ chosen = 'file.age' as string | null, fails = '' as VaultRequestName | '' } = {}) {
  const asked: { name: VaultRequestName; input: unknown }[] = [];
  const answers: Partial<Record<VaultRequestName, unknown>> = {
    'handover.render': { bytes, counts, record },
    'handover.open': { by: 'Sam' },
    'disclosure.render': {
      files: [{ path: 'disclosure.json', text: '{}' }],
      print: { path: 'disclosure.pdf', html: '<p>Ana</p>' },
      counts,
      record,
    },
    'export.encrypt': { bytes },
    'exports.log': { id: person },
  };
  const vault = {
    request: (name: VaultRequestName, input: unknown): Promise<Result<unknown>> => {
      asked.push({ name, input });
      return Promise.resolve(
        name === fails
          ? { ok: false, error: { kind: 'export-stopped', message: '' } }
          : { ok: true, value: answers[name] ?? null },
      );
    },
  };
  const place = chosen === null ? null : { path: join(folder, chosen) };
  const running = createExportRuns(() => {});
  const host = {
    chooseSaveFile: () => Promise.resolve(place),
    chooseOpenFile: () => Promise.resolve(place),
    printToPdf: () => Promise.resolve(new TextEncoder().encode('%PDF-')),
  };
  const today = () => '2026-03-04';
  return {
    asked,
    running,
    handlers: { ...handoverHandlers(vault, host, today), ...disclosureHandlers(vault, host, today, running) },
  };
}

const choice = everythingOf(person);

test('a handover is written as it was encrypted, and logged before it has its name', async () => {
  const { handlers, asked } = start();
  const outcome = await handlers['app.exportHandover']({ choice, by: 'Sam', passphrase: 'x' });
  expect(outcome).toEqual({ savedAs: 'file.age', counts });
  expect(await readFile(join(folder, 'file.age'))).toEqual(Buffer.from(bytes));
  expect(asked.at(-1)).toMatchObject({
    name: 'exports.log',
    input: { what: 'handover', encrypted: true, fileName: 'file.age' },
  });
});

test('what was chosen is read when it is opened, and nothing of another size or kind', async () => {
  const { handlers, asked } = start();
  await expect(handlers['app.openHandover']({ passphrase: 'x' })).rejects.toMatchObject({
    kind: 'not-found',
  });
  expect(await handlers['app.chooseHandover']({})).toEqual({ name: 'file.age' });
  await expect(handlers['app.openHandover']({ passphrase: 'x' })).rejects.toMatchObject({
    kind: 'invalid-input',
    message: 'This file could not be read. Nothing was taken over.',
  });
  await writeFile(join(folder, 'file.age'), bytes);
  await handlers['app.openHandover']({ passphrase: 'x' });
  expect(asked.at(-1)).toEqual({
    name: 'handover.open',
    input: { bytes: Buffer.from(bytes), passphrase: 'x' },
  });
  await truncate(join(folder, 'file.age'), 256_000_001);
  await expect(handlers['app.openHandover']({ passphrase: 'x' })).rejects.toMatchObject({
    message: 'This file is larger than any handover. Nothing was taken over.',
  });
});

test('a cancelled dialog asks the vault for nothing', async () => {
  const { handlers, asked } = start({ chosen: null });
  const disclosed = { personId: person, from: null, to: null, shown: [], privateAsides: false };
  for (const act of [
    handlers['app.exportHandover']({ choice, by: 'Sam', passphrase: 'x' }),
    handlers['app.chooseHandover']({}),
    handlers['app.exportDisclosure']({ choice: disclosed, passphrase: null }),
  ])
    await expect(act).rejects.toMatchObject({ kind: 'cancelled' });
  expect(asked).toEqual([]);
});

test('a bundle is one zip with a PDF that was looked at; what is found or cancelled leaves no file', async () => {
  const input = {
    choice: { personId: person, from: null, to: null, shown: [], privateAsides: false },
    passphrase: null,
  };
  const { handlers } = start({ chosen: 'file.zip' });
  await handlers['app.exportDisclosure'](input);
  expect(Object.keys(unzipSync(await readFile(join(folder, 'file.zip'))))).toEqual([
    'disclosure.json',
    'disclosure.pdf',
  ]);
  await rm(join(folder, 'file.zip'));
  const found = start({ chosen: 'file.zip', fails: 'disclosure.checkPrinted' });
  await expect(found.handlers['app.exportDisclosure'](input)).rejects.toMatchObject({
    kind: 'export-stopped',
  });
  const stopped = start({ chosen: 'file.zip' });
  const act = stopped.handlers['app.exportDisclosure'](input);
  await Promise.resolve();
  stopped.running.cancel();
  await expect(act).rejects.toMatchObject({ kind: 'cancelled' });
  expect(await readdir(folder)).toEqual([]);
});
