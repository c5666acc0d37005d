import { expect, test } from 'vitest';
import { assertNothingPrivate } from '../../../../electron/vault/export/leak-check.ts';
import { renderPersonExport } from '../../../../electron/vault/export/person-export.ts';
import { exportFormats } from '../../../../shared/contract/exports.ts';
import { entryOf, inputOf, personOf } from './support.ts';

const secret = 'Seems tired since the re-organisation, & "not herself".';
const inputWith = (body: string) => inputOf(personOf(1, 'Ana Ruiz'), [entryOf(1, { body })]);
const input = inputWith(`They planned the release.\n\n> [!private]\n> ${secret}`);

/** What a mistake in the redaction would let out: the same export of a note whose text is not private. */
const leaking = inputWith(`They planned the release.\n\n${secret}`);

test('an export that holds a private aside after all is stopped, in every format', () => {
  for (const format of exportFormats) {
    const { text } = renderPersonExport(leaking, format);
    const frame = () => renderPersonExport(inputWith(''), format).text;
    expect(() => assertNothingPrivate(input, { text, format }, frame), format).toThrow(
      'The export was stopped',
    );
    expect(() => assertNothingPrivate(leaking, { text, format }, frame), format).not.toThrow();
  }
});

test('so is one that holds a single sentence of it, or holds it in another writing', () => {
  const long = inputWith(
    '> [!private]\n> We talked. She is thinking about leaving us in spring. Nothing else.',
  );
  const stopped = (text: string): void =>
    expect(() => assertNothingPrivate(long, { text, format: 'markdown' }, () => '')).toThrow('stopped');
  stopped('# Notes\n\nShe is **thinking** about leaving us in spring.');
  stopped('> she is thinking\n> about leaving us in SPRING');
});

test('evidence that was derived from a private aside but is not marked so is stopped too', () => {
  const wrong = inputOf(personOf(1, 'Ana Ruiz'), [...input.entries], {
    evidence: [
      {
        entryId: entryOf(1).id,
        personId: personOf(1, '').id,
        signalId: personOf(100, '').id,
        polarity: '-',
        text: secret,
        private: false,
        happenedOn: '2026-03-04',
        kind: '1:1',
        title: '',
      },
    ],
  });
  for (const format of exportFormats)
    expect(() => renderPersonExport(wrong, format), format).toThrow('The export was stopped');
});

test('words that also stand outside a private aside, or that the format says itself, stop nothing', () => {
  const twice = inputWith(`> [!private]\n> ${secret}\n\nI told her: ${secret}`);
  const fixed = inputWith(
    '> [!private]\n> Evidence by signal\n\nWords.\n\n> [!private]\n> No evidence in this time.',
  );
  for (const format of exportFormats) {
    expect(renderPersonExport(twice, format).counts.privateAsides).toBe(1);
    expect(renderPersonExport(fixed, format).counts.privateAsides).toBe(2);
  }
});
