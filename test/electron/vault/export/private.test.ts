import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExportFormat, exportFormats } from '../../../../shared/contract/exports.ts';
import { denseBody, type MadeBody, spacedBody } from './bodies.ts';
import { entryOf, inputOf, personOf, rendered } from './support.ts';

const numRuns = process.env.HANDRAIL_LONG ? 100_000 : 250;
const timeout = process.env.HANDRAIL_LONG ? 3_600_000 : 120_000;

/** A document is packed and unpacked each time: in an ordinary run every thirtieth body is made one. */
const everyDocument = process.env.HANDRAIL_LONG ? 1 : 30;
let bodies = 0;

const exportsOf = async ({ markdown }: MadeBody): Promise<{ format: ExportFormat; text: string }[]> => {
  const input = inputOf(personOf(1, 'Ana Ruiz'), [entryOf(1, { body: markdown, title: 'Weekly' })]);
  bodies += 1;
  const formats = exportFormats.filter((format) => format !== 'docx' || bodies % everyDocument === 0);
  return Promise.all(formats.map(async (format) => ({ format, text: (await rendered(input, format)).text })));
};

const secretsIn = (made: MadeBody, text: string): string[] =>
  made.secret.filter((word) => text.toLowerCase().includes(word));

test('no word of a private aside is in any format, and every other word is', { timeout }, async () => {
  let secrets = 0;
  await fc.assert(
    fc.asyncProperty(spacedBody, async (made) => {
      secrets += made.secret.length;
      for (const { format, text } of await exportsOf(made)) {
        expect(secretsIn(made, text)).toEqual([]);
        // The table holds the evidence, not the notes.
        if (format !== 'csv') expect(made.open.filter((word) => !text.includes(word))).toEqual([]);
      }
    }),
    { numRuns },
  );
  expect(secrets).toBeGreaterThan(numRuns);
});

test('nor where blocks follow each other without an empty line', { timeout }, async () => {
  let secrets = 0;
  await fc.assert(
    fc.asyncProperty(denseBody, async (made) => {
      secrets += made.secret.length;
      for (const { text } of await exportsOf(made)) expect(secretsIn(made, text)).toEqual([]);
    }),
    { numRuns },
  );
  expect(secrets).toBeGreaterThan(numRuns);
});

test('two asides that were written without an empty line between them are private if one of them is', async () => {
  for (const first of ['up', 'share', 'private'])
    for (const second of [
      '> [!private]\n> secretcanary0end',
      '[!private]\nsecretcanary0end',
      '> - x\n> [!private]\n> secretcanary0end',
    ]) {
      const markdown = `> [!${first}]\n> words\n${second}\n\nAnd opencanary0end.`;
      for (const { format, text } of await exportsOf({ markdown, open: [], secret: [] })) {
        expect(text).not.toContain('secretcanary0end');
        if (format !== 'csv') expect(text).toContain('opencanary0end');
      }
    }
});
