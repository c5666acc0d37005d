import { timingSafeEqual } from 'node:crypto';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Handlers } from '../../../shared/contract/requests.ts';
import type { vaultRequests } from '../../../shared/contract/vault.ts';
import { changePassphrase, replaceRecoveryKey, setPassphrase } from '../keyring/keyring.ts';
import { parseRecoveryKey } from '../keyring/recovery-key.ts';
import { generateRecoveryKey, openPassphraseSlot, openRecoverySlot } from '../keyring/slots.ts';
import type { KeyringContext } from '../keyring/store.ts';
import { wrongSecret } from '../keyring/wrap.ts';
import { estimatePassphrase } from './estimate.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Services } from './open-journal.ts';
import { refuseWeak } from './refuse-weak.ts';
import { fillSample } from './sample.ts';
import { boxPublicKey, openUnsaved, saveOrSeal } from './unsaved.ts';
import { verifyJournal } from './verify.ts';

/** Lends the passphrase as bytes that are zeroed afterwards. */
async function withBytes<T>(text: string, use: (bytes: Buffer) => Promise<T>): Promise<T> {
  const bytes = Buffer.from(text, 'utf8');
  try {
    return await use(bytes);
  } finally {
    bytes.fill(0);
  }
}

const sameRecoveryKey = (a: string, b: string): boolean => {
  const [one, other] = [parseRecoveryKey(a), parseRecoveryKey(b)];
  return one !== null && other !== null && timingSafeEqual(one, other);
};

/** The requests about the journal as a whole and its secrets. */
export function vaultHandlers(
  lifecycle: Lifecycle,
  context: KeyringContext,
  services: Services,
): Handlers<keyof typeof vaultRequests> {
  /** Held until it is typed back; nothing is written before. */
  let proposed: string | null = null;

  const refuseGuessable = (passphrase: string): Promise<void> =>
    refuseWeak(passphrase, lifecycle.guessMillis);
  const refuseOtherThanProposed = (typed: string): void => {
    if (proposed === null || !sameRecoveryKey(typed, proposed)) {
      throw new HandrailError('wrong-secret', 'This is not the recovery key that was shown.');
    }
  };
  const unchangedAreas = ['people', 'signals', 'entries', 'trash', 'templates'] as const;

  return {
    'vault.status': () => lifecycle.status(),
    'vault.estimate': ({ passphrase }) => estimatePassphrase(passphrase, lifecycle.guessMillis),
    'vault.proposeRecoveryKey': () => {
      proposed = generateRecoveryKey(context);
      return { recoveryKey: proposed };
    },
    'vault.create': async ({ passphrase, recoveryKey }) => {
      refuseOtherThanProposed(recoveryKey);
      await refuseGuessable(passphrase);
      await withBytes(passphrase, (bytes) => lifecycle.create(bytes, recoveryKey));
      proposed = null;
      return null;
    },
    'vault.unlock': async ({ passphrase }) => {
      await withBytes(passphrase, (bytes) => lifecycle.unlock(bytes));
      return null;
    },
    'vault.acceptOlder': async ({ passphrase, found }) => {
      await withBytes(passphrase, (bytes) => lifecycle.acceptOlder(bytes, found));
      return null;
    },
    'vault.recover': async ({ recoveryKey, newPassphrase }) => {
      await refuseGuessable(newPassphrase);
      await lifecycle.recover(recoveryKey);
      await withBytes(newPassphrase, (bytes) => setPassphrase(lifecycle.journal.keyring, bytes));
      return null;
    },
    'vault.changePassphrase': async ({ current, next, rotateKey, recoveryKey }) => {
      const { keyring } = lifecycle.journal;
      await refuseGuessable(next);
      if (!rotateKey) {
        await withBytes(current, (old) => withBytes(next, (bytes) => changePassphrase(keyring, old, bytes)));
        return null;
      }
      if (recoveryKey === undefined) {
        throw new HandrailError(
          'invalid-input',
          'A new key needs the recovery key, to be opened with it too.',
        );
      }
      (await withBytes(current, (bytes) => openPassphraseSlot(keyring.file, bytes))).fill(0);
      const isProposed = proposed !== null && sameRecoveryKey(recoveryKey, proposed);
      if (!isProposed) openRecoverySlot(keyring.file, recoveryKey).fill(0);
      await withBytes(next, (bytes) => lifecycle.rotate(bytes, recoveryKey));
      proposed = null;
      services.changed([...unchangedAreas], null);
      return null;
    },
    'vault.replaceRecoveryKey': async ({ passphrase, recoveryKey }) => {
      const { keyring } = lifecycle.journal;
      refuseOtherThanProposed(recoveryKey);
      const key = await withBytes(passphrase, (bytes) => openPassphraseSlot(keyring.file, bytes));
      const same = timingSafeEqual(key, keyring.key);
      key.fill(0);
      if (!same) throw wrongSecret();
      replaceRecoveryKey(keyring, recoveryKey);
      proposed = null;
      return null;
    },
    'vault.verify': () => verifyJournal(services.open()),
    'vault.close': ({ unsaved }) => {
      try {
        // Where nothing is open any more, whoever asked must learn that this text was not taken.
        return { sealed: unsaved.length > 0 ? saveOrSeal(services.open(), unsaved) : [] };
      } finally {
        lifecycle.close();
      }
    },
    'vault.sealingKey': () => ({ publicKey: boxPublicKey(services.open()) }),
    'vault.unseal': ({ sealed }) =>
      sealed.flatMap((text) => {
        const entry = openUnsaved(services.open(), text);
        return entry === null ? [] : [entry];
      }),
    'vault.fillSample': async ({ today }) => {
      await fillSample(services.open(), today, (done, total) =>
        services.emit({ event: 'progress', payload: { task: 'sample', done, total } }),
      );
      services.changed(['people', 'signals', 'entries'], null);
      return null;
    },
  };
}
