import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportHandlers, safeFileName } from '../../../electron/core/exports.ts';
import type { ExportContent } from '../../../shared/contract/exports.ts';
import type { VaultRequestName } from '../../../shared/contract/requests.ts';
import { readerOf } from '../../../shared/exports/reader.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const id = '01890000-0000-7000-8000-000000000001';
const counts = { entries: 2, evidence: 3, privateAsides: 1, objectives: 0, objectivesKept: 0 };
const span = {
  personId: id,
  from: '2026-01-01',
  to: '2026-06-30',
  cycleId: null,
  withNotes: true,
  reader: readerOf('me'),
  passphrase: null,
};

const start = ({
  cancel = false,
  file = 'chosen',
  locked = false,
  content = '<p>Ana</p>' as ExportContent,
} = {}) => {
  const steps: string[] = [];
  const answers: Partial<Record<VaultRequestName, unknown>> = {
    'people.list': [{ id, name: 'Ana/Ruiz' }],
    'export.render': { fileName: 'unused', content, counts },
    'export.renderJournal': {
      name: 'journal',
      files: [
        { path: 'a/b.md', parts: ['B'] },
        { path: 'c.md', parts: ['C'] },
      ],
      counts,
    },
  };
  const target = (suggestion: object) => {
    steps.push(`dialog ${JSON.stringify(suggestion)}`);
    return Promise.resolve(cancel ? null : { path: join(folder, file) });
  };
  const handlers = exportHandlers(
    {
      request: (name) => {
        steps.push(name);
        return Promise.resolve(
          locked && name === 'export.render'
            ? { ok: false, error: { kind: 'locked', message: '' } }
            : { ok: true, value: answers[name] },
        );
      },
    },
    {
      chooseSaveFile: target,
      chooseFolder: target,
      printToPdf: (html) => Promise.resolve(new TextEncoder().encode(`%PDF of ${html}`)),
    },
    () => '2026-03-04',
  );
  return { handlers, steps };
};

describe('exporting a person', () => {
  it('asks for the place before a word is rendered', async () => {
    const { handlers, steps } = start({ file: 'ana.md' });
    const outcome = await handlers['app.exportPerson']({ ...span, format: 'markdown' });
    expect(outcome).toEqual({ savedAs: 'ana.md', counts });
    expect(steps).toEqual([
      'people.list',
      'dialog {"name":"Ana Ruiz 2026-01-01 to 2026-06-30","extension":"md"}',
      'export.render',
    ]);
    expect(await readFile(join(folder, 'ana.md'), 'utf8')).toBe('<p>Ana</p>');
  });

  it('renders nothing where the dialog is cancelled', async () => {
    const { handlers, steps } = start({ cancel: true });
    await expect(handlers['app.exportPerson']({ ...span, format: 'html' })).rejects.toMatchObject({
      kind: 'cancelled',
    });
    expect(steps).not.toContain('export.render');
    expect(await readdir(folder)).toEqual([]);
  });

  it('prints what was rendered where it is to be a PDF', async () => {
    const { handlers } = start({ file: 'ana.pdf' });
    await handlers['app.exportPerson']({ ...span, format: 'pdf' });
    expect(await readFile(join(folder, 'ana.pdf'), 'utf8')).toBe('%PDF of <p>Ana</p>');
  });

  it('writes bytes as they are, and text as UTF-8', async () => {
    for (const [content, wanted] of [
      [new Uint8Array([0, 255, 13, 10]), Buffer.from([0, 255, 13, 10])],
      ['\uFEFFZoë 👩‍🚀', Buffer.from('\uFEFFZoë 👩‍🚀', 'utf8')],
    ] as const) {
      const { handlers } = start({ file: 'ana.csv', content });
      await handlers['app.exportPerson']({ ...span, format: 'csv' });
      expect(await readFile(join(folder, 'ana.csv'))).toEqual(wanted);
    }
  });

  it('writes nothing where the journal was locked behind the dialog', async () => {
    const { handlers } = start({ locked: true });
    await expect(handlers['app.exportPerson']({ ...span, format: 'json' })).rejects.toMatchObject({
      kind: 'locked',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('knows no person that is not in the journal', async () => {
    const { handlers, steps } = start();
    const other = { ...span, personId: '01890000-0000-7000-8000-000000000002', format: 'json' as const };
    await expect(handlers['app.exportPerson'](other)).rejects.toMatchObject({ kind: 'not-found' });
    expect(steps).toEqual(['people.list']);
  });
});

describe('exporting the journal', () => {
  it('writes a new folder of Markdown', async () => {
    const { handlers, steps } = start({ file: 'journal' });
    await handlers['app.exportJournal']({ format: 'markdown-folder' });
    expect(steps[0]).toBe('dialog {"name":"Handrail journal 2026-03-04"}');
    expect(await readFile(join(folder, 'journal', 'a', 'b.md'), 'utf8')).toBe('B');
  });

  it('writes one file of JSON', async () => {
    const { handlers } = start({ file: 'journal.json' });
    expect(await handlers['app.exportJournal']({ format: 'json' })).toEqual({
      savedAs: 'journal.json',
      counts,
    });
    expect(await readFile(join(folder, 'journal.json'), 'utf8')).toBe('B');
  });
});

describe('a file name made from a name', () => {
  it.each([
    ['Ana Ruiz', 'Ana Ruiz'],
    ['../../etc/passwd', 'etc passwd'],
    ['a:b*c?d"e<f>g|h\\i', 'a b c d e f g h i'],
    ['...', 'Handrail'],
    ['\u202Egnp.exe', 'gnp.exe'],
    ['tab\tand\nline', 'tab and line'],
    ['Zoë', 'Zoë'],
  ])('%j becomes %j', (text, name) => {
    expect(safeFileName(text)).toBe(name);
  });
});
