import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { Kbd } from './kbd.tsx';
import styles from './tooltip.module.css';

/** What a tooltip shows; inside a `Tooltip.Root` of Base UI. */
export function TooltipPopup({ text, keys }: { text: string; keys?: string }) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={6} className={styles.positioner}>
        <Base.Popup className={styles.popup}>
          {text}
          {keys === undefined ? null : <Kbd keys={keys} />}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

/** Says more about one element when the pointer or the focus rests on it. Never the only place of a fact. */
export function Tooltip({ text, keys, children }: { text: string; keys?: string; children: ReactElement }) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <TooltipPopup text={text} {...(keys === undefined ? {} : { keys })} />
    </Base.Root>
  );
}
