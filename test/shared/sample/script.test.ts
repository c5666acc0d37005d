import { describe, expect, test } from 'vitest';
import { uuidv7 } from '../../../shared/domain/ids.ts';
import { defaultSignals } from '../../../shared/domain/signals.ts';
import { addDays, mondayOf, nearestFriday, workday } from '../../../shared/sample/calendar.ts';
import { personKeys } from '../../../shared/sample/cast.ts';
import { type PersonKey, renderBody, type SampleIds, sampleSize } from '../../../shared/sample/index.ts';
import { chooseWords, writeDates } from '../../../shared/sample/render-body.ts';
import { parseScript } from '../../../shared/sample/script.ts';
import { scripts } from '../../../shared/sample/scripts.ts';

const id = (n: number): string => uuidv7(1_700_000_000_000 + n, new Uint8Array(10));
const ids: SampleIds = {
  people: Object.fromEntries(personKeys.map((key, i) => [key, id(i)])) as Record<PersonKey, string>,
  signals: Object.fromEntries(defaultSignals.map(({ name }, i) => [name, id(100 + i)])),
};

describe('what the sample is made from', () => {
  test('reads a header with its sign, kind, title, people and flags', () => {
    expect(
      parseScript(
        'ignored\n=12! feedback given | A title | ana:4 sade | report pinned 08:05\nOne.\n\nTwo.\n',
      ),
    ).toEqual([
      {
        age: 12,
        exact: true,
        optional: false,
        kind: 'feedback given',
        title: 'A title',
        time: '08:05',
        share: 'report',
        pinned: true,
        people: [
          { key: 'ana', morale: 4 },
          { key: 'sade', morale: null },
        ],
        body: 'One.\n\nTwo.',
      },
    ]);
  });

  test.each(['=1 lunch | | ana', '=1 1:1 | | nobody', '=1 1:1 | | ana:9', '=1 1:1 | | ana | everyone'])(
    'refuses the header %s',
    (line) => {
      expect(() => parseScript(line)).toThrow();
    },
  );

  test('always leaves room for 400 notes', () => {
    const notes = scripts.flatMap(parseScript);
    expect(notes.filter((note) => !note.optional).length).toBeLessThanOrEqual(sampleSize);
    expect(notes.length).toBeGreaterThanOrEqual(sampleSize);
  });

  test('chooses among words and numbers, and leaves placeholders alone', () => {
    const last = () => 0.999;
    expect(chooseWords('{one|two} of {3..9} {{@ana}} {{#scope +}}', last)).toBe(
      'two of 9 {{@ana}} {{#scope +}}',
    );
  });

  test('renders mentions and marks in the storage form', () => {
    expect(renderBody('{{@tomas}} {{#technical depth +}} {{#goal}}', ids)).toBe(
      `[@Tomás Ochoa](person:${ids.people.tomas}) ` +
        `[#technical depth +](signal:${ids.signals['technical depth']}) [#goal](signal:${ids.signals.goal})`,
    );
    expect(() => renderBody('{{@nobody}}', ids)).toThrow('nobody');
    expect(() => renderBody('{{#estimation -}}', ids)).toThrow('estimation');
  });

  test('writes due dates from the day of the note, on working days', () => {
    expect(writeDates('- [ ] send it 📅 {{+7}}', '2026-03-04')).toBe('- [ ] send it 📅 2026-03-11');
    expect(writeDates('📅 {{+3}}', '2026-03-04')).toBe('📅 2026-03-06');
  });

  test('keeps to the calendar', () => {
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(workday('2026-03-08')).toBe('2026-03-06');
    expect(workday('2025-12-26')).toBe('2025-12-24');
    expect(mondayOf('2026-03-08')).toBe('2026-03-02');
    expect(nearestFriday('2026-03-09', '2026-03-31')).toBe('2026-03-06');
    expect(nearestFriday('2026-03-10', '2026-03-31')).toBe('2026-03-13');
    expect(nearestFriday('2026-03-10', '2026-03-11')).toBe('2026-03-06');
  });
});
