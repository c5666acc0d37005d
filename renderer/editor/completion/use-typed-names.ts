import {
  $addUpdateTag,
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { $createMentionNode } from '../nodes/chip-nodes.ts';
import { $createMarkNode } from '../nodes/mark-node.ts';
import type { BodyEditorProps } from '../types.ts';
import { $isPlainText, $opensWord } from './trigger.ts';
import { type FoundName, isPolarityKey, readTypedName, type TypedName, typedNames } from './typed-names.ts';

const ownTag = 'typed-name';

/** What became a chip with the last key, as long as nothing else happened. */
interface Turned {
  place: string;
  chip: NodeKey;
  /** What was typed, with the key that ended it. */
  typed: string;
  /** Characters behind the chip that stand for the end of what was typed. */
  behind: number;
  /** Where the caret was left, behind the chip. */
  caret: number;
}

/**
 * A name that is typed out becomes its chip without being chosen from the menu. It reads the text at the key itself,
 * so that it does not matter how fast somebody types. Backspace right behind it, or undo, gives the typed text back.
 * @param dismissed the sign whose menu was closed with Escape: that word stays text
 */
export function useTypedNames(
  editor: LexicalEditor,
  { people, signals }: Pick<BodyEditorProps, 'people' | 'signals'>,
  dismissed: RefObject<string | null>,
): void {
  const names = useMemo(() => typedNames(people, signals), [people, signals]);
  const latest = useRef(names);
  latest.current = names;

  useEffect(() => {
    let turned: Turned | null = null;
    /** The sign whose name was given back: it stays text. */
    let kept: string | null = null;

    const turn = (key: string | null): boolean => {
      if (editor.isComposing() || !editor.isEditable()) return false;
      const caret = $caretInText();
      const found = caret && readTypedName(caret.before, key, latest.current);
      if (!caret || !found || (found.start === 0 && !$opensWord(caret.node))) return false;
      const place = `${caret.node.getKey()}:${found.start}`;
      if (place === kept || place === dismissed.current) return false;
      $addUpdateTag(HISTORY_PUSH_TAG);
      $addUpdateTag(ownTag);
      turned = { place, ...$turn(caret, found, key) };
      return true;
    };
    const finish = (event: KeyboardEvent | null): boolean => {
      if (event && (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)) return false;
      if (!turn(null)) return false;
      event?.preventDefault();
      return true;
    };
    return mergeRegister(
      editor.registerUpdateListener(({ tags, dirtyElements, dirtyLeaves }) => {
        if (tags.has(ownTag) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
        if (turned && tags.has(HISTORIC_TAG)) kept = turned.place;
        else if (kept !== null && !editor.read(() => $hasSign(kept ?? ''))) kept = null;
        turned = null;
      }),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const isShortcut =
            (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
          if (isShortcut || event.isComposing || [...event.key].length !== 1 || !turn(event.key))
            return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      // Below the menu, which has the first word on these keys where it is open.
      editor.registerCommand(KEY_ENTER_COMMAND, finish, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_TAB_COMMAND, finish, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        KEY_BACKSPACE_COMMAND,
        (event) => {
          const text = turned && $giveBack(turned);
          if (!text) return false;
          event.preventDefault();
          $addUpdateTag(HISTORY_PUSH_TAG);
          $addUpdateTag(ownTag);
          kept = text;
          turned = null;
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  }, [editor, dismissed]);
}

interface Caret {
  node: TextNode;
  before: string;
}

function $caretInText(): Caret | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  return $isPlainText(node)
    ? { node, before: node.getTextContent().slice(0, selection.anchor.offset) }
    : null;
}

const $chipFor = ({ kind, id, label }: TypedName, key: string | null): LexicalNode =>
  kind === 'person'
    ? $createMentionNode(id, label)
    : $createMarkNode(id, label, isPolarityKey(key) ? (key === '+' ? '+' : '-') : '');

/** Writes the chip, and behind it what the key says. */
function $turn(
  { node, before }: Caret,
  { name, start, end }: FoundName,
  key: string | null,
): Omit<Turned, 'place'> {
  const rest = before.slice(end);
  const parts = node.splitText(start, end);
  const typed = start === 0 ? parts[0] : parts[1];
  const chip = $chipFor(name, rest === '' && name.kind === 'signal' ? key : null);
  typed?.replace(chip);
  const next = chip.getNextSibling();
  const follows = $isTextNode(next) && next.isSimpleText() ? next : null;
  const text = before.slice(start) + (key ?? '');
  const isSpace =
    rest === '' && (key === null || key === ' ' || (name.kind === 'signal' && isPolarityKey(key)));
  if (isSpace && follows && /^\s/.test(follows.getTextContent())) {
    follows.select(1, 1);
    return { chip: chip.getKey(), typed: text, behind: 0, caret: 1 };
  }
  const added = isSpace ? ' ' : (key ?? '');
  const behind = rest.length + added.length;
  if (follows) follows.spliceText(rest.length, 0, added).select(behind, behind);
  else {
    const tail = $createTextNode(added);
    chip.insertAfter(tail);
    tail.select(behind, behind);
  }
  return { chip: chip.getKey(), typed: text, behind, caret: behind };
}

/** The typed text in the place of its chip. Returns its place, or null where the caret has left it. */
function $giveBack({ chip, typed, behind, caret }: Turned): string | null {
  const node = $getNodeByKey(chip);
  const selection = $getSelection();
  if (!node || !$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const next = node.getNextSibling();
  const { anchor } = selection;
  if (!$isTextNode(next) || anchor.key !== next.getKey() || anchor.offset !== caret) return null;
  const before = node.getPreviousSibling();
  const after = next.getTextContent().slice(behind);
  next.remove();
  const isJoined = $isTextNode(before) && before.isSimpleText() && before.getFormat() === 0;
  const start = isJoined ? before.getTextContentSize() : 0;
  const end = start + typed.length;
  if (isJoined) {
    before.setTextContent(before.getTextContent() + typed + after).select(end, end);
    node.remove();
    return `${before.getKey()}:${start}`;
  }
  const text = $createTextNode(typed + after);
  node.replace(text);
  text.select(end, end);
  return `${text.getKey()}:${start}`;
}

function $hasSign(place: string): boolean {
  const [key = '', start] = place.split(':');
  const node = $getNodeByKey(key);
  return $isTextNode(node) && /[#@]/.test(node.getTextContent()[Number(start)] ?? '');
}
