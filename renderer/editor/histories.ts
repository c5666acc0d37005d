import { createEmptyHistoryState, type HistoryState } from '@lexical/history';
import type { EditorState, LexicalEditor } from 'lexical';
import { forgetPictures } from '../api/pictures.ts';
import { showEmptyEditor } from './empty-editor.ts';

interface KeptDocument {
  history: HistoryState;
  state: EditorState;
  markdown: string;
}

const maxDocuments = 50;
const documents = new Map<string, KeptDocument>();

/** Keeps what a document needs to go on where it was left. */
export function keepDocument(key: string, document: KeptDocument): void {
  documents.delete(key);
  documents.set(key, document);
  for (const oldest of documents.keys()) {
    if (documents.size <= maxDocuments) break;
    documents.delete(oldest);
  }
}

/** The document as it was left, where its text is still this one. */
export function takeDocument(key: string, markdown: string): KeptDocument | null {
  const document = documents.get(key);
  documents.delete(key);
  return document?.markdown === markdown ? document : null;
}

/** Points a kept history at the editor that now shows the document: undo is applied where the entry says. */
export function historyFor(editor: LexicalEditor, kept: HistoryState | null): HistoryState {
  if (!kept) return createEmptyHistoryState();
  const move = (entry: { editorState: EditorState }) => ({ editor, editorState: entry.editorState });
  return {
    current: kept.current ? move(kept.current) : null,
    undoStack: kept.undoStack.map(move),
    redoStack: kept.redoStack.map(move),
  };
}

/** Forgets every undo history and picture, and the text in it and on the screen last: what lock calls. */
export function forgetEditorHistories(): void {
  documents.clear();
  forgetPictures();
  showEmptyEditor();
}
