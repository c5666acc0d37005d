import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../ui/button.tsx';
import { placeBelow } from '../place-below.ts';
import type { PlacedHint } from './blocks.ts';
import styles from './wording.module.css';

export interface HintCardProps {
  hint: PlacedHint;
  /** The words on the screen. */
  range: Range;
  /** Whether the focus goes into the card: where it was asked for with a key. */
  takesFocus: boolean;
  card: RefObject<HTMLDivElement | null>;
  onDismiss: () => void;
  onNeverShow: () => void;
  /** Escape, or the focus left. */
  onClose: (isEscape: boolean) => void;
}

/** Why a word was underlined, and what can be written instead. */
export function HintCard(props: HintCardProps) {
  const { hint, range, takesFocus, card } = props;
  const id = useId();

  useLayoutEffect(() => {
    const place = (): void => {
      if (card.current) placeBelow(card.current, range.getBoundingClientRect());
    };
    place();
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [card, range]);
  useEffect(() => {
    if (takesFocus) card.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [card, takesFocus]);

  /** The card hangs at the end of the page: Tab goes round in it, Escape leaves it. */
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      props.onClose(true);
      return;
    }
    const buttons = [...(card.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    buttons.at((at + (event.shiftKey ? -1 : 1)) % buttons.length)?.focus();
  };

  return createPortal(
    <div
      ref={card}
      role="dialog"
      aria-label={`Fact or opinion: “${hint.words}”`}
      aria-describedby={id}
      className={styles.card}
      onKeyDown={keys}
      onClick={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.preventDefault()}
      onBlur={(event) => {
        if (!card.current?.contains(event.relatedTarget)) props.onClose(false);
      }}
    >
      <p className={styles.title}>
        {hint.rule.title}{' '}
        <q className={styles.words} data-veil="">
          {hint.words}
        </q>
      </p>
      <div id={id}>
        <p>{hint.rule.why}</p>
        <p className={styles.rewrite}>{hint.rule.rewrite}</p>
      </div>
      <div className={styles.actions}>
        <Button onClick={props.onDismiss}>Dismiss here</Button>
        <Button tone="quiet" onClick={props.onNeverShow}>
          Never show this rule
        </Button>
      </div>
    </div>,
    document.body,
  );
}
