import type { Result } from '../../../shared/contract/errors.ts';
import type { EventMessage } from '../../../shared/contract/events.ts';
import type { Handlers, VaultRequestName } from '../../../shared/contract/requests.ts';
import type { Clock } from '../../../shared/domain/values.ts';
import { usualWorkFactor } from '../handover/age.ts';
import { type KeyringContext, keyringContext } from '../keyring/store.ts';
import { attachmentHandlers } from './attachment-requests.ts';
import { disclosureHandlers } from './disclosure-requests.ts';
import { dispatch } from './dispatch.ts';
import { exportHandlers } from './exports.ts';
import { frameworkHandlers } from './framework-requests.ts';
import { handoverHandlers } from './handover-requests.ts';
import { defaultIdleTimes, type IdleTimes } from './idle.ts';
import { journalHandlers } from './journal-requests.ts';
import { Lifecycle } from './lifecycle.ts';
import { objectiveHandlers } from './objective-requests.ts';
import type { OpenJournal, Services } from './open-journal.ts';
import { packetHandlers } from './packet-requests.ts';
import { reviewHandlers } from './review-requests.ts';
import { savedSearchHandlers } from './saved-search-requests.ts';
import { searchHandlers } from './search-requests.ts';
import { templateHandlers } from './template-requests.ts';
import { vaultHandlers } from './vault-requests.ts';
import { wordingHandlers } from './wording-requests.ts';

export interface VaultOptions {
  /** Holds keyring.json and journal.db. */
  folder: string;
  emit(message: EventMessage): void;
  /** Tests pass cheaper KDF parameters, their own randomness and files. */
  keyring?: Partial<Omit<KeyringContext, 'folder'>>;
  clock?: Clock;
  idleTimes?: IdleTimes;
  /** log2 of scrypt's N for encrypted files; tests pass a cheap one. */
  ageWorkFactor?: number;
}

/** A journal's vault, in this process. */
export interface Vault {
  /** Never rejects. */
  request(name: string, input: unknown): Promise<Result<unknown>>;
  /** Closes at once, without saving anything that was not handed over; for the end of the process. */
  close(): void;
  /** The open journal, for tools that stand beside the requests. @throws HandrailError `locked` */
  journal(): OpenJournal;
}

/** Requests that change which journal is open or with what: one after the other, and nothing beside them. */
const exclusive = new Set<string>([
  'vault.create',
  'vault.unlock',
  'vault.acceptOlder',
  'vault.recover',
  'vault.changePassphrase',
  'vault.replaceRecoveryKey',
] satisfies VaultRequestName[]);

const immediate = new Set<string>(['vault.status', 'vault.estimate'] satisfies VaultRequestName[]);

const cancelled: Result<never> = {
  ok: false,
  error: { kind: 'cancelled', message: 'The journal was locked meanwhile.' },
};

export function createVault(options: VaultOptions): Vault {
  const { folder, emit, keyring = {}, clock = { now: Date.now }, idleTimes = defaultIdleTimes } = options;
  const { ageWorkFactor = usualWorkFactor } = options;
  const context = keyringContext(folder, keyring);
  const lifecycle = new Lifecycle({
    context,
    clock,
    idleTimes,
    onErased: () => emit({ event: 'journal-changed', payload: { areas: ['trash'], entryId: null } }),
  });
  const services: Services = {
    open: () => lifecycle.journal,
    committed: () => lifecycle.committed(),
    changed: (areas, entryId) => {
      lifecycle.committed();
      emit({ event: 'journal-changed', payload: { areas, entryId } });
    },
    emit,
  };
  const handlers: Handlers<VaultRequestName> = {
    ...vaultHandlers(lifecycle, context, services),
    ...journalHandlers(services),
    ...attachmentHandlers(services),
    ...templateHandlers(services),
    ...wordingHandlers(services),
    ...objectiveHandlers(services),
    ...reviewHandlers(services),
    ...packetHandlers(services),
    ...frameworkHandlers(services),
    ...searchHandlers(services),
    ...savedSearchHandlers(services),
    ...exportHandlers(services, ageWorkFactor),
    ...disclosureHandlers(services),
    ...handoverHandlers(services, ageWorkFactor),
  };
  /** The exclusive request under way. */
  let busy: Promise<unknown> = Promise.resolve();
  /** How often the journal was locked. */
  let locks = 0;

  /** An exclusive request that was overtaken by a lock: the lock comes next, and still has text to save. */
  const unlessLocked = async (name: string, input: unknown, before: number): Promise<Result<unknown>> => {
    const result = before === locks ? await dispatch(handlers, name, input) : cancelled;
    return before === locks ? result : cancelled;
  };

  return {
    request: (name, input) => {
      if (immediate.has(name)) return dispatch(handlers, name, input);
      if (name === 'vault.close') {
        locks += 1;
        lifecycle.cancelUnlocking();
      }
      // A lock waits as well: a keyring whose key was zeroed must not be written.
      if (!exclusive.has(name)) return busy.then(() => dispatch(handlers, name, input));
      const before = locks;
      const answer = busy.then(() => unlessLocked(name, input, before));
      busy = answer;
      return answer;
    },
    close: () => lifecycle.close(),
    journal: () => lifecycle.journal,
  };
}
