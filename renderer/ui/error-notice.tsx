import { Button } from './button.tsx';
import styles from './error-notice.module.css';
import { type ErrorWords, errorWords } from './error-words.ts';
import { Icon } from './icon.tsx';

/** An error where it happened: what, that nothing was lost, and what to do. */
export function ErrorNotice({
  error,
  words = errorWords(error),
  onRetry,
}: {
  error: unknown;
  /** Where the place knows better what happened. */
  words?: ErrorWords;
  onRetry?: () => void;
}) {
  const { what, next } = words;
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
