import type { Mark } from './format.ts';

/**
 * How the open journal stands to what its keyring remembers.
 * - `same`: nothing was written since
 * - `ahead`: it was written to and then crashed before the keyring was told: normal
 * - `behind`: fewer commits than remembered: an older copy was put in its place
 * - `forked`: as many commits, but others
 */
export type Standing = 'same' | 'ahead' | 'behind' | 'forked';

/**
 * @param counter the journal's commit counter
 * @param digest 32 bytes: the digest of the journal's head, as its journal layer computes it
 */
export function standing(mark: Mark, counter: number, digest: Buffer): Standing {
  if (counter > mark.counter) return 'ahead';
  if (counter < mark.counter) return 'behind';
  return digest.equals(mark.digest) ? 'same' : 'forked';
}
