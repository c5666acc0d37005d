import { type ErrorKind, HandrailError } from '../../shared/contract/errors.ts';
import type { VaultStatus } from '../../shared/contract/vault.ts';
import { OlderCopy } from '../../shared/domain/older-copy.ts';
import { request } from '../api/client.ts';
import { kindOf } from '../ui/error-words.ts';
import { createStore, useStore } from './store.ts';

/** Why the journal cannot be opened at all, where that is so. */
export const blockingKinds = ['in-use', 'damaged', 'rolled-back', 'newer-version', 'storage'] as const;
export type BlockingKind = (typeof blockingKinds)[number];

export type VaultView =
  | { state: 'unknown' }
  /** `older`: the copy that can be accepted in the journal's place. */
  | { state: 'blocked'; kind: BlockingKind; older: OlderCopy | null }
  /** The journal was just made; `handed`: to begin with a file that was handed over. */
  | { state: 'arriving'; handed: boolean }
  /** On the way from one journal to another. */
  | { state: 'switching'; to: 'sample' | 'own' }
  | VaultStatus;

const vault = createStore<VaultView>({ state: 'unknown' });

export const vaultState = (): VaultView => vault.get();
export const useVaultState = (): VaultView => useStore(vault);
export const setVaultState = (next: VaultView): void => vault.set(next);

/** True where the journal is locked because its process ended by itself, until it is open again. */
const ended = createStore(false);
export const useVaultEnded = (): boolean => useStore(ended);
export const setVaultEnded = ended.set;

const isBlocking = (kind: ErrorKind): kind is BlockingKind =>
  (blockingKinds as readonly string[]).includes(kind);

/** Shows the full-screen explanation where an error is of that sort. True where it was. */
export function showIfBlocked(error: unknown): boolean {
  const kind = kindOf(error);
  if (!isBlocking(kind)) return false;
  const older = kind === 'rolled-back' && error instanceof HandrailError ? error.details : null;
  vault.set({ state: 'blocked', kind, older: OlderCopy.safeParse(older).data ?? null });
  return true;
}

/** Asks the vault process how it stands, and shows that. */
export async function refreshVaultState(): Promise<void> {
  try {
    vault.set(await request('vault.status', {}));
  } catch (error) {
    if (!showIfBlocked(error)) vault.set({ state: 'blocked', kind: 'storage', older: null });
  }
}
