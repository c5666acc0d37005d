import styles from './kbd.module.css';
import { keysText } from './keys.ts';

/** A shortcut such as `Mod+Shift+K`, written as the platform writes it. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={styles.kbd}>{keysText(keys)}</kbd>;
}
