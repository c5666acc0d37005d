import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from '../../../../electron/vault/export/redact.ts';
import { type ExportFormat, exportFormats } from '../../../../shared/contract/exports.ts';
import { randomJournal } from './random-journals.ts';
import { rendered } from './support.ts';

const numRuns = process.env.HANDRAIL_LONG ? 10_000 : 200;
const timeout = process.env.HANDRAIL_LONG ? 3_600_000 : 120_000;

/** Each journal in every format in the long run, in one of them otherwise. */
let runs = 0;
const formatsOfRun = (): readonly ExportFormat[] => {
  runs += 1;
  const one = exportFormats[runs % exportFormats.length];
  return process.env.HANDRAIL_LONG || one === undefined ? exportFormats : [one];
};

/** As somebody who searches the bytes would read them: entities and escapes read, accents gone, nothing else. */
const read = (text: string): string =>
  text
    .replace(/&#x([\da-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/<[^>]*>|[*`\\]/g, (sign) =>
      sign.startsWith('<') ? sign.replace(/^<\/?(?:strong|em|code|bdi)>$/, '') : '',
    )
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

test('no passage, name or id that is kept from the reader is in any format of a random journal', {
  timeout,
}, async () => {
  const found = { secrets: 0, names: 0, open: 0 };
  await fc.assert(
    fc.asyncProperty(randomJournal, async ({ input, reader, secrets, names, ids, open }) => {
      for (const format of formatsOfRun()) {
        // What the leak check stops never leaves either, but the redaction must do without it.
        const { text, fileName } = await rendered(input, format, undefined, reader);
        const bytes = read(`${fileName}\n${text}`);
        expect(
          secrets.filter((secret) => bytes.includes(secret)),
          format,
        ).toEqual([]);
        expect(
          names.filter((name) => bytes.includes(name)),
          format,
        ).toEqual([]);
        expect(
          ids.filter((id) => text.includes(id)),
          format,
        ).toEqual([]);
      }
      // Whatever may be seen is there: an empty file would hold no secret either.
      const left = JSON.stringify(redact(input, reader).input, (_, value) =>
        value instanceof Map ? [] : value,
      );
      const wanted = input.packet?.withNotes ? open : open.filter((word) => left.includes(word));
      expect(wanted.filter((word) => !left.includes(word))).toEqual([]);
      found.secrets += secrets.length;
      found.names += names.length;
      found.open += wanted.length;
    }),
    { numRuns },
  );
  expect(Math.min(found.secrets, found.names, found.open)).toBeGreaterThan(numRuns);
});
