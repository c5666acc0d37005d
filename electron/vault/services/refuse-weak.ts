import { HandrailError } from '../../../shared/contract/errors.ts';
import { estimatePassphrase } from './estimate.ts';

/** What one guess at the passphrase of an encrypted file costs, in milliseconds: scrypt with the usual work factor. */
export const fileGuessMillis = 1_000;

/**
 * @param guessMillis what one guess costs
 * @throws HandrailError `weak-passphrase` with why
 */
export async function refuseWeak(passphrase: string, guessMillis: number): Promise<void> {
  const estimate = await estimatePassphrase(passphrase, guessMillis);
  if (estimate.enough) return;
  throw new HandrailError(
    'weak-passphrase',
    estimate.warning || 'This passphrase is too easy to guess. Four or five unrelated words are better.',
    { suggestions: estimate.suggestions },
  );
}
