import { CodeNode } from '@lexical/code';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { $convertFromMarkdownString, TRANSFORMERS } from '@lexical/markdown';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { createEditor } from 'lexical';

/** The peers of the bench's page: what a browser has by itself, and Lexical with nothing of Handrail. */
const fields: Readonly<Record<string, (text: string) => void>> = {
  textarea(text) {
    const field = document.createElement('textarea');
    field.spellcheck = false;
    field.value = text;
    put(field);
  },

  contenteditable(text) {
    const field = document.createElement('div');
    field.contentEditable = 'true';
    field.append(
      ...text.split(/\n+/).map((line) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = line;
        return paragraph;
      }),
    );
    put(field);
  },

  /** As its documentation begins: rich text, an undo history, Markdown read once. */
  'plain Lexical'(text) {
    const field = document.createElement('div');
    field.contentEditable = 'true';
    put(field);
    const editor = createEditor({
      nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, CodeNode, LinkNode],
      onError: (error) => {
        throw error;
      },
    });
    editor.setRootElement(field);
    registerRichText(editor);
    registerHistory(editor, createEmptyHistoryState(), 300);
    editor.update(() => $convertFromMarkdownString(text, TRANSFORMERS));
  },
};

function put(field: HTMLElement): void {
  field.className = 'field';
  field.spellcheck = false;
  document.body.append(field);
}

export function show(name: string, text: string): void {
  fields[name]?.(text);
}
