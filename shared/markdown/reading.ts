import type { CommitmentOwner } from '../domain/commitments.ts';
import type { Polarity } from '../domain/signals.ts';
import type { LocalDate } from '../domain/values.ts';
import type { AsideKind } from './marks.ts';

export type BlockKind = 'paragraph' | 'heading' | 'task' | 'code' | 'table row' | 'html' | 'front matter';

/** A piece of text that stands for itself: a paragraph, a heading, an item's own line, a row of a table, a code block. */
export interface BodyBlock {
  kind: BlockKind;
  /** As a reader sees it, on one line (code keeps its lines); mentions as the name, the names of marks included. */
  text: string;
  /** Offsets in the Markdown, end exclusive. */
  start: number;
  end: number;
  /** The share mark that holds for it: private wherever an enclosing aside is private, else the innermost; null where none. */
  share: AsideKind | null;
}

export interface BodyMention {
  personId: string;
  label: string;
  /** Index in `blocks`. */
  block: number;
}

export interface BodyMark {
  signalId: string;
  label: string;
  polarity: Polarity;
  /** Index in `blocks`. */
  block: number;
}

/** A block with at least one mark: the evidence. */
export interface EvidenceParagraph {
  /** Index in `blocks`. */
  block: number;
  /** Plain text on one line, without the marks; mentions as the name. */
  text: string;
  private: boolean;
}

export interface BodyCommitment {
  /** Index among the task items, from 0, in the order of the text. */
  position: number;
  /** Without due date, marks, and the owner's mention where it opens or closes the text. */
  text: string;
  owner: CommitmentOwner;
  dueOn: LocalDate | null;
  done: boolean;
  /** True where it stands in a private aside. */
  private: boolean;
  /** Offset of the `[` of its checkbox. */
  sourceOffset: number;
  /** Index in `blocks`. */
  block: number;
}

export interface BodyAside {
  kind: AsideKind;
  /** Plain text, one line per block. */
  text: string;
  /** Offsets in the Markdown, end exclusive. */
  start: number;
  end: number;
}

/** Everything that is derived from a body. */
export interface BodyReading {
  blocks: BodyBlock[];
  mentions: BodyMention[];
  marks: BodyMark[];
  paragraphs: EvidenceParagraph[];
  commitments: BodyCommitment[];
  asides: BodyAside[];
  /** All text, one line per block, for search: without the marks, mentions as the name, due dates in words. */
  searchText: string;
}
