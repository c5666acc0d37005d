import { getNearestEditorFromDOMNode, type LexicalEditor } from 'lexical';

/** Lexical alone restores the selection; an element that was never focused needs the focus too. */
export function focusRoot(editor: LexicalEditor): void {
  editor.focus(() => {
    const element = editor.getRootElement();
    if (element && !element.contains(document.activeElement)) element.focus({ preventScroll: true });
  });
}

/** Goes on writing in the body that stands in this part of the page, with the caret where it was. False without one. */
export function focusBodyIn(part: Element | null | undefined): boolean {
  const element = part?.querySelector('[contenteditable=true]') ?? null;
  const editor = getNearestEditorFromDOMNode(element);
  if (editor) focusRoot(editor);
  return editor !== null;
}
