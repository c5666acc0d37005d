import { Toast as Base } from '@base-ui/react/toast';
import { IconButton } from './button.tsx';
import styles from './toast.module.css';

const manager = Base.createToastManager<{ veiled: boolean }>();

export interface Notice {
  /** One sentence, in the past tense: what happened. */
  text: string;
  /** Usually "Undo". */
  action?: { label: string; run: () => void };
  /** Holds words of the journal, or a name that cannot be shortened: see discreet.css. */
  veiled?: boolean;
  /** Announced at once, and stays until it is closed. */
  urgent?: boolean;
}

/** Says in a corner what happened. Callable from anywhere; nothing waits for it. */
export function notify({ text, action, veiled = false, urgent = false }: Notice): void {
  const id = manager.add({
    description: text,
    data: { veiled },
    priority: urgent ? 'high' : 'low',
    timeout: urgent ? 0 : action ? 10_000 : 5_000,
    ...(action
      ? {
          actionProps: {
            children: action.label,
            onClick: () => {
              manager.close(id);
              action.run();
            },
          },
        }
      : {}),
  });
}

/** Takes every notice away: they may name people, and the journal is being locked. */
export const clearNotices = (): void => manager.close();

function List() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} aria-label="Notice" data-notice className={styles.toast}>
      <Base.Content className={styles.content}>
        <Base.Description className={styles.text} data-veil={toast.data?.veiled ? '' : undefined} />
        {toast.actionProps ? <Base.Action className={styles.action} /> : null}
        <Base.Close render={<IconButton icon="close" label="Dismiss" />} />
      </Base.Content>
    </Base.Root>
  ));
}

/** Where the notices appear; once, in the frame. */
export function Toasts() {
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport className={styles.viewport} aria-label="Notices">
          <List />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}
