import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FolderNames, safeName } from '../../../../electron/vault/export/file-names.ts';
import { awkwardNames } from './names.ts';

const name = (text: string, maxBytes = 100): string => safeName(text, { fallback: 'note', maxBytes });

describe('a file name', () => {
  test.each([
    ['Weekly: what next?', 'Weekly- what next'],
    ['a/b\\c|d', 'a-b-c-d'],
    ['say "hello" <now>*', "say 'hello' now"],
    ['  .hidden. . ', 'hidden'],
    ['con', '_con'],
    ['COM¹.txt', '_COM¹.txt'],
    ['Nul .md', '_Nul .md'],
    ['console', 'console'],
    ['', 'note'],
    ['...', 'note'],
    ['a\u0000b\nc', 'a b c'],
    ['safe\u202egnp.exe', 'safegnp.exe'],
    ['e\u0301te\u0301', 'été'],
    ['שרה לוי', 'שרה לוי'],
    ['👩‍🚀 Zoë', '👩‍🚀 Zoë'],
    ['half \ud83d', 'half'],
  ])('%j is %j', (text, expected) => {
    expect(name(text)).toBe(expected);
  });

  test('is cut between characters, as a reader counts them', () => {
    expect(name('👩‍🚀👩‍🚀', 20)).toBe('👩‍🚀');
    expect(name('ñ'.repeat(300), 100)).toBe('ñ'.repeat(49));
    expect(name(`a${'\u0301'.repeat(200)}`, 20).length).toBeGreaterThan(0);
  });

  test('holds nothing that a system refuses, whatever the text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...awkwardNames));
    fc.assert(
      fc.property(text, (any) => {
        const made = name(any, 60);
        expect(made).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|^[\s.]|[\s.]$/u);
        expect(Buffer.byteLength(made)).toBeLessThanOrEqual(60);
        expect(made).not.toBe('');
        expect(made).toBe(name(made, 61));
      }),
      { numRuns: 3_000 },
    );
  });
});

test('names of one folder differ for every file system', () => {
  const names = new FolderNames();
  expect(names.take('Ana', '.md')).toBe('Ana.md');
  expect(names.take('ANA', '.md')).toBe('ANA (2).md');
  expect(names.take('ana', '.md')).toBe('ana (3).md');
  expect(names.take('été')).toBe('été');
  expect(names.take('e\u0301te\u0301')).toBe('e\u0301te\u0301 (2)');
  expect(names.take('straße')).toBe('straße');
  expect(names.take('STRASSE')).toBe('STRASSE (2)');
  expect(names.take('a\u200db')).toBe('a\u200db');
  expect(names.take('ab')).toBe('ab (2)');
});
