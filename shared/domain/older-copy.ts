import { z } from 'zod';

/** What is told of a journal that has come less far than its keyring remembers; only to who has its passphrase. */
export const OlderCopy = z.object({
  /** Names what was found: only this very copy can be accepted. */
  found: z.string(),
  /** How many of the changes that this machine wrote are not in it; null where it has as many, but others. */
  missing: z.int().nullable(),
  /** UTC ISO time of the newest change of a note in it; null where it has no notes. */
  newestAt: z.string().nullable(),
});
export type OlderCopy = z.infer<typeof OlderCopy>;
