import { createState } from 'lexical';

/**
 * Where a top-level block came from. While its normal form is what it was at import, the block is written as the
 * source that it was read from, byte for byte.
 */
export interface BlockOrigin {
  source: string;
  normal: string;
  /** Index among the blocks of its document, from 0. */
  index: number;
}

/** What stands around and between the blocks of a document as it was imported. */
export interface DocumentOrigin {
  /** Before the first block; the whole text where there is no block. */
  leading: string;
  /** After block n. The last one is what ends the document. */
  gaps: readonly string[];
  eol: '\n' | '\r\n';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export const emptyDocument: DocumentOrigin = { leading: '', gaps: [], eol: '\n' };

export const blockOriginState = createState('origin', {
  parse: (value): BlockOrigin | null => (isRecord(value) ? (value as unknown as BlockOrigin) : null),
  resetOnCopyNode: true,
});

export const documentOriginState = createState('document', {
  parse: (value): DocumentOrigin => (isRecord(value) ? (value as unknown as DocumentOrigin) : emptyDocument),
});
