import { expect, test } from 'vitest';
import { assertNothingLeaks } from '../../../../electron/vault/export/leak-check.ts';
import { exportFormats } from '../../../../shared/contract/exports.ts';
import { entryOf, inputOf, mark, me, personOf, rendered } from './support.ts';

const secret = 'Seems tired since the re-organisation, & "not herself".';
const inputWith = (body: string) => inputOf(personOf(1, 'Ana Ruiz'), [entryOf(1, { body })]);
const input = inputWith(`They planned the release.\n\n> [!private]\n> ${secret}`);

/** What a mistake in the redaction would let out: the same export of a note whose text is not private. */
const leaking = inputWith(`They planned the release.\n\n${secret} ${mark('ownership +')}`);

test('an export that holds a private aside after all is stopped, in every format', async () => {
  for (const format of exportFormats) {
    const { content } = await rendered(leaking, format);
    const frame = async () => ({ name: '', content: (await rendered(inputWith(''), format)).content });
    const file = { name: 'Ana', content };
    await expect(assertNothingLeaks(input, me, file, frame), format).rejects.toThrow(
      'The export was stopped',
    );
    await assertNothingLeaks(leaking, me, file, frame);
  }
});

test('so is one that holds a single sentence of it, or holds it in another writing', async () => {
  const long = inputWith(
    '> [!private]\n> We talked. She is thinking about leaving us in spring. Nothing else.',
  );
  const stopped = (text: string): Promise<void> =>
    expect(
      assertNothingLeaks(long, me, { name: '', content: text }, () => ({ name: '', content: '' })),
    ).rejects.toThrow('stopped');
  await stopped('# Notes\n\nShe is **thinking** about leaving us in spring.');
  await stopped('> she is thinking\n> about leaving us in SPRING');
});

test('evidence of a private aside that is not marked so leaves with nothing', async () => {
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
    expect((await rendered(wrong, format)).text, format).not.toContain('Seems tired');
});

test('words that also stand outside a private aside, or that the format says itself, stop nothing', async () => {
  const twice = inputWith(`> [!private]\n> ${secret}\n\nI told her: ${secret}`);
  const fixed = inputWith(
    '> [!private]\n> Evidence by signal\n\nWords.\n\n> [!private]\n> No evidence in this time.',
  );
  for (const format of exportFormats) {
    expect((await rendered(twice, format)).counts.privateAsides).toBe(1);
    expect((await rendered(fixed, format)).counts.privateAsides).toBe(2);
  }
});
