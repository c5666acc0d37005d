import type { Result } from './errors.ts';
import type { EventMessage } from './events.ts';
import type { VaultRequestName } from './requests.ts';

/** What the main process sends to the vault process. The input was checked; the vault process checks it again. */
export interface VaultQuestion {
  id: number;
  name: VaultRequestName;
  input: unknown;
}

/** The first message of a vault process: it listens now. */
export interface VaultReady {
  ready: true;
}

export interface VaultAnswer {
  id: number;
  result: Result<unknown>;
}

/** Everything that the vault process sends to the main process. */
export type VaultMessage = VaultReady | VaultAnswer | EventMessage;

/** The vault process gets its journal's folder as `--folder=/absolute/path`. */
export const folderArgument = '--folder=';

/** How a text begins that the main process sealed for a journal whose vault process was gone, and what its key is for. */
export const boxMark = 'x25519:';
export const boxInfo = 'handrail unsaved, sealed outside';
