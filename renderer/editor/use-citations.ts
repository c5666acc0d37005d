import type { LexicalEditor } from 'lexical';
import { useEffect, useRef } from 'react';
import { CitationNode } from './nodes/chip-nodes.ts';

const none: ReadonlyMap<string, string> = new Map();

function say(element: HTMLElement, says: ReadonlyMap<string, string>): void {
  const words = says.get(element.dataset.cites ?? '');
  if (words === undefined) delete element.dataset.says;
  else element.dataset.says = words;
}

/** Writes behind each citation what became of its note; by style alone, so that the text stays what it is. */
export function useCitations(editor: LexicalEditor, says: ReadonlyMap<string, string> = none): void {
  const latest = useRef(says);
  latest.current = says;
  useEffect(
    () =>
      editor.registerMutationListener(CitationNode, (mutations) => {
        for (const [key, mutation] of mutations) {
          const element = mutation === 'destroyed' ? null : editor.getElementByKey(key);
          if (element) say(element, latest.current);
        }
      }),
    [editor],
  );
  useEffect(() => {
    for (const element of editor.getRootElement()?.querySelectorAll<HTMLElement>('[data-cites]') ?? [])
      say(element, says);
  }, [editor, says]);
}
