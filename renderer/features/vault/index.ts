export { PassphraseField } from './passphrase-field.tsx';
export { useUnlock } from './use-unlock.ts';
export { VaultEnded } from './vault-ended.tsx';
