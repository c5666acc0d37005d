import type { ChainProof, RevisionChanges, RevisionHeading } from '../../../shared/contract/journal.ts';
import type { Entry, EntryDraft } from '../../../shared/domain/entries.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { type ChangedField, changedFields } from '../../../shared/revisions/index.ts';
import { daysBetween, fullDay, fullTime, localDateOf, longDay } from '../../ui/dates.ts';
import { kindWords, moraleWords, shareWords } from './kind-words.ts';

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString()} ${number === 1 ? one : many}`;

const fieldChanged: Record<ChangedField, string> = {
  title: 'title changed',
  kind: 'kind changed',
  day: 'date moved',
  time: 'time changed',
  share: 'sharing changed',
  people: 'people changed',
  morale: 'morale changed',
};

/** What a version changed, in a few words: "+42 words, −3, a mark added, date moved". */
export function changeWords({
  number,
  wordsAdded,
  wordsRemoved,
  marksAdded,
  marksRemoved,
  fields,
}: RevisionChanges): string {
  if (number === 1) return `first written, ${count(wordsAdded, 'word', 'words')}`;
  const marks = (marked: number, what: string) =>
    marked === 0 ? [] : [`${marked === 1 ? 'a mark' : `${marked} marks`} ${what}`];
  const added = wordsAdded > 0 ? [`+${count(wordsAdded, 'word', 'words')}`] : [];
  const removed = wordsRemoved > 0 ? `−${wordsRemoved.toLocaleString()}` : null;
  const words =
    removed === null
      ? added
      : [...added, added.length > 0 ? removed : `${removed} ${wordsRemoved === 1 ? 'word' : 'words'}`];
  const all = [
    ...words,
    ...marks(marksAdded, 'added'),
    ...marks(marksRemoved, 'removed'),
    ...fields.map((field) => fieldChanged[field]),
  ];
  return all.length === 0 ? 'form changed' : all.join(', ');
}

export interface FieldLine {
  label: string;
  before: string;
  after: string;
}

const fieldLabel: Record<ChangedField, string> = {
  title: 'Title',
  kind: 'Kind',
  day: 'Date',
  time: 'Time',
  share: 'Shares as',
  people: 'People',
  morale: 'Morale',
};

/** What differs beside the text, as lines. */
export function fieldLines(before: EntryDraft, after: EntryDraft, nameOf: (id: Id) => string): FieldLine[] {
  const words: Record<ChangedField, (draft: EntryDraft) => string> = {
    title: ({ title }) => title || 'none',
    kind: ({ kind }) => kindWords(kind),
    day: ({ happenedOn }) => fullDay(happenedOn),
    time: ({ happenedTime }) => happenedTime ?? 'none',
    share: ({ share }) => shareWords[share],
    people: ({ people }) => people.map(({ personId }) => nameOf(personId)).join(', ') || 'nobody',
    morale: ({ people }) =>
      people
        .map(
          ({ personId, morale }) =>
            `${nameOf(personId)} ${morale === null ? 'none' : `${morale}, ${moraleWords[morale]}`}`,
        )
        .join('; '),
  };
  return changedFields(before, after).map((field) => ({
    label: fieldLabel[field],
    before: words[field](before),
    after: words[field](after),
  }));
}

export interface ProofWords {
  holds: boolean;
  /** What was found. */
  finding: string;
  /** What that means, and what it does not. */
  meaning: string;
}

/** When it was first written, against when it is said to have happened. */
function writtenWords({ happenedOn, writtenAt }: Pick<Entry, 'happenedOn' | 'writtenAt'>): string {
  const days = daysBetween(happenedOn, localDateOf(new Date(writtenAt)));
  const first = `First written ${fullTime(writtenAt)}`;
  if (days <= 0) return `${first}.`;
  return `${first}, ${count(days, 'day', 'days')} after ${longDay(happenedOn)}, the day it tells of.`;
}

const breakWords = {
  text: 'what it holds is not what was sealed',
  newest: 'the text of now is not what was sealed',
  link: 'it does not follow the version before it',
  missing: 'versions were taken away or added',
} as const;

/** What the chain of a note proves, in sentences. */
export function proofWords(
  proof: ChainProof,
  entry: Pick<Entry, 'happenedOn' | 'writtenAt'>,
  headings: readonly RevisionHeading[],
): ProofWords {
  const { brokenAt, inDigest, revisions } = proof;
  if (brokenAt !== null) {
    const at = headings.find(({ number }) => number === brokenAt.number);
    const when = at ? `, of ${fullTime(at.writtenAt)}` : '';
    return {
      holds: false,
      finding: `This record is broken at version ${brokenAt.number}${when}: ${breakWords[brokenAt.what]}.`,
      meaning:
        'Something other than Handrail changed the file. Versions before the break still hold. A backup from before may have the original.',
    };
  }
  if (!inDigest) {
    return {
      holds: false,
      finding: 'The versions of this note fit together, but the journal as a whole does not.',
      meaning:
        'A note was removed from the file, or an older state of one, perhaps of this one, was put in its place. Settings, Check the journal, says more.',
    };
  }
  const sealed =
    revisions === 1
      ? 'One version, sealed'
      : `${revisions.toLocaleString()} versions, each sealed to the one before`;
  return {
    holds: true,
    finding: `${sealed}. ${writtenWords(entry)} Nothing has been changed since except as shown.`,
    meaning:
      'The times are those of this computer’s clock. Somebody with your passphrase could write a whole journal anew; an export kept elsewhere would show that.',
  };
}
