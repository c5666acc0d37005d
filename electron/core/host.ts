import type { Preferences, ShortcutState } from '../../shared/contract/app.ts';
import type { HostPages } from './pages.ts';
import type { PreferencesChange } from './preferences.ts';
import type { ForkVault } from './vault-process.ts';

/** A file, or a folder to be made, that the manager agreed to. The path stays on this side of the bridge. */
export interface ChosenTarget {
  path: string;
  /** What the manager is told of the place; the file's own name unless given. */
  shownAs?: string;
}

/** Which files may be opened. */
export interface OpenKinds {
  /** What they are, as the dialog says it. */
  name: string;
  /** Endings without the dot. */
  extensions: readonly string[];
  /** True for what Handrail exports itself: without a dialog, the newest of the folder of exports is taken. */
  amongExports?: boolean;
}

/** Everything that differs between Electron and the preview. Nothing else may know which host it is in. */
export interface Host {
  readonly platform: 'mac' | 'other';
  readonly version: string;
  /** Where the manager's own journal lies, and where a sample journal may. Neither holds the other. */
  readonly journalFolder: string;
  readonly sampleFolder: string;
  readonly forkVault: ForkVault;
  preferences: { read(): Preferences; write(change: PreferencesChange): Preferences };
  /** Native dialogs; null where cancelled. */
  chooseSaveFile(suggestion: { name: string; extension: string }): Promise<ChosenTarget | null>;
  /** A new folder of this name in a place that the manager picks. */
  chooseFolder(suggestion: { name: string }): Promise<ChosenTarget | null>;
  /**
   * A file that the manager picks, of these kinds; null where cancelled.
   * @throws HandrailError `not-found` where no dialog can be shown
   */
  chooseOpenFile(kinds: OpenKinds): Promise<{ path: string } | null>;
  /**
   * Prints a self-contained HTML document in a page without script or network. An abort ends that page at once, and
   * rejects.
   */
  printToPdf(html: string, signal?: AbortSignal): Promise<Uint8Array>;
  /** Copies; concealed from clipboard histories and cleared after a minute where `concealsCopies` says so. */
  copy(text: string): void;
  readonly concealsCopies: boolean;
  /** Asks the manager, then opens; false where they said no. */
  openLink(url: URL): Promise<boolean>;
  readonly pages: HostPages;
  /** The small window: shown in front and told so, or put away. */
  showCapture(personId: string | null): Promise<void>;
  hideCapture(): Promise<void>;
  /** Whether the shortcut that opens it from any program answers. */
  captureShortcut(): ShortcutState;
}
