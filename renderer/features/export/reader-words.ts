import type { DoubtfulName, LeftOut, LeftOutReason } from '../../../shared/contract/exports.ts';
import { counted } from '../../../shared/domain/counted.ts';
import type { Audience } from '../../../shared/exports/reader.ts';

/** Who reads it, and what they see. */
export const audienceWords: Record<Audience, { name: string; sees: string }> = {
  me: { name: 'Me', sees: 'Everything but private asides; everybody by name.' },
  report: { name: 'The report', sees: 'What may be shared with them; nobody else by name.' },
  leadership: { name: 'Leadership', sees: 'What is marked for leadership; nobody else by name.' },
  hr: { name: 'HR', sees: 'What the report or leadership may see; nobody else by name.' },
};

const reasons: Record<LeftOutReason, string> = {
  private: 'Private asides',
  level: 'Not for this reader',
  changed: 'Picked, but its note says something else by now',
  trashed: 'Picked, but its note is in the trash',
  morale: 'Morale',
};

/** What stays, by the reason for it, in the order in which a manager asks. */
export const reasonGroups = (
  leftOut: readonly LeftOut[],
): { reason: LeftOutReason; title: string; items: LeftOut[] }[] =>
  (Object.keys(reasons) as LeftOutReason[])
    .map((reason) => ({
      reason,
      title: reasons[reason],
      items: leftOut.filter((item) => item.reason === reason),
    }))
    .filter(({ items }) => items.length > 0);

export const whatWords: Record<LeftOut['what'], string> = {
  aside: 'aside',
  note: 'note',
  'part of a note': 'part of a note',
  evidence: 'evidence',
  picked: 'picked evidence',
  objective: 'objective',
  promise: 'promise',
  morale: 'morale',
};

/** "3 times, may be Will Stone. Stays: it is a word of the language too." */
export function doubtWords(
  { count, names, reason, replaced }: DoubtfulName,
  shown: (name: string) => string,
): string {
  const times = counted(count, 'time');
  const who = names.map(shown).join(' or ');
  if (reason === 'word') return `${times}, may be ${who}. It stays: it is a word of the language too.`;
  if (reason === 'shared')
    return `${times}, may be ${who}. It stays: somebody who is shown has the same name.`;
  return `${times}, read as a form of ${who} and ${replaced ? 'replaced' : 'left as it is'}.`;
}
