import { expect, test } from 'vitest';
import { readerOf } from '../../../../shared/exports/reader.ts';
import { draft, failure, openVault, person } from './support.ts';

async function sharedNote() {
  const vault = await openVault();
  const ana = await vault.ask('people.add', { draft: person() });
  const tomas = await vault.ask('people.add', { draft: person({ name: 'Tomás Ochoa', relation: 'peer' }) });
  const ownership = (await vault.ask('signals.list', {})).find((signal) => signal.name === 'ownership');
  const body = `[@Ana Ruiz](person:${ana.id}) took over from [@Tomás Ochoa](person:${tomas.id}). [#ownership +](signal:${ownership?.id})`;
  const people = [{ personId: ana.id, morale: 4 }];
  await vault.ask('entries.create', {
    draft: draft({ happenedOn: '2026-03-02', title: 'With Tomás', share: 'report', body, people }),
  });
  const request = { personId: ana.id, from: '2026-01-01', to: '2026-06-30' };
  return { vault, ana, tomas, request };
}
const sha256 = 'ab'.repeat(32);

test('an export is logged with whom it was for and who was shown in it', async () => {
  const { vault, ana, tomas, request } = await sharedNote();
  const log = async (reader: ReturnType<typeof readerOf>, fileName: string) => {
    const { record } = await vault.ask('export.render', { ...request, format: 'json', reader });
    return vault.ask('exports.log', { ...record, encrypted: false, fileName, sha256 });
  };
  const report = readerOf('report');
  await log(report, 'first.json');
  vault.clock.pass(60);
  await log({ ...report, shown: [tomas.id] }, 'second.json');
  const { id } = await log(readerOf('me'), 'third.json');
  await vault.ask('exports.unlog', { id });
  const about = { what: 'person', personId: ana.id, from: '2026-01-01', to: '2026-06-30', cycleId: null };
  expect(await vault.ask('exports.list', { personId: ana.id })).toMatchObject([
    { ...about, audience: 'report', shown: [tomas.id], hidden: 0, fileName: 'second.json', sha256 },
    { ...about, shown: [], hidden: 1, entries: 1, evidence: 1, exportedAt: '2026-03-11T09:00:00.000Z' },
  ]);
  expect(await vault.ask('exports.list', { personId: tomas.id })).toEqual([]);
});

test('the log is kept when the person is archived, and is in the export of the whole journal', async () => {
  const { vault, ana, request } = await sharedNote();
  const { record } = await vault.ask('export.render', { ...request, format: 'pdf', reader: readerOf('hr') });
  await vault.ask('exports.log', { ...record, encrypted: true, fileName: 'Ana.pdf.age', sha256 });
  await vault.ask('people.archive', { id: ana.id, archived: true });
  expect(await vault.ask('exports.list', { personId: null })).toHaveLength(1);
  const { files } = await vault.ask('export.renderJournal', { format: 'json' });
  expect(JSON.parse(String(files[0]?.parts[0]))).toMatchObject({
    exports: [{ what: 'person', audience: 'hr', encrypted: true, fileName: 'Ana.pdf.age' }],
  });
});

test('a preview tells what stays, and a comparison shows the notes before and after', async () => {
  const { vault, tomas, request } = await sharedNote();
  const preview = await vault.ask('export.preview', { ...request, reader: readerOf('report') });
  expect(preview).toMatchObject({
    leftOut: [{ what: 'morale' }],
    thirdParties: [{ personId: tomas.id, pseudonym: 'a colleague (B)', shown: false }],
  });
  const { parts, unchanged } = await vault.ask('export.compare', { ...request, reader: readerOf('report') });
  expect(parts).toEqual([
    {
      title: '2 March 2026, 1:1',
      before: expect.stringContaining('## With Tomás'),
      after: expect.stringMatching(
        /## With a colleague \\?\(B\\?\)\n\n\[@Ana Ruiz\]\(person:.*\) took over from \[@a colleague \(B\)\]\(person:colleague-b\)/,
      ),
    },
  ]);
  expect(unchanged).toBe(0);
  expect((await vault.ask('export.compare', { ...request, reader: readerOf('me') })).parts).toEqual([]);
});

test('a printed file with a hidden name in its properties is stopped', async () => {
  const { vault, request } = await sharedNote();
  const check = (title: string) =>
    vault.ask('export.checkPrinted', {
      ...request,
      reader: readerOf('report'),
      fileName: 'Ana.pdf',
      bytes: new TextEncoder().encode(`%PDF-1.4\n1 0 obj\n<< /Title (${title}) >>\nendobj\n`),
    });
  expect(await check('Ana Ruiz, 2026')).toBeNull();
  expect((await failure(check('After Ochoa'))).kind).toBe('export-stopped');
  // UTF-16 as browsers write it, in a string of hexadecimal digits.
  const utf16 = `FEFF${[...'Tomás'].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')}`;
  const bytes = new TextEncoder().encode(`%PDF-1.4\n1 0 obj\n<< /Title <${utf16}> >>\nendobj\n`);
  const input = { ...request, reader: readerOf('report'), fileName: 'Ana.pdf', bytes };
  expect(await failure(vault.ask('export.checkPrinted', input))).toMatchObject({
    kind: 'export-stopped',
    message: expect.not.stringMatching(/tom/i),
  });
});
