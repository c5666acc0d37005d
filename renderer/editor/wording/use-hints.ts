import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useCallback, useEffect, useRef } from 'react';
import type { WordingOptions } from '../types.ts';
import { $wordingBlocks, hintsIn, offsetIn, type PlacedHint } from './blocks.ts';
import { paint, rangeOf, visibleKeys } from './dom.ts';

/** Milliseconds without a key after which the wording on the screen is read again. */
const quietMillis = 500;
const scrollMillis = 120;

export interface Hints {
  /** Those on the screen, as last read. */
  shown(): readonly PlacedHint[];
  /** Reads and underlines anew. */
  refresh(): void;
  /** Every one of the document, read now. */
  all(): PlacedHint[];
}

/**
 * Underlines the hints on the screen, some time after the last key, and calls back with one that typing brought up.
 * Typing itself only sets a timer.
 */
export function useHints(
  editor: LexicalEditor,
  options: WordingOptions,
  onTyped: (hint: PlacedHint) => void,
): Hints {
  const off = options.off.join();
  const { isDismissed } = options;
  const shown = useRef<readonly PlacedHint[]>([]);
  const unpaint = useRef<() => void>(() => {});
  const typed = useRef(onTyped);
  typed.current = onTyped;

  const read = useCallback(
    (isEverything: boolean): PlacedHint[] => {
      const blocks = editor.read(() => {
        const keys = $getRoot().getChildrenKeys();
        const wanted = isEverything ? null : new Set(visibleKeys(editor, keys));
        const nodes = $getRoot().getChildren();
        return $wordingBlocks(wanted ? nodes.filter((node) => wanted.has(node.getKey())) : nodes);
      });
      return hintsIn(blocks, off.split(',')).filter((hint) => !isDismissed(hint));
    },
    [editor, off, isDismissed],
  );
  const refresh = useCallback((): void => {
    shown.current = editor.isEditable() ? read(false) : [];
    unpaint.current();
    unpaint.current = paint(shown.current.flatMap((hint) => rangeOf(editor, hint) ?? []));
  }, [editor, read]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasTyped = false;
    const look = (): void => {
      if (editor.isComposing()) {
        later(quietMillis);
        return;
      }
      const before = new Set(shown.current.map(nameOf));
      refresh();
      const fresh = wasTyped ? shown.current.filter((hint) => !before.has(nameOf(hint))) : [];
      wasTyped = false;
      const here = fresh.find((hint) => editor.read(() => $caretIn(hint) !== null));
      if (here) typed.current(here);
    };
    const later = (millis: number): void => {
      clearTimeout(timer);
      timer = setTimeout(look, millis);
    };
    const scrolled = (): void => later(scrollMillis);
    refresh();
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      wasTyped = true;
      later(quietMillis);
    });
    const stopEditable = editor.registerEditableListener(() => later(0));
    window.addEventListener('scroll', scrolled, { capture: true, passive: true });
    window.addEventListener('resize', scrolled);
    return () => {
      clearTimeout(timer);
      stop();
      stopEditable();
      window.removeEventListener('scroll', scrolled, { capture: true });
      window.removeEventListener('resize', scrolled);
      unpaint.current();
      unpaint.current = () => {};
    };
  }, [editor, refresh]);

  return { shown: () => shown.current, refresh, all: () => read(true) };
}

const nameOf = ({ rule, words, block }: PlacedHint): string => `${block.key} ${rule.id} ${words}`;

/** The caret's offset in the line of a hint, or null where it is in another line. Call it in a read. */
export function $caretIn(hint: PlacedHint): number | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? offsetIn(hint.block, selection.focus) : null;
}
