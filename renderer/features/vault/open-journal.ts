import { setVaultState } from '../../app/vault-state.ts';

/** Shows the journal that was just opened, at the place where it was left. */
export const showJournal = (): void => setVaultState({ state: 'open', waitMs: 0, notice: null });
