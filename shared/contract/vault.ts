import { z } from 'zod';
import { LocalDate } from '../domain/values.ts';
import { mostUnsaved, Unsaved } from './app.ts';
import { request } from './define.ts';

export interface VaultStatus {
  state: 'absent' | 'locked' | 'open';
  /** Milliseconds until the next attempt is allowed; 0 where none is needed. */
  waitMs: number;
  /** A sentence where something was noticed on the way in (a keyring restored from its previous generation). */
  notice: string | null;
}

/** An honest estimate of a passphrase (zxcvbn). */
export interface PassphraseEstimate {
  /** 0 (guessed at once) to 4 (very hard). */
  score: 0 | 1 | 2 | 3 | 4;
  /** log10 of the number of guesses. */
  guessesLog10: number;
  /** True where Handrail accepts it. */
  enough: boolean;
  /** How long an attacker with the file would need, in words, at the cost that the keyring's KDF sets. */
  crackTime: string;
  /** Why it is weak and what would help; empty where there is nothing to say. */
  warning: string;
  suggestions: string[];
}

export interface VerifyReport {
  pages: number;
  entries: number;
  revisions: number;
  pictures: number;
  /** Sentences; empty where all is well. */
  problems: string[];
  /** When an older copy was accepted as this journal, oldest first. */
  acceptedOlder: { at: string; missing: number | null; newestAt: string | null }[];
}

/** Long passphrases are welcome; the bound only keeps a request small. */
const Passphrase = z.string().min(1).max(1024);
const RecoveryKey = z.string().min(1).max(200);
const nothing = z.strictObject({});
const early = { whileLocked: true };

export const vaultRequests = {
  'vault.status': request<VaultStatus>()(nothing, early),
  'vault.estimate': request<PassphraseEstimate>()(
    z.strictObject({ passphrase: z.string().max(1024) }),
    early,
  ),
  /** A fresh recovery key, held in the vault process until it is typed back; nothing is written yet. */
  'vault.proposeRecoveryKey': request<{ recoveryKey: string }>()(nothing, early),
  /** `recoveryKey` is the proposed one, typed back. `wrong-secret` if it differs. The journal is open afterwards. */
  'vault.create': request<null>()(
    z.strictObject({ passphrase: Passphrase, recoveryKey: RecoveryKey }),
    early,
  ),
  'vault.unlock': request<null>()(z.strictObject({ passphrase: Passphrase }), early),
  /**
   * Opens an older copy that lies in the journal's place, and makes it the journal: the one way past `rolled-back`. `found` is
   * what the `details` of that refusal said of it (`OlderCopy`); where another copy lies there by now, it is refused again.
   * What was found is set aside first, and the acceptance recorded in the journal.
   */
  'vault.acceptOlder': request<null>()(
    z.strictObject({ passphrase: Passphrase, found: z.string().max(200) }),
    early,
  ),
  'vault.recover': request<null>()(
    z.strictObject({ recoveryKey: RecoveryKey, newPassphrase: Passphrase }),
    early,
  ),
  /**
   * Wraps the key anew; with `rotateKey` also encrypts the database anew, so that an old keyring opens nothing. The new
   * key must be wrapped for the recovery key too, which nobody but the manager has: `recoveryKey` is then the present
   * one, or the one proposed last, typed back.
   */
  'vault.changePassphrase': request<null>()(
    z.strictObject({
      current: Passphrase,
      next: Passphrase,
      rotateKey: z.boolean().default(false),
      recoveryKey: RecoveryKey.optional(),
    }),
  ),
  /** `recoveryKey` is the one proposed last, typed back. The former recovery key opens nothing any more. */
  'vault.replaceRecoveryKey': request<null>()(
    z.strictObject({ passphrase: Passphrase, recoveryKey: RecoveryKey }),
  ),
  /** Reads every page, checks every entry's hash chain, the journal's digest and every picture's hash. */
  'vault.verify': request<VerifyReport>()(nothing),
  /** Saves what is unsaved, seals what cannot be saved, marks the counter in the keyring, closes. */
  'vault.close': request<{ sealed: string[] }>()(
    z.strictObject({ unsaved: z.array(Unsaved).max(mostUnsaved) }),
    {
      internal: true,
      whileLocked: true,
    },
  ),
  /**
   * The journal's public key (X25519, base64 of SPKI): with it the main process seals what the page hands over when the
   * vault process died before it could take it.
   */
  'vault.sealingKey': request<{ publicKey: string }>()(nothing, { internal: true }),
  /** Opens what `vault.close` or the main process sealed. What cannot be opened (another journal's) is dropped. */
  'vault.unseal': request<Unsaved[]>()(z.strictObject({ sealed: z.array(z.string()).max(mostUnsaved) }), {
    internal: true,
  }),
  /** Fills an empty journal with the sample. */
  'vault.fillSample': request<null>()(z.strictObject({ today: LocalDate }), { internal: true }),
};
