import { expect, test } from 'vitest';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { toIndexText, wordsOf } from '../../../../electron/vault/journal/search-text.ts';
import { isCertain } from '../../../../electron/vault/journal/search-vocabulary.ts';
import { openTestJournal } from './support.ts';

test('words that begin so are known as soon as all were read, and with them what is written later', () => {
  const journal = openTestJournal();
  const { vocabulary } = journal;
  journal.write({ title: '', body: 'Calibration, calibrated, CALIBRÉ; cal 绩效 calibrate_x' });
  journal.refresh();
  expect(vocabulary.expand('calib')).toBe(null);
  while (!vocabulary.load(2));
  expect(vocabulary.expand('calib')).toEqual(['calibrate', 'calibrated', 'calibration', 'calibre']);
  expect(vocabulary.expand('cal')).toBe(null);
  expect(vocabulary.expand('calibz')).toEqual([]);
  journal.write({ body: `caliban and calib${'x'.repeat(60)}` });
  journal.refresh();
  expect(vocabulary.expand('caliba')).toEqual(['caliban']);
  expect(vocabulary.expand('calibx')).toEqual([`calib${'x'.repeat(60)}`]);
  journal.write({ body: Array.from({ length: 30 }, (_, i) => `calib${i}`).join(' ') });
  journal.refresh();
  expect(vocabulary.expand('calib')).toBe(null);
});

test('a word that the index may read otherwise makes it ask anew', () => {
  const journal = openTestJournal();
  while (!journal.vocabulary.load(50));
  expect(journal.vocabulary.expand('rele')).toEqual([]);
  journal.write({ body: 'releaseΆ' });
  journal.refresh();
  expect(journal.vocabulary.expand('rele')).toBe(null);
  while (!journal.vocabulary.load(50));
  expect(journal.vocabulary.expand('rele')?.length).toBe(1);
  for (const text of ['naïveΆ', 'relea\u0301seΆ', 'c1Ά']) expect(isCertain(text), text).toBe(false);
  for (const text of ['naïve — Nguyễn', 'C++ 绩效', 'it’s → 5 €, Άλφα'])
    expect(isCertain(toIndexText(text)), text).toBe(true);
});

test('a beginning finds the same whether its words are known or not', () => {
  const journal = openTestJournal();
  for (const body of ['release', 'released C++', 'relegate 绩效', 'releasing', 'reléase', 'released plan'])
    journal.write({ body });
  const queries = [
    'rele',
    'relea',
    'released',
    'releas plan',
    'c++ relea',
    '-relea',
    'relea or relega',
    '"x" relea',
  ];
  const find = () => queries.map((query) => journal.search(query).hits.map((hit) => hit.entryId));
  const before = find();
  while (!journal.vocabulary.load(50));
  expect(journal.vocabulary.expand('relea')?.length).toBeGreaterThan(2);
  expect(find()).toEqual(before);
});

test('where it is certain which words from a to z the index makes of a text, it makes those', () => {
  const { db } = openTestJournal();
  const written = new Map<number, string>();
  db.transaction(() => {
    for (let point = 1; point < 0x1_0000; point += point < 0x3000 ? 1 : 7) {
      if (point >= 0xd800 && point < 0xf900) continue;
      const text = toIndexText(`abcd${String.fromCodePoint(point)}ef`);
      if (!isCertain(text)) continue;
      written.set(point, text);
      db.run(
        sql`INSERT INTO search_index(rowid, title, text, names, tags) VALUES (${BigInt(point)}, '', ${text}, '', '')`,
      );
    }
  });
  db.exec(`CREATE VIRTUAL TABLE occurrences USING fts5vocab('search_index', 'instance')`);
  const terms = new Map<number, string[]>();
  const found = db.all<{ term: string; doc: number }>(
    sql`SELECT term, doc FROM occurrences ORDER BY doc, offset`,
  );
  for (const { term, doc } of found) terms.set(doc, [...(terms.get(doc) ?? []), term]);
  expect(written.size).toBeGreaterThan(1_000);
  const fromAToZ = (all: readonly string[] = []): string[] => all.filter((term) => /^[a-z]/.test(term));
  for (const [point, text] of written) {
    expect(fromAToZ(wordsOf(text)), point.toString(16)).toEqual(fromAToZ(terms.get(point)));
  }
});
