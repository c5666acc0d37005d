import { type ErrorKind, HandrailError, type HandrailErrorData } from '../../../shared/contract/errors.ts';
import { type ErrorWords, errorWords } from '../../ui/error-words.ts';

const kept = 'Your text is still here.';

/** Where the sentence of the kind does not say what becomes of what was typed. */
const instead: Partial<Record<ErrorKind, string>> = {
  'invalid-input': `${kept} Change it and it will be saved.`,
  'not-found': `It may have been erased. ${kept} Copy it if you want to keep it.`,
  locked: `${kept} Unlock the journal to save it.`,
  internal: `${kept} Handrail goes on trying.`,
  'in-use': `${kept} Close the other window, then try again.`,
};

/** Why a note could not be saved, that its text is still there, and what to do. */
export function refusalWords(refusal: HandrailErrorData): ErrorWords {
  const { what, next } = errorWords(new HandrailError(refusal.kind, refusal.message, refusal.details));
  return { what, next: instead[refusal.kind] ?? (next.includes('your text is still here') ? next : kept) };
}
