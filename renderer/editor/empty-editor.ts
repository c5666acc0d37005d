import { createEditor } from 'lexical';

/**
 * Has Lexical show an editor without a word in it, in no page.
 *
 * Once before the first note: Lexical makes its list of event handlers for the first editor of a page and keeps it for
 * good, in a built page together with that editor, its text and its history. And after a lock: the text that was shown
 * last stays in a variable of Lexical's until the next one is, and in V8's record of the last match (`RegExp.input`).
 */
export function showEmptyEditor(): void {
  const editor = createEditor();
  editor.setRootElement(document.createElement('div'));
  editor.setRootElement(null);
  /(?:)/.exec('');
}
