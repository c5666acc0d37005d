import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createRangeSelection,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
} from 'lexical';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { WordingOptions } from '../types.ts';
import { type PlacedHint, pointAt } from './blocks.ts';
import { rangeOf } from './dom.ts';
import { HintCard } from './HintCard.tsx';
import { nextHint } from './next-hint.ts';
import { $caretIn, useHints } from './use-hints.ts';
import styles from './wording.module.css';

interface Open {
  hint: PlacedHint;
  range: Range;
  takesFocus: boolean;
}

export interface WordingProps {
  options: WordingOptions;
}

/**
 * Quiet underlines beneath wording that may be opinion. A click on one, Alt+Enter in one, or F8 to the next explain it.
 * The document is never touched, and nothing waits for it.
 */
export function Wording({ options }: WordingProps) {
  const [editor] = useLexicalComposerContext();
  const [open, setOpen] = useState<Open | null>(null);
  const [said, setSaid] = useState('');
  const card = useRef<HTMLDivElement>(null);
  const hints = useHints(editor, options, (hint) =>
    setSaid(`“${hint.words}” may be opinion: Alt Enter explains.`),
  );

  const show = useCallback(
    (hint: PlacedHint, takesFocus: boolean): void => {
      const range = rangeOf(editor, hint);
      if (range) setOpen({ hint, range, takesFocus });
    },
    [editor],
  );
  const close = (isEscape: boolean): void => {
    setOpen(null);
    if (isEscape) editor.getRootElement()?.focus({ preventScroll: true });
  };
  const handlers = useRef({ hints, show });
  handlers.current = { hints, show };

  useEffect(() => {
    const $hintAtCaret = (among: readonly PlacedHint[]): PlacedHint | undefined =>
      among.find((hint) => {
        const at = $caretIn(hint);
        return at !== null && hint.start <= at && at <= hint.end;
      });
    const explain = (): void => {
      const { hints, show } = handlers.current;
      const hint = editor.read(() => $hintAtCaret(hints.all()));
      if (hint) show(hint, true);
      else setSaid('No hint on the wording here.');
    };
    const go = (isBack: boolean): void => {
      const { hints, show } = handlers.current;
      const all = hints.all();
      const hint = editor.read(() => {
        const selection = $getSelection();
        return $isRangeSelection(selection)
          ? nextHint(all, selection.anchor, selection.focus, isBack)
          : all[0];
      });
      if (!hint) {
        setSaid('No hints on the wording.');
        return;
      }
      const select = (): void => {
        const start = pointAt(hint.block, hint.start, false);
        const end = pointAt(hint.block, hint.end, true);
        if (!start || !end) return;
        const selection = $createRangeSelection();
        selection.anchor.set(start.key, start.offset, 'text');
        selection.focus.set(end.key, end.offset, 'text');
        $setSelection(selection);
      };
      editor.update(select, { onUpdate: () => show(hint, false) });
      setSaid(`“${hint.words}”. ${hint.rule.title}. ${hint.rule.rewrite} Alt Enter: what to do with it.`);
    };
    /** A click on underlined words, not one beside them that puts the caret there. */
    const clicked = (event: MouseEvent): void => {
      const { hints, show } = handlers.current;
      const hint = hints.shown().find((each) => {
        const range = rangeOf(editor, each);
        return [...(range?.getClientRects() ?? [])].some(
          (box) =>
            box.left <= event.clientX &&
            event.clientX <= box.right &&
            box.top <= event.clientY &&
            event.clientY <= box.bottom,
        );
      });
      if (hint && document.getSelection()?.isCollapsed) show(hint, false);
    };
    return mergeRegister(
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.isComposing || event.ctrlKey || event.metaKey) return false;
          const isExplain = event.key === 'Enter' && event.altKey && !event.shiftKey;
          if (!isExplain && (event.key !== 'F8' || event.altKey)) return false;
          event.preventDefault();
          // A selection may not change while a command is answered in an update of its own.
          queueMicrotask(() => (isExplain ? explain() : go(event.shiftKey)));
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerRootListener((element) => {
        element?.addEventListener('click', clicked);
        return () => element?.removeEventListener('click', clicked);
      }),
    );
  }, [editor]);

  const isOpen = open !== null;
  const shown = open?.hint;
  useEffect(() => {
    if (!shown) return;
    const shut = (): void => {
      if (!card.current?.contains(document.activeElement)) setOpen(null);
    };
    return mergeRegister(
      // Typing, or the caret elsewhere: the card has been read.
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
        const at = editorState.read(() => $caretIn(shown));
        const isHere = at !== null && shown.start <= at && at <= shown.end;
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0 || !isHere) shut();
      }),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        (event) => {
          event.preventDefault();
          event.stopPropagation();
          setOpen(null);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerRootListener((element) => {
        const left = (): void => void setTimeout(shut);
        element?.addEventListener('blur', left);
        return () => element?.removeEventListener('blur', left);
      }),
    );
  }, [editor, shown]);

  return (
    <>
      <div aria-live="polite" className={styles.said}>
        {said}
      </div>
      {isOpen ? (
        <HintCard
          {...open}
          card={card}
          onDismiss={() => {
            options.onDismiss(open.hint);
            setSaid('Dismissed here.');
            close(true);
          }}
          onNeverShow={() => {
            options.onNeverShow(open.hint.rule.id);
            close(true);
          }}
          onClose={close}
        />
      ) : null}
    </>
  );
}
