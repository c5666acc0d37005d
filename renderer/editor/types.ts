import type { Ref } from 'react';
import type { SignalFamily } from '../../shared/domain/signals.ts';
import type { WordingHint } from '../../shared/wording/index.ts';

/** Who can be mentioned. */
export interface PersonCandidate {
  id: string;
  name: string;
  initials: string;
  /** The name that goes into the text, where another one is shown. */
  written?: { name: string; initials: string } | undefined;
}

/** What can be marked. */
export interface SignalCandidate {
  id: string;
  name: string;
  family: SignalFamily;
}

/** A template that `/` offers in an empty line. */
export interface TemplateCandidate {
  id: string;
  name: string;
  /** Markdown with prompts, see `readTemplate`. */
  text: string;
}

/** Evidence that can be quoted: `/evidence` offers it, and it may be dropped into the text. */
export interface QuoteCandidate {
  id: string;
  /** What it says, on one line. */
  text: string;
  /** When and where. */
  hint: string;
  /** What goes into the text: blocks. */
  markdown: string;
}

/** Which hints on the wording are shown. */
export interface WordingOptions {
  /** Ids of the rules that are never shown. */
  off: readonly string[];
  onNeverShow(ruleId: string): void;
  /** Whether a hint was dismissed in this text. Another function where the answers became others. */
  isDismissed(hint: WordingHint): boolean;
  onDismiss(hint: WordingHint): void;
}

/** How pictures come into the journal. Each answers with the picture's hash, or null after it has said why there is none. */
export interface PictureHandlers {
  add(file: File): Promise<string | null>;
  /** Asks for a file. */
  choose(): Promise<string | null>;
  /** Called where the picture is in the journal, and the text that it was meant for is closed. */
  tooLate(): void;
}

export interface BodyEditorHandle {
  focus(): void;
  focusEnd(): void;
  getMarkdown(): string;
  /** Inserts Markdown at the caret, or at the end where there is none. */
  insertText(markdown: string): void;
  /** Inserts blocks behind the one that the caret was in last, or at the end; the caret stands behind them. */
  insertBlocks(markdown: string): void;
}

export interface BodyEditorProps {
  /**
   * The Markdown to edit. Read when `documentKey` changes, and when it becomes something that the editor neither
   * holds nor has reported (a restored revision): a value that lags behind the typing is ignored.
   */
  value: string;
  /** Names the document. Its undo history is kept under this key until `forgetEditorHistories()`. */
  documentKey: string;
  people: readonly PersonCandidate[];
  signals: readonly SignalCandidate[];
  /** Called on each change of the text with the whole Markdown. */
  onChange(markdown: string): void;
  /** Ctrl/Cmd + click on a link. Nothing opens without it. */
  onOpenLink?: ((url: string) => void) | undefined;
  /** Offers "Add person …" where nobody fits what was typed behind `@`. */
  onCreatePerson?: ((name: string) => Promise<{ id: string; name: string }>) | undefined;
  onCreateSignal?: ((name: string) => Promise<{ id: string; name: string }>) | undefined;
  /** Offered behind `/` in an empty line. */
  templates?: readonly TemplateCandidate[] | undefined;
  /** What was left from last time, as plain text: offered behind `/`, and put where a template asks for it. */
  lastTime?: readonly string[] | undefined;
  /** Called when a template was chosen. @param wasEmpty whether the body was empty before */
  onTemplate?: ((id: string, wasEmpty: boolean) => void) | undefined;
  /** Evidence that `/evidence` offers. */
  quotes?: readonly QuoteCandidate[] | undefined;
  /** What became of the notes that the text cites, by their ids: said behind the citation. */
  citations?: ReadonlyMap<string, string> | undefined;
  /** Ctrl/Cmd + click on a citation, or Alt+Enter at it. */
  onOpenEntry?: ((entryId: string) => void) | undefined;
  /** Lets pictures be pasted, dropped and chosen; without it they are only shown. */
  pictures?: PictureHandlers | undefined;
  /** Underlines wording that may be opinion; without it nothing is. */
  wording?: WordingOptions | undefined;
  /** Read once per document. */
  autoFocus?: boolean | undefined;
  /** Default: Note. */
  ariaLabel?: string | undefined;
  placeholder?: string | undefined;
  readOnly?: boolean | undefined;
  /** Words to highlight, as a search found them. */
  highlight?: readonly string[] | undefined;
  ref?: Ref<BodyEditorHandle> | undefined;
}

export interface BodyViewProps {
  markdown: string;
  /** Current names; where given, a mention shows the person's name of today instead of the one written. */
  people?: readonly PersonCandidate[] | undefined;
  signals?: readonly SignalCandidate[] | undefined;
  /** Makes the boxes of tasks work; `position` as in `readBody().commitments`. */
  onToggleTask?: ((position: number, done: boolean) => void) | undefined;
  /** Called for a click on a link; without it links are plain text. Ask before you open anything. */
  onOpenLink?: ((url: string) => void) | undefined;
  /** Called for a click on a citation; without it citations are plain text. */
  onOpenEntry?: ((entryId: string) => void) | undefined;
  /** What became of the notes that the text cites, by their ids. */
  citations?: ReadonlyMap<string, string> | undefined;
  highlight?: readonly string[] | undefined;
  className?: string | undefined;
}
