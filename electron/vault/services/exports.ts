import type { exportRequests } from '../../../shared/contract/exports.ts';
import type { Handlers } from '../../../shared/contract/requests.ts';
import { compareExport } from '../export/compare.ts';
import { embeddedFonts } from '../export/html/fonts.ts';
import type { ExportInput } from '../export/input.ts';
import { journalFolder } from '../export/journal-folder.ts';
import { journalJson } from '../export/journal-json.ts';
import { assertNothingLeaks } from '../export/leak-check.ts';
import { loadJournal } from '../export/load-journal.ts';
import { loadPerson, type PersonRequest } from '../export/load-person.ts';
import { countsOf, renderPersonExport, renderPersonText } from '../export/person-export.ts';
import { redact } from '../export/redact.ts';
import { encryptAge } from '../handover/age.ts';
import { listExports, logExport, unlogExport } from '../journal/export-log.ts';
import { timestamp } from '../journal/journal.ts';
import type { Services } from './open-journal.ts';
import { fileGuessMillis, refuseWeak } from './refuse-weak.ts';

/** Exports of a person and of the whole journal. They are rendered here and written by whoever asked. */
export function exportHandlers(
  { open, changed }: Services,
  ageWorkFactor: number,
): Handlers<keyof typeof exportRequests> {
  const load = (request: PersonRequest): ExportInput => loadPerson(open().db, request, timestamp(open()));
  return {
    'export.preview': ({ reader, ...request }) => {
      const redaction = redact(load(request), reader);
      const { leftOut, thirdParties, doubtful } = redaction;
      return { counts: countsOf(redaction), leftOut, thirdParties, doubtful };
    },
    'export.compare': ({ reader, ...request }) => compareExport(load(request), reader),
    'export.text': ({ reader, ...request }) => renderPersonText(load(request), reader),
    'export.render': async ({ format, reader, ...request }) => {
      const { thirdParties, ...rendered } = await renderPersonExport(
        load(request),
        reader,
        format,
        embeddedFonts,
      );
      const { personId, from, to, cycleId } = request;
      const shown = thirdParties.filter((person) => person.shown).map((person) => person.personId);
      return {
        ...rendered,
        record: {
          what: cycleId === null ? 'person' : 'review',
          ...{ personId, from, to, cycleId, format, shown },
          audience: reader.audience,
          hidden: thirdParties.length - shown.length,
          entries: rendered.counts.entries,
          evidence: rendered.counts.evidence,
        },
      };
    },
    'export.checkPrinted': async ({ reader, fileName, bytes, ...request }) => {
      const nothing = { name: '', content: '' };
      await assertNothingLeaks(load(request), reader, { name: fileName, content: bytes }, () => nothing);
      return null;
    },
    'export.acceptPassphrase': async ({ passphrase }) => {
      await refuseWeak(passphrase, fileGuessMillis);
      return null;
    },
    'export.encrypt': async ({ bytes, passphrase }) => {
      await refuseWeak(passphrase, fileGuessMillis);
      return { bytes: await encryptAge(bytes, passphrase, ageWorkFactor) };
    },
    'exports.list': ({ personId }) => listExports(open().db, personId),
    'exports.log': (draft) => {
      const id = logExport(open(), draft);
      changed(['exports'], null);
      return { id };
    },
    'exports.unlog': ({ id }) => {
      unlogExport(open().db, id);
      changed(['exports'], null);
      return null;
    },
    'export.renderJournal': ({ format }) => {
      const input = loadJournal(open().db, timestamp(open()));
      return {
        name: `Handrail journal, ${input.exportedAt.slice(0, 10)}`,
        files: format === 'json' ? journalJson(input) : journalFolder(input),
        counts: {
          entries: input.entries.length,
          evidence: input.evidence,
          privateAsides: 0,
          objectives: input.objectives.length,
          objectivesKept: 0,
        },
      };
    },
  };
}
