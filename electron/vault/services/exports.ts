import type { exportRequests } from '../../../shared/contract/exports.ts';
import type { Handlers } from '../../../shared/contract/requests.ts';
import { embeddedFonts } from '../export/html/fonts.ts';
import { journalFolder } from '../export/journal-folder.ts';
import { journalJson } from '../export/journal-json.ts';
import { loadJournal } from '../export/load-journal.ts';
import { loadPerson } from '../export/load-person.ts';
import { countsOf, renderPersonExport } from '../export/person-export.ts';
import { redact } from '../export/redact.ts';
import { timestamp } from '../journal/journal.ts';
import type { Services } from './open-journal.ts';

/** Exports of a person and of the whole journal. They are rendered here and written by whoever asked. */
export function exportHandlers({ open }: Services): Handlers<keyof typeof exportRequests> {
  return {
    'export.preview': ({ reader, ...span }) => {
      const redaction = redact(loadPerson(open().db, span, timestamp(open())), reader);
      const { leftOut, thirdParties, doubtful } = redaction;
      return { counts: countsOf(redaction), leftOut, thirdParties, doubtful };
    },
    'export.render': ({ format, reader, ...span }) =>
      renderPersonExport(loadPerson(open().db, span, timestamp(open())), reader, format, embeddedFonts),
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
