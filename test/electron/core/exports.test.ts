import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportHandlers, safeFileName } from '../../../electron/core/exports.ts';
import type { ExportContent } from '../../../shared/contract/exports.ts';
import type { VaultRequestName } from '../../../shared/contract/requests.ts';
import { readerOf } from '../../../shared/exports/reader.ts';
import { smallDisk } from '../../e2e/support/small-disk.ts';

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

/** What the vault says of an export for its log. */
const record = {
  what: 'person' as const,
  ...{ personId: id, from: '2026-01-01', to: '2026-06-30', cycleId: null, audience: 'me' as const },
  ...{ shown: [], hidden: 0, entries: 2, evidence: 3, format: 'markdown' },
};

const start = ({
  cancel = false,
  file = 'chosen',
  locked = '' as VaultRequestName | '',
  content = '<p>Ana</p>' as ExportContent,
  at = folder,
  /** Called with the name of each step as it begins. */
  onStep = (_step: string) => {},
} = {}) => {
  const steps: string[] = [];
  const progress: number[] = [];
  const logged: unknown[] = [];
  const answers: Partial<Record<VaultRequestName, unknown>> = {
    'people.list': [{ id, name: 'Ana/Ruiz' }],
    'export.render': { fileName: 'unused', content, counts, record },
    'export.acceptPassphrase': null,
    'export.encrypt': { bytes: new TextEncoder().encode('age of it') },
    'exports.log': { id },
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
    return Promise.resolve(cancel ? null : { path: join(at, file) });
  };
  const handlers = exportHandlers(
    {
      request: (name, input) => {
        steps.push(name);
        onStep(name);
        if (name === 'exports.log') logged.push(input);
        return Promise.resolve(
          name === locked
            ? { ok: false, error: { kind: 'locked', message: '' } }
            : { ok: true, value: answers[name] },
        );
      },
    },
    {
      chooseSaveFile: target,
      chooseFolder: target,
      send: ({ event, payload }) => {
        if (event === 'progress') progress.push(payload.done);
      },
      printToPdf: async (html, signal) => {
        onStep('print');
        await new Promise((resolve) => setImmediate(resolve));
        signal?.throwIfAborted();
        return new TextEncoder().encode(`%PDF of ${html}`);
      },
    },
    () => '2026-03-04',
  );
  return { handlers, steps, progress, logged };
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
      'exports.log',
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
    const { handlers } = start({ locked: 'export.render' });
    await expect(handlers['app.exportPerson']({ ...span, format: 'json' })).rejects.toMatchObject({
      kind: 'locked',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('logs the file as it was written, once it is whole and before it has its name', async () => {
    const { handlers, logged, progress } = start({ file: 'ana.md' });
    await handlers['app.exportPerson']({ ...span, format: 'markdown' });
    const sha256 = createHash('sha256')
      .update(await readFile(join(folder, 'ana.md')))
      .digest('hex');
    expect(logged).toEqual([{ ...record, encrypted: false, fileName: 'ana.md', sha256 }]);
    expect(progress).toEqual([1, 2, 3, 4]);
  });

  it('leaves an existing file as it was where the journal is locked before the log', async () => {
    await writeFile(join(folder, 'ana.md'), 'before');
    const { handlers } = start({ file: 'ana.md', locked: 'exports.log' });
    await expect(handlers['app.exportPerson']({ ...span, format: 'markdown' })).rejects.toMatchObject({
      kind: 'locked',
    });
    expect(await readdir(folder)).toEqual(['ana.md']);
    expect(await readFile(join(folder, 'ana.md'), 'utf8')).toBe('before');
  });

  it('takes the line back where the file cannot have its name', async () => {
    await mkdir(join(folder, 'taken', 'full'), { recursive: true });
    const { handlers, steps } = start({ file: 'taken' });
    await expect(handlers['app.exportPerson']({ ...span, format: 'markdown' })).rejects.toThrow();
    expect(steps.slice(-2)).toEqual(['exports.log', 'exports.unlog']);
    expect(await readdir(folder)).toEqual(['taken']);
  });

  it('checks what was printed, and writes nothing where that is stopped', async () => {
    const { handlers, steps } = start({ file: 'ana.pdf', locked: 'export.checkPrinted' });
    await expect(handlers['app.exportPerson']({ ...span, format: 'pdf' })).rejects.toMatchObject({
      kind: 'locked',
    });
    expect(steps).toContain('export.checkPrinted');
    expect(await readdir(folder)).toEqual([]);
  });

  it('can be cancelled between its steps, and leaves nothing', async () => {
    const { handlers, logged, progress } = start({ file: 'ana.pdf' });
    const running = handlers['app.exportPerson']({ ...span, format: 'pdf' });
    await new Promise((resolve) => setImmediate(resolve));
    handlers['app.cancelExport']({});
    await expect(running).rejects.toMatchObject({ kind: 'cancelled' });
    expect(progress).not.toContain(4);
    expect(logged).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('encrypts what was printed and checked, under a name that says so, and logs what was written', async () => {
    const { handlers, steps, progress, logged } = start({ file: 'ana.pdf.age' });
    const outcome = await handlers['app.exportPerson']({ ...span, format: 'pdf', passphrase: 'herons' });
    expect(outcome.savedAs).toBe('ana.pdf.age');
    expect(steps).toEqual([
      'export.acceptPassphrase',
      'people.list',
      'dialog {"name":"Ana Ruiz 2026-01-01 to 2026-06-30.pdf","extension":"age"}',
      'export.render',
      'export.checkPrinted',
      'export.encrypt',
      'exports.log',
    ]);
    expect(progress).toEqual([1, 2, 3, 4, 5]);
    const written = await readFile(join(folder, 'ana.pdf.age'));
    expect(written.toString()).toBe('age of it');
    const sha256 = createHash('sha256').update(written).digest('hex');
    expect(logged).toEqual([{ ...record, encrypted: true, fileName: 'ana.pdf.age', sha256 }]);
  });

  it('asks for no place where the passphrase is refused', async () => {
    const { handlers, steps } = start({ locked: 'export.acceptPassphrase' });
    const input = { ...span, format: 'json' as const, passphrase: 'abc' };
    await expect(handlers['app.exportPerson'](input)).rejects.toMatchObject({ kind: 'locked' });
    expect(steps).toEqual(['export.acceptPassphrase']);
  });

  it('writes nothing in the clear that could not be encrypted', async () => {
    const { handlers } = start({ file: 'ana.json.age', locked: 'export.encrypt' });
    const input = { ...span, format: 'json' as const, passphrase: 'herons' };
    await expect(handlers['app.exportPerson'](input)).rejects.toMatchObject({ kind: 'locked' });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['export.render', 'print', 'export.checkPrinted', 'export.encrypt'])(
    'leaves what was there before where it is cancelled at %s',
    async (step) => {
      await writeFile(join(folder, 'ana.pdf.age'), 'the old file');
      const { handlers, logged } = start({
        file: 'ana.pdf.age',
        onStep: (name) => {
          if (name === step) handlers['app.cancelExport']({});
        },
      });
      const input = { ...span, format: 'pdf' as const, passphrase: 'herons' };
      await expect(handlers['app.exportPerson'](input)).rejects.toMatchObject({ kind: 'cancelled' });
      expect(logged).toEqual([]);
      expect(await readdir(folder)).toEqual(['ana.pdf.age']);
      expect(await readFile(join(folder, 'ana.pdf.age'), 'utf8')).toBe('the old file');
    },
  );

  it('goes on after one that was cancelled, and replaces a file as a whole', async () => {
    await writeFile(join(folder, 'ana.docx'), 'a longer file that was there before');
    const { handlers } = start({ file: 'ana.docx', content: new Uint8Array([80, 75]) });
    handlers['app.cancelExport']({});
    await handlers['app.exportPerson']({ ...span, format: 'docx' });
    expect(await readFile(join(folder, 'ana.docx'), 'utf8')).toBe('PK');
  });

  it('leaves nothing on a disk that is full, and says so (needs a tmpfs)', async ({ skip }) => {
    const disk = smallDisk(256);
    if ('reason' in disk) return skip(disk.reason);
    try {
      const { handlers, logged } = start({ at: disk.folder, content: new Uint8Array(1_000_000) });
      await expect(handlers['app.exportPerson']({ ...span, format: 'docx' })).rejects.toMatchObject({
        kind: 'disk-full',
        message: 'The disk is full. Nothing was written.',
      });
      expect(logged).toEqual([]);
      expect(await readdir(disk.folder)).toEqual([]);
    } finally {
      disk.remove();
    }
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
