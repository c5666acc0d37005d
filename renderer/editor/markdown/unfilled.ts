import { $isHeadingNode, type HeadingNode } from '@lexical/rich-text';
import { $getState, $isParagraphNode, type LexicalNode } from 'lexical';
import { sectionState } from '../nodes/state.ts';
import { $exportInline } from './export-inline.ts';

/**
 * True for a heading that a template brought, that nobody changed, and beneath which nothing stands up to the next
 * heading of its level: it is not part of the note, and not of its Markdown.
 */
export function $isUnfilled(heading: HeadingNode): boolean {
  const section = $getState(heading, sectionState);
  if (section === '' || heading.getTextContent() !== section) return false;
  for (let next = heading.getNextSibling(); next; next = next.getNextSibling()) {
    if ($isHeadingNode(next)) {
      if (next.getTag() <= heading.getTag()) return true;
      if (!$isUnfilled(next)) return false;
    } else if (!$isBlank(next)) return false;
  }
  return true;
}

const $isBlank = (node: LexicalNode): boolean =>
  $isParagraphNode(node) && $exportInline(node.getChildren()).length === 0;
