import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { WordingHint } from './find.ts';

/** A hint that was dismissed in one note, named without its words. */
export const Dismissal = z.strictObject({
  /** Id of the rule. */
  rule: z.string().regex(/^[a-z-]{1,40}$/),
  /** SHA-256 of the words and of the sentence around them, 64 hexadecimal digits. */
  place: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Dismissal = z.infer<typeof Dismissal>;

/** The same hint has the same name wherever its sentence moves in the note, and another one once that is changed. */
export const dismissalOf = ({ rule, words, sentence }: WordingHint): Dismissal => ({
  rule: rule.id,
  place: bytesToHex(sha256(utf8ToBytes(`${words}\n${sentence}`))),
});
