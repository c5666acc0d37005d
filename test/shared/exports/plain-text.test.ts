import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf, textOfSections } from '../../../shared/exports/plain-text.ts';

test.each([
  ['Wrote the plan.', 15, 15],
  ['Zoë', 3, 3],
  ['Zoe\u0308', 3, 4],
  ['👩‍🚀', 1, 5],
  ['שרה לוי', 7, 7],
  ['two\nlines', 9, 9],
  ['', 0, 0],
])('%j is %i characters to a reader, and %i to a web form', (text, characters, inForms) => {
  expect(lengthOf(text)).toEqual({ characters, inForms });
});

test('a form never counts fewer than a reader', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const { characters, inForms } = lengthOf(text);
      expect(characters).toBeLessThanOrEqual(inForms);
      expect(characters).toBe([...new Intl.Segmenter('en').segment(text)].length);
    }),
  );
});

test('the whole holds each part under its title, those without text left out', () => {
  const whole = textOfSections([
    { title: 'Outcomes', text: 'Shipped.' },
    { title: 'Growth', text: '' },
    { title: 'Next', text: 'Lead.' },
  ]);
  expect(whole.text).toBe('Outcomes\n\nShipped.\n\n\nNext\n\nLead.');
  expect(whole.characters).toBe(whole.text.length);
  expect(whole.sections).toEqual([
    { title: 'Outcomes', text: 'Shipped.', characters: 8, inForms: 8 },
    { title: 'Next', text: 'Lead.', characters: 5, inForms: 5 },
  ]);
});
