import { $findCellNode } from '@lexical/table';
import {
  $addUpdateTag,
  $createTextNode,
  $getNodeByKey,
  $isTextNode,
  $onUpdate,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { $blockAround, $turnInto } from '../extensions/blocks.ts';
import { $insertBlocks } from '../extensions/clipboard.ts';
import { CHOOSE_PICTURE_COMMAND } from '../extensions/pictures.ts';
import { $createItems, $insertTemplate } from '../extensions/prompts.ts';
import { $changeTable } from '../extensions/table-actions.ts';
import { dueLabel, localDay } from '../mark-text.ts';
import { $exportBody } from '../markdown/body.ts';
import { $createDueNode, $createMentionNode } from '../nodes/chip-nodes.ts';
import { $createMarkNode } from '../nodes/mark-node.ts';
import { type Choice, evidenceWord } from './options.ts';
import type { Trigger } from './trigger.ts';

export interface Creators {
  createPerson: ((name: string) => Promise<{ id: string; name: string }>) | undefined;
  createSignal: ((name: string) => Promise<{ id: string; name: string }>) | undefined;
  onTemplate: ((id: string, wasEmpty: boolean) => void) | undefined;
  lastTime: readonly string[];
}

/** Puts what was chosen in the place of the text that asked for it. */
export function applyChoice(
  editor: LexicalEditor,
  trigger: Trigger,
  choice: Choice,
  creators: Creators,
): void {
  if (choice.kind === 'new-person' || choice.kind === 'new-signal') {
    create(editor, trigger, choice, creators);
    return;
  }
  editor.update(() => {
    const typed = $typedText(trigger);
    if (!typed) return;
    $addUpdateTag(HISTORY_PUSH_TAG);
    if (choice.kind === 'template') {
      const block = $blockAround(typed);
      typed.remove();
      const wasEmpty = $exportBody() === '';
      if (block) $insertTemplate(block, choice.text, creators.lastTime);
      $onUpdate(() => creators.onTemplate?.(choice.id, wasEmpty));
    } else if (choice.kind === 'table') {
      const cell = $findCellNode(typed);
      typed.remove();
      if (cell) $changeTable(cell, choice.action);
    } else if (choice.kind === 'picture') {
      typed.remove();
      $onUpdate(() => editor.dispatchCommand(CHOOSE_PICTURE_COMMAND, undefined));
    } else if (choice.kind === 'last-time') {
      const items = $createItems(creators.lastTime);
      $blockAround(typed)?.replace(items);
      items.selectEnd();
    } else if (choice.kind === 'evidence') {
      typed.setTextContent(`/${evidenceWord}`).selectEnd();
    } else if (choice.kind === 'quote') {
      typed.selectStart();
      typed.remove();
      $insertBlocks(choice.markdown, localDay(new Date()));
    } else if (choice.kind === 'block') {
      const block = $blockAround(typed);
      typed.remove();
      if (block) $turnInto(block, choice.block);
    } else $replace(typed, $nodeFor(choice));
  });
}

function $nodeFor(
  choice: Exclude<
    Choice,
    {
      kind:
        | 'new-person'
        | 'new-signal'
        | 'block'
        | 'table'
        | 'template'
        | 'picture'
        | 'last-time'
        | 'evidence'
        | 'quote';
    }
  >,
): LexicalNode {
  switch (choice.kind) {
    case 'person':
      return $createMentionNode(choice.id, choice.name);
    case 'signal':
      return $createMarkNode(choice.id, choice.name, '');
    case 'due':
      return $createDueNode(choice.day, dueLabel(choice.day, localDay(new Date())));
  }
}

/** The typed text as a node of its own. */
function $typedText(trigger: Trigger): TextNode | null {
  const node = $getNodeByKey(trigger.node);
  if (!$isTextNode(node) || !node.isSimpleText() || node.getTextContentSize() < trigger.end) return null;
  const parts = node.splitText(trigger.start, trigger.end);
  return (trigger.start === 0 ? parts[0] : parts[1]) ?? null;
}

/** A chip is followed by a space to write on behind it. */
function $replace(typed: LexicalNode, chip: LexicalNode): void {
  typed.replace(chip);
  const next = chip.getNextSibling();
  if ($isTextNode(next) && next.isSimpleText() && /^\s/.test(next.getTextContent())) {
    next.select(1, 1);
    return;
  }
  const space = $createTextNode(' ');
  chip.insertAfter(space);
  space.select(1, 1);
}

/** What was typed stays until there is somebody to mention, and for good where there will not be. */
function create(
  editor: LexicalEditor,
  trigger: Trigger,
  choice: { kind: 'new-person' | 'new-signal'; name: string },
  { createPerson, createSignal }: Creators,
): void {
  const isPerson = choice.kind === 'new-person';
  const making = isPerson ? createPerson?.(choice.name) : createSignal?.(choice.name);
  making?.then(
    ({ id, name }) => {
      editor.update(() => {
        const node = $getNodeByKey(trigger.node);
        const sign = isPerson ? '@' : '#';
        const text = $isTextNode(node) ? node.getTextContent().slice(trigger.start, trigger.end) : '';
        const typed =
          text.trimEnd().toLowerCase() === (sign + choice.name).toLowerCase() ? $typedText(trigger) : null;
        if (typed) $replace(typed, isPerson ? $createMentionNode(id, name) : $createMarkNode(id, name, ''));
      });
    },
    () => {},
  );
}
