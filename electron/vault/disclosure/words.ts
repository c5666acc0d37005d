import type { CommitmentOwner } from '../../../shared/domain/commitments.ts';
import { counted } from '../../../shared/domain/counted.ts';
import { longDay, longSpan } from '../export/dates.ts';
import type { RedactedInput } from '../export/input.ts';
import { oneLine } from '../export/words.ts';
import type { Disclosure } from './document.ts';

export const ownerWords = (owner: CommitmentOwner, { people }: RedactedInput): string => {
  if (owner.kind === 'me') return 'the manager';
  if (owner.kind === 'leadership') return 'leadership';
  return oneLine(people.get(owner.personId)?.name ?? 'somebody');
};

/** Of which days the bundle is, as a line of its own. */
export function spanWords({ choice: { from, to }, input }: Disclosure): string {
  if (from !== null && to !== null) return longSpan(from, to);
  if (from !== null) return `From ${longDay(from)} to ${longDay(input.to)}`;
  if (to !== null) return `From the first note to ${longDay(to)}`;
  return `Everything up to ${longDay(input.to)}`;
}

/** What is in the bundle, as lines of a list. */
export function inItWords({ counts, input }: Disclosure): string[] {
  const name = oneLine(input.person.name);
  const line = (count: number, one: string, many: string): string[] =>
    count === 0 ? [] : [`${counted(count, one, many)}.`];
  return [
    `${counted(counts.notes, 'note')} about ${name}, in full but for what is left out below.`,
    ...(counts.parts === 0
      ? []
      : [
          `Of ${counted(counts.parts, 'note')} about others, the paragraphs that name ${name}, and no more: the rest is about somebody else.`,
        ]),
    ...line(
      counts.evidence,
      'passage marked as evidence of performance or career',
      'passages marked as evidence of performance or career',
    ),
    ...line(
      counts.objectives,
      'career objective, with every earlier state of it',
      'career objectives, with every earlier state of them',
    ),
    ...line(input.packet?.sections.length ?? 0, 'part written for a review', 'parts written for reviews'),
    ...line(counts.promises, 'promise in these notes', 'promises in these notes'),
    ...line(counts.pictures, 'picture', 'pictures'),
    'When each version of each note was written.',
  ];
}

/** What is not in it, and why. */
export function leftOutWords({ counts, choice, input }: Disclosure): string[] {
  const name = oneLine(input.person.name);
  const { privateAsides, trashed } = counts;
  const span = choice.from !== null || choice.to !== null;
  return [
    ...(privateAsides === 0 || choice.privateAsides
      ? []
      : [
          `${counted(privateAsides, 'private passage is', 'private passages are')} not in this bundle: the manager’s own thoughts, which Handrail leaves out of every export. A request for data may cover them all the same. Whether it does is a question of law, and for counsel to decide.`,
        ]),
    ...(trashed === 0
      ? []
      : [
          `${counted(trashed, 'note that names', 'notes that name')} ${name} ${trashed === 1 ? 'is' : 'are'} in the trash and not in this bundle. The trash is erased after 30 days.`,
        ]),
    ...(span ? ['Notes of days outside this span.'] : []),
    'The words of earlier versions of a note. When they were written, and their hashes, are in the record below.',
    `What speaks of ${name} without the name and without a mention, which no program can tell for sure.`,
  ];
}

/** Said where private passages are in it. */
export const privateWords = ({ counts, choice }: Disclosure): string | null =>
  choice.privateAsides && counts.privateAsides > 0
    ? `${counted(counts.privateAsides, 'passage that was', 'passages that were')} marked private by the manager ${counts.privateAsides === 1 ? 'is' : 'are'} in this bundle, because the manager chose so. Each is labelled.`
    : null;

/** How other people are called. */
export function namesWords({ counts: { thirdParties } }: Disclosure): string[] {
  const replaced = thirdParties.filter(({ shown }) => !shown);
  const shown = thirdParties.length - replaced.length;
  if (thirdParties.length === 0) return ['Nobody else is named in this bundle.'];
  return [
    ...(replaced.length === 0
      ? []
      : [
          `${counted(replaced.length, 'other person is', 'other people are')} called by what they are and a letter, such as “${replaced[0]?.pseudonym}”. The same letter is the same person throughout this bundle.`,
        ]),
    ...(shown === 0
      ? []
      : [`${counted(shown, 'other person is', 'other people are')} named, as the manager chose.`]),
    'A name that is misspelt, or known only as a nickname, may not have been recognised.',
  ];
}

/** What the check of the record found, as sentences. */
export function recordWords({ notes, digest }: Disclosure): string[] {
  const broken = notes.filter(({ problems }) => problems.length > 0);
  const whole = notes.filter(({ sealed }) => sealed !== null).length;
  return [
    broken.length === 0
      ? `The record of ${notes.length === 1 ? 'the note' : `all ${counted(notes.length, 'note')}`} holds: every version follows the one before it, and none was changed after it was sealed.`
      : `The record of ${counted(broken.length, 'note')} does not hold: ${broken.flatMap(({ problems }) => problems).join(' ')}`,
    digest.holds
      ? `The digest over all ${counted(digest.terms.length, 'note')} of the journal holds: no note was taken out of it or put back.`
      : 'The digest over all notes of the journal does not hold: a note was taken out, or an older state put in its place.',
    `${counted(whole, 'note is', 'notes are')} in this bundle word for word, so that anybody can make ${whole === 1 ? 'its hash' : 'their hashes'} anew from the text. Of the others, in which something was left out or replaced, the manager can show the sealed text to somebody whom both sides trust.`,
  ];
}
