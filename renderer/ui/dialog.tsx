import { AlertDialog as BaseAlert } from '@base-ui/react/alert-dialog';
import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Button, IconButton } from './button.tsx';
import { cx } from './cx.ts';
import styles from './dialog.module.css';
import { countModal } from './modal-count.ts';

const fields = 'input, textarea, select, [contenteditable=true]';

/** Stands in every modal popup, so that the shortcuts know of it. */
function ModalMark() {
  useEffect(countModal, []);
  return null;
}

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** One sentence under the title. */
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons at the foot, the one that goes on last. */
  actions?: ReactNode;
  width?: 'narrow' | 'normal' | 'wide' | 'page';
  /** Where the focus goes first; the first field by default. */
  initialFocus?: RefObject<HTMLElement | null>;
}

export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  actions,
  width = 'normal',
  initialFocus,
}: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  const firstField = () => popup.current?.querySelector<HTMLElement>(fields) ?? popup.current;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={styles.veil} />
        <Base.Popup
          className={cx(styles.popup, styles[width])}
          ref={popup}
          initialFocus={initialFocus ?? firstField}
        >
          <ModalMark />
          <header className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
          </header>
          {description ? (
            <Base.Description className={styles.description}>{description}</Base.Description>
          ) : null}
          <div className={styles.body}>{children}</div>
          {actions ? <footer className={styles.actions}>{actions}</footer> : null}
          {/* Last, so that the first thing that Tab reaches is what the dialog is for. */}
          <Base.Close
            render={<IconButton icon="close" label="Close" keys="Escape" className={styles.close ?? ''} />}
          />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

export interface AlertDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  tone?: 'primary' | 'danger';
  busy?: boolean;
  onConfirm: () => void;
}

/** Asks before an act that cannot be undone. The focus starts on the way out. */
export function AlertDialog({
  open,
  onOpenChange,
  title,
  children,
  confirmLabel,
  cancelLabel = 'Cancel',
  tone = 'danger',
  busy = false,
  onConfirm,
}: AlertDialogProps) {
  return (
    <BaseAlert.Root open={open} onOpenChange={onOpenChange}>
      <BaseAlert.Portal>
        <BaseAlert.Backdrop className={styles.veil} />
        <BaseAlert.Popup className={cx(styles.popup, styles.narrow)}>
          <ModalMark />
          <header className={styles.head}>
            <BaseAlert.Title className={styles.title}>{title}</BaseAlert.Title>
          </header>
          <BaseAlert.Description className={styles.description} render={<div />}>
            {children}
          </BaseAlert.Description>
          <footer className={styles.actions}>
            <BaseAlert.Close render={<Button>{cancelLabel}</Button>} />
            <Button tone={tone} busy={busy} onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </footer>
        </BaseAlert.Popup>
      </BaseAlert.Portal>
    </BaseAlert.Root>
  );
}

export { ModalMark };
