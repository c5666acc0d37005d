import type { DisclosureChoice, disclosureRequests } from '../../../shared/contract/disclosure.ts';
import type { ExportRecord } from '../../../shared/contract/exports.ts';
import type { Handlers } from '../../../shared/contract/requests.ts';
import type { Reader } from '../../../shared/exports/reader.ts';
import { type DisclosureBundle, disclosureBundle } from '../disclosure/bundle.ts';
import { countsOf, type Disclosure, discloses, readerFor } from '../disclosure/document.ts';
import { type DisclosureSource, loadDisclosure } from '../disclosure/load.ts';
import { frameOf } from '../export/frame.ts';
import { embeddedFonts } from '../export/html/fonts.ts';
import { assertNothingLeaks } from '../export/leak-check.ts';
import { type Redaction, redact } from '../export/redact.ts';
import { timestamp } from '../journal/journal.ts';
import type { Services } from './open-journal.ts';

/** What is written down of a bundle that left. */
const recordOf = ({ choice, counts, input }: Disclosure): ExportRecord => ({
  what: 'disclosure',
  personId: choice.personId,
  from: input.from,
  to: input.to,
  cycleId: null,
  audience: null,
  shown: counts.thirdParties.filter(({ shown }) => shown).map(({ personId }) => personId),
  hidden: counts.thirdParties.filter(({ shown }) => !shown).length,
  entries: counts.notes + counts.parts,
  evidence: counts.evidence,
  format: 'zip',
});

/** The bundle for somebody who asks what the journal holds about them. */
export function disclosureHandlers({ open }: Services): Handlers<keyof typeof disclosureRequests> {
  const prepare = (
    choice: DisclosureChoice,
  ): { source: DisclosureSource; reader: Reader; redaction: Redaction } => {
    const source = loadDisclosure(open().db, choice, timestamp(open()));
    const reader = readerFor(source, choice);
    return { source, reader, redaction: redact(source.input, reader) };
  };

  return {
    'disclosure.preview': ({ choice }) => {
      const { source, redaction } = prepare(choice);
      return countsOf(source, redaction);
    },
    'disclosure.render': async ({ choice }) => {
      const { source, reader, redaction } = prepare(choice);
      const disclosure = discloses(source, redaction, choice);
      const bundle = disclosureBundle(disclosure, embeddedFonts);
      let framed: DisclosureBundle | undefined;
      const frame = (path: string): string => {
        framed ??= disclosureBundle(
          discloses(source, { ...redaction, input: frameOf(redaction.input) }, choice),
        );
        return framed.files.find((file) => file.path === path)?.text ?? '';
      };
      for (const { path, text } of bundle.files) {
        const file = { name: path, content: text };
        await assertNothingLeaks(source.input, reader, file, () => ({ name: path, content: frame(path) }));
      }
      return { ...bundle, record: recordOf(disclosure) };
    },
    'disclosure.checkPrinted': async ({ choice, bytes }) => {
      const { source, reader } = prepare(choice);
      const nothing = { name: '', content: '' };
      await assertNothingLeaks(
        source.input,
        reader,
        { name: 'disclosure.pdf', content: bytes },
        () => nothing,
      );
      return null;
    },
  };
}
