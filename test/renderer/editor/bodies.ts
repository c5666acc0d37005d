import { buildEditorFromExtensions } from '@lexical/extension';
import type { LexicalEditor } from 'lexical';
import { BodyExtension } from '../../../renderer/editor/extensions/body.ts';
import { $exportBody, $importBody } from '../../../renderer/editor/markdown/body.ts';

export const today = '2026-03-11';

/** An editor without a screen. */
export const newEditor = (): LexicalEditor => {
  return buildEditorFromExtensions(BodyExtension);
};

export function importBody(editor: LexicalEditor, markdown: string): void {
  editor.update(() => $importBody(markdown, today), { discrete: true });
}

export const exportBody = (editor: LexicalEditor): string => editor.read(() => $exportBody());

/** What the editor makes of a body that nobody edits. */
export function roundTrip(markdown: string): string {
  const editor = newEditor();
  importBody(editor, markdown);
  return exportBody(editor);
}
