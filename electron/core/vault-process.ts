import type { VaultMessage, VaultQuestion } from '../../shared/contract/wire.ts';

/** A running vault process. Node's `fork` and Electron's `utilityProcess` each have an adapter to it. */
export interface VaultProcess {
  readonly pid: number | undefined;
  post(question: VaultQuestion): void;
  onMessage(listener: (message: VaultMessage) => void): void;
  /** Called once, also where the process could not be started. */
  onExit(listener: () => void): void;
  /** Ends it at once, without asking it (SIGKILL). */
  kill(): void;
}

/** Starts a vault process on a journal's folder. */
export type ForkVault = (folder: string) => VaultProcess;
