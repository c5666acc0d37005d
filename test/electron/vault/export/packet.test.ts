import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { exportFormats } from '../../../../shared/contract/exports.ts';
import { PersonExport } from '../../../../shared/exports/person-json.ts';
import { anaWithElsewhere } from './ana.ts';
import { anaPacket, anaPacketAlone, board, nasty } from './ana-packet.ts';
import { idOf, rendered } from './support.ts';

const golden = (name: string): string => `../../../fixtures/export/${name}`;
const plain = (text: string): string => text.replace(/\s+/g, ' ');

describe('a review', () => {
  test.each([
    ['markdown', 'packet.md'],
    ['html', 'packet.html'],
    ['csv', 'packet.csv'],
    ['json', 'packet.json'],
  ] as const)('as %s', async (format, file) => {
    await expect((await rendered(anaPacket, format)).text).toMatchFileSnapshot(golden(file));
  });

  test('never shows the quote that was reworded', async () => {
    for (const format of exportFormats) {
      const { text } = await rendered(anaPacket, format);
      expect(text, format).toContain('Estimates came late.');
      expect(text, format).not.toContain('nobody may read here');
    }
  });

  test('shows the draft, the evidence in its order, objectives, promises, morale and then the notes', async () => {
    const order = [
      'Outcomes',
      'and had it rehearsed.',
      'Estimates came late.',
      'Own a system across two teams (now)',
      'Send the staff-engineer expectations doc',
      '26 February 2026 | 5',
      'Walked through the ledger cut-over.',
    ];
    const { text } = await rendered(anaPacket, 'markdown');
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('holds no note, and no heading for notes, where they were left out', async () => {
    for (const format of ['markdown', 'html', 'docx'] as const) {
      const { text } = await rendered(anaPacketAlone, format);
      expect(text, format).not.toContain('Walked through the ledger cut-over');
      expect(text, format).not.toMatch(/>Notes<|## Notes/);
    }
  });

  test('leads a citation to the note where that is in the page, or else to its evidence, or stays text', async () => {
    const label = '<bdi>14 January, 1:1</bdi>';
    expect((await rendered(anaPacket, 'html')).text).toContain(`<a href="#note-1">${label}</a>`);
    expect((await rendered(anaPacketAlone, 'html')).text).toContain(`<a href="#evidence-1">${label}</a>`);
    const packet = anaPacketAlone.packet && { ...anaPacketAlone.packet, items: [] };
    expect((await rendered({ ...anaPacketAlone, packet }, 'html')).text).toContain(` ${label},`);
  });

  test('has every name and word that other programs stumble over, in every format', async () => {
    const { text: json } = await rendered(anaPacket, 'json');
    const { text: csv } = await rendered(anaPacket, 'csv');
    const table = parse(csv, { bom: true, record_delimiter: '\r\n' }).flat().join('\n');
    const strings: string[] = [];
    JSON.parse(json, (_, value) => {
      if (typeof value === 'string') strings.push(value);
      return value;
    });
    for (const words of Object.values(nasty)) {
      expect(plain(table), words).toContain(words);
      expect(plain(strings.join('\n')), words).toContain(words);
    }
  });

  test('as a table has a row for each picked piece, in its order, as the reader sees it', async () => {
    const { text } = await rendered(anaPacket, 'csv');
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true, record_delimiter: '\r\n' });
    expect(rows.map(({ id, share, competency }) => [id, share, competency])).toEqual([
      [idOf(401), 'me', 'Execution; Leadership'],
      [idOf(402), 'report', ''],
      [idOf(403), 'me', ''],
      [idOf(404), 'me', ''],
    ]);
    expect(rows[1]?.body).toBe('Estimates came late.\n\n- twice in spring');
    expect(rows[2]).toMatchObject({ situation: 'The settlement review.', title: `'${nasty.formula}` });
    expect(rows[3]?.body).toMatch(/^'=cmd\(\)/);
  });
});

describe('JSON', () => {
  test.each([
    ['a span', anaWithElsewhere],
    ['a review', anaPacket],
  ])('of %s fits its documented form to the last key', async (_, input) => {
    const read = PersonExport.parse(JSON.parse((await rendered(input, 'json')).text));
    expect(read.counts.entries).toBe(read.entries.length);
  });

  test('of a review brings the pictures of its draft', async () => {
    const read = PersonExport.parse(JSON.parse((await rendered(anaPacketAlone, 'json')).text));
    expect(read.pictures).toEqual([board]);
  });
});
