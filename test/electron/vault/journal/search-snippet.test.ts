import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { toRun } from '../../../../electron/vault/journal/search-hits.ts';
import { toMatch } from '../../../../electron/vault/journal/search-plan.ts';
import { highlight, snippet } from '../../../../electron/vault/journal/search-snippet.ts';
import {
  foldText,
  fromIndexText,
  toIndexText,
  wordsOf,
} from '../../../../electron/vault/journal/search-text.ts';
import type { SnippetPiece } from '../../../../shared/contract/search.ts';
import { openTestJournal } from './support.ts';

const show = (pieces: readonly SnippetPiece[]): string =>
  pieces.map((piece) => (piece.hit ? `‹${piece.text}›` : piece.text)).join('');

const words = fc.constantFrom(
  ...[
    'release',
    'rel',
    'Plan',
    'ana',
    'Tomás',
    'toma\u0301s',
    'C++',
    'c',
    'foo_bar',
    '绩效',
    '效',
    'ー',
    '12',
    'x-y',
  ],
  ...[
    'İx',
    'Straße',
    'ΣΑΣ',
    'กำลัง',
    'नमस्ते',
    '각',
    'a\u0305b',
    'x\u0331y',
    '😀',
    '𝒳y',
    '’',
    '—',
    '\u0301',
    '…',
    '\uFB01',
    'É',
  ],
);
const texts = fc.array(words, { minLength: 1, maxLength: 9 }).map((found) => found.join(' '));
const runs = fc.record({
  typed: fc.array(words, { minLength: 1, maxLength: 2 }).map((found) => found.join(' ')),
  prefix: fc.boolean(),
});

test('what matches is set off exactly where the index sees it', () => {
  const { db } = openTestJournal();
  fc.assert(
    fc.property(texts, fc.array(runs, { minLength: 1, maxLength: 3 }), (written, asked) => {
      const text = toIndexText(written);
      const needles = asked
        .map(({ typed, prefix }) => ({ typed, prefix, text: toIndexText(typed) }))
        .filter((needle) => wordsOf(needle.text).length > 0)
        .map((needle) => ({ type: 'text' as const, repairable: true, ...needle }));
      const match = toMatch({ all: [needles], none: [] });
      if (needles.length === 0 || match === null) return;
      db.run(sql`INSERT INTO search_documents VALUES (1, '', ${text}, '', '')`);
      db.run(sql`INSERT INTO search_index(rowid, title, text, names, tags) VALUES (1, '', ${text}, '', '')`);
      const byIndex = db.value<string>(
        sql`SELECT highlight(search_index, 1, '‹', '›') FROM search_index WHERE search_index MATCH ${match}`,
      );
      db.run(sql`INSERT INTO search_index(search_index, rowid, title, text, names, tags)
        VALUES ('delete', 1, '', ${text}, '', '')`);
      db.run(sql`DELETE FROM search_documents`);
      const found = needles.map((needle) => toRun(needle.text, needle.prefix));
      // The signs that the index passes over are set off with the character that they belong to.
      const whole = fromIndexText(byIndex ?? text).replace(/›(\p{M}+)/gu, '$1›');
      expect(show(highlight(text, found))).toBe(whole);
    }),
    { numRuns: 400 },
  );
});

test('folding leaves every character where it is', () => {
  for (let point = 0; point < 0x11_0000; point += 1) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const character = String.fromCodePoint(point);
    if (foldText(character).length !== character.length) expect.fail(point.toString(16));
  }
});

describe('a snippet', () => {
  const filler = (words: number): string => Array.from({ length: words }, (_, i) => `filler${i}`).join(' ');
  const of = (text: string, ...typed: string[]): string =>
    show(
      snippet(
        text,
        typed.map((word) => toRun(toIndexText(word), false)),
      ),
    );

  test('shows all of a short text', () => {
    expect(of('She wrote the plan.', 'plan')).toBe('She wrote the ‹plan›.');
    expect(of('She wrote the plan.')).toBe('She wrote the plan.');
    expect(of('')).toBe('');
  });

  test('begins with the sentence, and says where text was left out', () => {
    const text = `${filler(40)}. Then Ana wrote the plan for all of us. ${filler(40)}`;
    expect(of(text, 'plan')).toMatch(/^…Then Ana wrote the ‹plan› for all of us\. filler0 .*\d…$/);
  });

  test('shows the passage in which most of the words stand', () => {
    const text = `A plan. ${filler(60)} Here the release plan was late. ${filler(60)} The release.`;
    expect(of(text, 'plan', 'release')).toContain('Here the ‹release› ‹plan› was late.');
  });

  test('without anything to look for is the beginning', () => {
    expect(of(filler(60))).toMatch(/^filler0 filler1 .*filler\d+…$/);
  });

  test('ends and begins with whole words, whatever the text', () => {
    const pieces = fc.constantFrom(
      'word',
      'plan',
      'it’s',
      'a',
      '.',
      '\n',
      'foo_plan',
      'C++',
      'x'.repeat(50),
      ',',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 40, maxLength: 120 }), (found) => {
        const text = found.join(' ');
        const shown = of(text, 'plan').replaceAll(/[‹›]/g, '');
        const inner = shown.replace(/^…/, '').replace(/…$/, '');
        const all = text.split(/\s+/);
        for (const word of inner.trim().split(/\s+/)) expect(all).toContain(word);
        expect(text.replace(/\s+/g, ' ')).toContain(inner.trim());
        expect(inner.length).toBeLessThan(400);
        if (text.includes('plan')) expect(inner).toContain('plan');
      }),
    );
  });

  test('an endless word is cut, but no character', () => {
    const shown = of('😀'.repeat(5_000));
    expect(shown).toMatch(/^(?:😀)+…$/u);
    expect(shown.length).toBeLessThan(400);
  });
});
