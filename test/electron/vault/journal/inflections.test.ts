import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formsOf, stemOf } from '../../../../electron/vault/journal/inflections.ts';

test.each([
  'plan plans planned planning',
  'note notes noted noting',
  'decide decides decided deciding',
  'review reviews reviewed reviewing',
  'mentor mentors mentored mentoring',
  'release releases released releasing',
  'change changes changed changing',
  'process processes processed processing',
  'control controls controlled controlling',
  'call calls called calling',
  'commit commits committed committing',
  'try tries tried trying',
  'agree agrees agreed agreeing',
  'use uses used using',
  'box boxes',
  'write writes wrote written writing',
  'give gives gave given giving',
  'say says said saying',
  'person people',
])('%s are forms of one word, and each finds all others', (line) => {
  const forms = line.split(' ');
  for (const form of forms)
    expect(formsOf(form)).toEqual(expect.arrayContaining(forms.filter((other) => other !== form)));
});

test.each([
  ['plan', 'plane'],
  ['not', 'note'],
  ['hop', 'hope'],
  ['new', 'news'],
  ['unit', 'united'],
  ['even', 'evening'],
  ['th', 'thing'],
  ['stat', 'status'],
  ['organ', 'organize'],
  ['car', 'care'],
  ['rat', 'rate'],
  ['spee', 'speed'],
  ['manage', 'manager'],
])('%s and %s are different words', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
  expect(formsOf(one)).not.toContain(other);
  expect(formsOf(other)).not.toContain(one);
});

test('only words of a to z have forms, few, and a form of a form is a form', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-z]{1,12}$/),
    fc
      .tuple(fc.stringMatching(/^[a-z]{1,6}$/), fc.constantFrom('s', 'es', 'ies', 'ed', 'ied', 'ing', 'ting'))
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  fc.assert(
    fc.property(word, (typed) => {
      const forms = formsOf(typed);
      if (!/^[a-z]{3,}$/.test(typed)) expect(forms).toEqual([]);
      expect(forms.length).toBeLessThan(24);
      expect(forms).not.toContain(typed);
      for (const form of forms) expect(stemOf(form)).toBe(stemOf(typed));
    }),
    { numRuns: 300 },
  );
});
