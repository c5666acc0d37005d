import { $createTextNode, $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode } from 'lexical';
import { $isTaskBoxNode } from '../nodes/task-box-node.ts';

/** The inline nodes in some blocks, as one line: a space stands where a block or a line ended. */
export function $inlineContent(blocks: readonly LexicalNode[]): LexicalNode[] {
  const line: LexicalNode[] = [];
  const endWord = (): void => {
    const last = line.at(-1);
    if (last && !($isTextNode(last) && /\s$/.test(last.getTextContent()))) line.push($createTextNode(' '));
  };
  const read = (node: LexicalNode): void => {
    if ($isTaskBoxNode(node)) return;
    if ($isLineBreakNode(node)) endWord();
    else if (node.isInline()) line.push(node);
    else {
      endWord();
      if ($isElementNode(node)) for (const child of node.getChildren()) read(child);
      else {
        const text = node.getTextContent().replace(/\s+/g, ' ').trim();
        if (text !== '') line.push($createTextNode(text));
      }
    }
  };
  for (const block of blocks) read(block);
  return line;
}
