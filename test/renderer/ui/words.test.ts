import { describe, expect, test } from 'vitest';
import {
  dayOf,
  daysBetween,
  fullDay,
  localDateOf,
  relativeDay,
  shortAge,
  shortDay,
} from '../../../renderer/ui/dates.ts';
import { errorWords } from '../../../renderer/ui/error-words.ts';
import { initialsOf } from '../../../renderer/ui/initials.ts';
import { keysText } from '../../../renderer/ui/keys.ts';
import { englishOf } from '../../../renderer/ui/locale.ts';
import { errorKinds, HandrailError } from '../../../shared/contract/errors.ts';

describe('a date is said as a person says it', () => {
  const today = '2026-03-11';
  test.each([
    ['2026-03-11', 'today'],
    ['2026-03-10', 'yesterday'],
    ['2026-03-02', '9 days ago'],
    ['2026-03-14', 'in 3 days'],
    ['2026-02-04', '35 days ago'],
    ['2026-01-11', '2 months ago'],
    ['2024-03-11', '2 years ago'],
  ])('%s is %s', (date, words) => {
    expect(relativeDay(date, today, 'en')).toBe(words);
  });

  test('a day of this year goes without its year', () => {
    expect(shortDay('2026-03-02', today, 'en-GB')).toBe('2 March');
    expect(shortDay('2025-12-02', today, 'en-GB')).toBe('2 December 2025');
  });

  test('the full day is written in the locale, and never moves with the zone', () => {
    expect(fullDay('2026-03-02', 'en-GB')).toMatch(/^Monday,? 2 March 2026$/);
  });

  test.each([
    ['the first English that was chosen', ['de-DE', 'en-US', 'en-GB'], 'en-US'],
    ['the English of the screens where none was', ['de-DE', 'de'], 'en-GB'],
    ['the same where it is of no country', ['en'], 'en-GB'],
  ])('words within dates are in %s', (_, languages, locale) => {
    expect(englishOf(languages)).toBe(locale);
  });

  test('a moment belongs to the day of the local zone', () => {
    const moment = new Date(2026, 2, 2, 0, 30);
    expect(localDateOf(moment)).toBe('2026-03-02');
    expect(dayOf(moment.toISOString())).toBe('2026-03-02');
    expect(dayOf('2026-03-02')).toBe('2026-03-02');
  });

  test('days are counted across months and a change of the clock', () => {
    expect(daysBetween('2026-02-27', '2026-03-30')).toBe(31);
    expect(daysBetween('2026-03-30', '2026-02-27')).toBe(-31);
    expect(shortAge('2026-03-02', today)).toBe('9d');
    expect(shortAge(today, today)).toBe('today');
  });
});

describe('initials', () => {
  test.each([
    ['Ana María Ruiz', 'AR'],
    ['Ana', 'A'],
    ['  łukasz   żak ', 'ŁŻ'],
    ['𝒜da', '𝒜'],
    ['', ''],
  ])('%s has %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

test('keys are written as the platform writes them', () => {
  expect(keysText('Mod+k', 'other')).toBe('Ctrl K');
  expect(keysText('Mod+k', 'mac')).toBe('⌘K');
  expect(keysText('Alt+ArrowLeft', 'other')).toBe('Alt ←');
  expect(keysText('Mod+Shift+\\', 'mac')).toBe('⌘⇧\\');
});

describe('every way in which a request can fail has its sentence', () => {
  test.each(errorKinds)('%s says what happened and what to do', (kind) => {
    const { what, next } = errorWords(new HandrailError(kind, ''));
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(next).toMatch(/^[A-Z].*\.$/);
  });

  test('no two of them say the same', () => {
    const sentences = errorKinds.map((kind) => errorWords(new HandrailError(kind, '')).what);
    expect(new Set(sentences).size).toBe(errorKinds.length);
  });

  test('a field says itself what it wants', () => {
    expect(errorWords(new HandrailError('invalid-input', 'A person needs a name.')).what).toBe(
      'A person needs a name.',
    );
  });

  test('what was thrown by accident shows nothing of itself', () => {
    expect(errorWords(new Error('/home/ana/secret')).what).toBe('Something went wrong inside Handrail.');
    expect(errorWords(new HandrailError('internal', 'SQLITE_MISUSE')).what).not.toContain('SQLITE');
  });
});
