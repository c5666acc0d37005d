import type { Preferences } from '../../shared/contract/app.ts';
import type { Bridge } from '../../shared/contract/bridge.ts';

/** A file that the manager agreed to write. The path stays on this side of the bridge. */
export interface ChosenTarget {
  path: string;
}

/** Everything that differs between Electron and the preview. Nothing else may know which host it is in. */
export interface Host {
  readonly platform: 'mac' | 'other';
  readonly version: string;
  /** Where the manager's own journal lies, and where a sample journal may. */
  readonly journalFolder: string;
  readonly sampleFolder: string;
  preferences: { read(): Preferences; write(change: Partial<Preferences>): Preferences };
  /** Native dialogs; null where cancelled. */
  chooseSaveFile(suggestion: { name: string; extension: string }): Promise<ChosenTarget | null>;
  chooseFolder(suggestion: { name: string }): Promise<ChosenTarget | null>;
  /** Prints a self-contained HTML document in a page without script or network. */
  printToPdf(html: string): Promise<Uint8Array>;
  copyConcealed(text: string): void;
  /** Asks the manager, then opens; false where they said no. */
  openLink(url: URL): Promise<boolean>;
  send(message: Parameters<Parameters<Bridge['subscribe']>[0]>[0]): void;
}
