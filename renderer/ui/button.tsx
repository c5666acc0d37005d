import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import { TooltipPopup } from './tooltip.tsx';

export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends ComponentProps<'button'> {
  /** At most one `primary` is on a screen; `quiet` has no edge. */
  tone?: ButtonTone;
  icon?: IconName;
  /** The work it started is under way: it cannot be pressed again, and keeps the focus. */
  busy?: boolean;
}

export function Button({
  tone = 'plain',
  icon,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(styles.button, styles[tone], busy && styles.busy, className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: IconName;
  /** What it does: its name for a screen reader, and its tooltip. */
  label: string;
  /** The shortcut that does the same, shown in the tooltip. */
  keys?: string;
}

export function IconButton({ icon, label, keys, className, ...rest }: IconButtonProps) {
  return (
    <Base.Root>
      <Base.Trigger {...rest} type="button" aria-label={label} className={cx(styles.iconButton, className)}>
        <Icon name={icon} />
      </Base.Trigger>
      <TooltipPopup text={label} {...(keys === undefined ? {} : { keys })} />
    </Base.Root>
  );
}
