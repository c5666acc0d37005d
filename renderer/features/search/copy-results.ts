import type { InputOf } from '../../../shared/contract/requests.ts';
import type { CopiedResults } from '../../../shared/contract/search.ts';
import { counted } from '../../../shared/domain/counted.ts';
import { request } from '../../api/client.ts';
import { currentAppInfo } from '../../app/preferences.ts';
import { errorWords } from '../../ui/error-words.ts';
import { notify } from '../../ui/toast.tsx';

/** "12 notes were copied. 2 private asides stayed here, and 1 note that only a private aside makes fit." */
export function copiedWords(copied: CopiedResults, conceals: boolean): string {
  const { notes, withheldNotes, withheldAsides, more } = copied;
  const stayed = [
    ...(withheldAsides > 0 ? [counted(withheldAsides, 'private aside')] : []),
    ...(withheldNotes > 0 ? [`${counted(withheldNotes, 'note')} that only a private aside makes fit`] : []),
  ];
  return [
    `${more ? 'The first ' : ''}${counted(notes, 'note')} ${notes === 1 ? 'was' : 'were'} copied.`,
    ...(stayed.length > 0 ? [`${stayed.join(' and ')} stayed here.`] : []),
    ...(conceals ? ['The clipboard is cleared after a minute.'] : []),
  ].join(' ');
}

/** Copies what was found, without private asides, and says how much stayed here. */
export async function copyResults(input: InputOf<'search.copy'>): Promise<void> {
  try {
    const copied = await request('search.copy', input);
    if (copied.notes > 0) await request('app.copy', { text: copied.text });
    notify({ text: copiedWords(copied, copied.notes > 0 && currentAppInfo().concealsCopies) });
  } catch (error) {
    notify({ text: `${errorWords(error).what} Nothing was copied.`, urgent: true });
  }
}
