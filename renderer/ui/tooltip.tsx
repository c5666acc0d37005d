import { Tooltip as Base } from '@base-ui/react/tooltip';
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
