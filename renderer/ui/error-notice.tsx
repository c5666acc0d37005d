import { Button } from './button.tsx';
import styles from './error-notice.module.css';
import { errorWords } from './error-words.ts';
import { Icon } from './icon.tsx';

/** An error where it happened: what, that nothing was lost, and what to do. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { what, next } = errorWords(error);
  return (
    <div role="alert" className={styles.notice}>
      <Icon name="warning" />
      <p>
        <strong className={styles.what}>{what}</strong> {next}
      </p>
      {onRetry ? <Button onClick={onRetry}>Try again</Button> : null}
    </div>
  );
}
