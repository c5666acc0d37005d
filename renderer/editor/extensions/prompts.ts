import {
  $createListItemNode,
  $createListNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list';
import { $createHeadingNode, $isHeadingNode, HeadingNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $setState,
  defineExtension,
  type ElementNode,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  type NodeMutation,
  ParagraphNode,
} from 'lexical';
import { readTemplate, type TemplateLine } from '../../../shared/templates/index.ts';
import { $isUnfilled } from '../markdown/unfilled.ts';
import { promptState, sectionState } from '../nodes/state.ts';

/**
 * Templates: headings that are written once something stands beneath them, and prompts that never are. This shows a
 * prompt in its empty line, and a heading that is not part of the note yet in a quieter colour.
 */
export const PromptsExtension = defineExtension({
  name: '@handrail/prompts',
  register(editor) {
    const keys = new Set<NodeKey>();
    const watch = (mutations: Map<NodeKey, NodeMutation>): void =>
      editor.read(() => {
        for (const [key, mutation] of mutations) {
          const node = mutation === 'destroyed' ? null : $getNodeByKey(key);
          if (node && ($getState(node, promptState) !== null || $getState(node, sectionState) !== ''))
            keys.add(key);
          else keys.delete(key);
        }
        show();
      });
    const show = (): void => {
      for (const key of keys) {
        const node = $getNodeByKey(key);
        const element = editor.getElementByKey(key);
        if (!element || !$isElementNode(node)) continue;
        const prompt = $getState(node, promptState);
        if (prompt !== null && node.isEmpty()) element.dataset.prompt = prompt;
        else delete element.dataset.prompt;
        element.toggleAttribute('data-unfilled', $isHeadingNode(node) && $isUnfilled(node));
      }
    };
    return mergeRegister(
      editor.registerMutationListener(ParagraphNode, watch),
      editor.registerMutationListener(HeadingNode, watch),
      editor.registerUpdateListener(() => {
        if (keys.size > 0) editor.read(show);
      }),
    );
  },
});

const $createItem = (text: string): ListItemNode => $createListItemNode().append($createTextNode(text));

/** A list of plain items. */
export const $createItems = (items: readonly string[]): ListNode =>
  $createListNode('bullet').append(...items.map($createItem));

const $createSection = (level: 1 | 2 | 3, text: string): HeadingNode =>
  $setState($createHeadingNode(`h${level}`), sectionState, text).append($createTextNode(text));

function $nodesOf(lines: readonly TemplateLine[]): ElementNode[] {
  const nodes: ElementNode[] = [];
  for (const line of lines) {
    const last = nodes.at(-1);
    if (line.kind === 'heading') nodes.push($createSection(line.level, line.text));
    else if (line.kind === 'prompt') nodes.push($setState($createParagraphNode(), promptState, line.text));
    else if ($isListNode(last)) last.append($createItem(line.text));
    else nodes.push($createItems([line.text]));
  }
  return nodes;
}

/**
 * Puts a template in the place of a line; the caret goes to its first prompt.
 * @param text and `lastTime`: see `readTemplate`
 */
export function $insertTemplate(line: LexicalNode, text: string, lastTime: readonly string[]): void {
  const nodes = $nodesOf(readTemplate(text, lastTime));
  for (const node of nodes) line.insertBefore(node);
  const first = nodes.find($isParagraphNode);
  if (!first) return;
  line.remove();
  first.select();
}
