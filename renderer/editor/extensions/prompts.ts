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
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  type NodeMutation,
  ParagraphNode,
} from 'lexical';
import { readTemplate } from '../../../shared/templates/index.ts';
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

/** Puts a template in the place of a line; the caret goes to its first prompt. @param text see `readTemplate` */
export function $insertTemplate(line: LexicalNode, text: string): void {
  const nodes = readTemplate(text).map((each) =>
    each.kind === 'heading'
      ? $setState($createHeadingNode(`h${each.level}`), sectionState, each.text).append(
          $createTextNode(each.text),
        )
      : $setState($createParagraphNode(), promptState, each.text),
  );
  for (const node of nodes) line.insertBefore(node);
  const first = nodes.find($isParagraphNode);
  if (!first) return;
  line.remove();
  first.select();
}
