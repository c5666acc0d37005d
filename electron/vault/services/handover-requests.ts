import { HandrailError } from '../../../shared/contract/errors.ts';
import type { ExportRecord } from '../../../shared/contract/exports.ts';
import { type handoverRequests, mostHandoverBytes } from '../../../shared/contract/handover.ts';
import type { Handlers } from '../../../shared/contract/requests.ts';
import {
  type Handover,
  type HandoverChoice,
  handoverFormat,
  handoverVersion,
} from '../../../shared/handover/index.ts';
import { attributeEvidence, readBody } from '../../../shared/markdown/index.ts';
import { journalPictures } from '../export/pictures.ts';
import { decryptAge, encryptAge } from '../handover/age.ts';
import { type ChosenHandover, chooseHandover, countsOf } from '../handover/choose.ts';
import { loadHandover } from '../handover/load.ts';
import { previewHandover } from '../handover/preview.ts';
import { readHandover } from '../handover/read.ts';
import { takeHandover } from '../handover/take.ts';
import { listHandovers } from '../journal/handovers.ts';
import { newId, timestamp } from '../journal/journal.ts';
import type { OpenJournal, Services } from './open-journal.ts';
import { fileGuessMillis, refuseWeak } from './refuse-weak.ts';

const chosenOf = ({ db }: OpenJournal, choice: HandoverChoice): ChosenHandover =>
  chooseHandover(loadHandover(db, choice), choice);

/** The file's content, before it is encrypted. */
function handoverOf(
  journal: OpenJournal,
  choice: HandoverChoice,
  by: string,
  chosen: ChosenHandover,
): Handover {
  const pictures = journalPictures(journal.db);
  return {
    format: handoverFormat,
    version: handoverVersion,
    id: newId(journal),
    by,
    at: timestamp(journal),
    choice,
    people: chosen.people,
    signals: chosen.signals,
    entries: chosen.entries,
    objectives: chosen.objectives,
    templates: chosen.templates,
    pictures: chosen.pictures.flatMap((hash) => {
      const picture = pictures.get(hash);
      return picture === undefined ? [] : [{ hash, base64: picture.base64 }];
    }),
  };
}

/** What is written down of a handover that left. */
const recordOf = ({ people, from, to }: HandoverChoice, chosen: ChosenHandover): ExportRecord => ({
  what: 'handover',
  // Of several people it is nobody's own.
  personId: people.length === 1 ? (people[0] ?? null) : null,
  from,
  to,
  cycleId: null,
  audience: null,
  shown: chosen.people.filter((person) => !person.chosen).map(({ id }) => id),
  hidden: chosen.hidden.size,
  entries: chosen.entries.length,
  evidence: chosen.entries.reduce((sum, { draft }) => {
    const of = draft.people.map(({ personId }) => personId);
    const about = draft.body.includes('signal:') ? attributeEvidence(readBody(draft.body), of) : [];
    return sum + about.filter(({ personId }) => people.includes(personId)).length;
  }, 0),
  format: 'handover',
});

const stopped = (why: string): HandrailError =>
  new HandrailError('export-stopped', `The handover was stopped: ${why}. Nothing was written.`);

/** Whoever gets the file must be able to take it over: it is read as they will read it. */
function assertReadable(content: Buffer): void {
  try {
    readHandover(content);
  } catch {
    throw stopped('something in it could not be read again');
  }
}

/** The last look before the file is encrypted, which uses nothing that the choosing found out about the notes. */
function assertNothingLeft(text: string, choice: HandoverChoice, { hidden, entries }: ChosenHandover): void {
  if ([...hidden].some((id) => text.includes(id)))
    throw stopped('somebody whose name was to be replaced would have been in it');
  const asides = entries.some(
    ({ draft }) =>
      /\[!private\]/i.test(draft.body) && readBody(draft.body).asides.some(({ kind }) => kind === 'private'),
  );
  if (!choice.privateAsides && asides) throw stopped('a private aside would have been in it');
}

/** Handing over, and taking over what was. */
export function handoverHandlers(
  { open, changed, emit }: Services,
  ageWorkFactor: number,
): Handlers<keyof typeof handoverRequests> {
  /** The file that is being looked at, with the journal that it was opened in. */
  let opened: { journal: OpenJournal; handover: Handover } | null = null;
  const progress = (done: number, total: number): void =>
    emit({ event: 'progress', payload: { task: 'handover', done, total } });

  return {
    'handover.count': ({ choice }) => countsOf(chosenOf(open(), choice)),
    'handover.render': async ({ choice, by, passphrase }) => {
      const journal = open();
      await refuseWeak(passphrase, fileGuessMillis);
      const chosen = chosenOf(journal, choice);
      const text = JSON.stringify(handoverOf(journal, choice, by, chosen));
      assertNothingLeft(text, choice, chosen);
      const content = Buffer.from(text, 'utf8');
      assertReadable(content);
      const bytes = await encryptAge(content, passphrase, ageWorkFactor);
      if (bytes.length > mostHandoverBytes)
        throw stopped('it would be larger than 256 MB. Hand over fewer people, or fewer days, at once');
      return { bytes, counts: countsOf(chosen), record: recordOf(choice, chosen) };
    },
    'handover.open': async ({ bytes, passphrase }) => {
      const journal = open();
      opened = null;
      const handover = readHandover(await decryptAge(bytes, passphrase));
      // It may have been locked meanwhile.
      const preview = previewHandover(open().db, handover);
      opened = { journal, handover };
      return preview;
    },
    'handover.take': ({ people }) => {
      const journal = open();
      if (opened?.journal !== journal)
        throw new HandrailError('not-found', 'No handover is open. Choose the file once more.');
      const decided = new Map(people.map(({ id, as }) => [id, as]));
      const taken = takeHandover(journal, opened.handover, decided, progress);
      opened = null;
      changed(['people', 'signals', 'entries', 'objectives', 'templates', 'handovers'], null);
      return taken;
    },
    'handover.discard': () => {
      opened = null;
      return null;
    },
    'handover.received': () => listHandovers(open().db),
  };
}
