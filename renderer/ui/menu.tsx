import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';

export interface MenuItem {
  label: string;
  onSelect: () => void;
  icon?: IconName;
  keys?: string;
  disabled?: boolean;
  /** For what removes something. */
  danger?: boolean;
}

/** A button that opens a list of acts; `null` draws a line between groups. */
export function Menu({
  trigger,
  label,
  items,
}: {
  trigger: ReactElement;
  label: string;
  items: readonly (MenuItem | null)[];
}) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} sideOffset={4} align="end">
          <Base.Popup className={styles.popup} aria-label={label}>
            {items.map((item, index) =>
              item === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
                <Base.Separator key={index} className={styles.line} />
              ) : (
                <Base.Item
                  key={item.label}
                  className={cx(styles.item, item.danger && styles.danger)}
                  disabled={item.disabled ?? false}
                  onClick={item.onSelect}
                >
                  {item.icon ? <Icon name={item.icon} /> : null}
                  {item.label}
                  {item.keys ? <Kbd keys={item.keys} /> : null}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
