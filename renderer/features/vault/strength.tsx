import type { PassphraseEstimate } from '../../../shared/contract/vault.ts';
import { cx } from '../../ui/cx.ts';
import styles from './strength.module.css';

const words = ['Guessed at once', 'Weak', 'Not enough yet', 'Strong', 'Very strong'] as const;
const steps = [1, 2, 3, 4] as const;

/** How hard a passphrase is to guess, in words and as a bar, with why and what would help. */
export function Strength({ estimate }: { estimate: PassphraseEstimate | null }) {
  const score = estimate?.score ?? 0;
  return (
    <div className={cx(styles.strength, estimate?.enough && styles.enough)}>
      <div className={styles.bar} aria-hidden="true">
        {steps.map((step) => (
          <span key={step} className={cx(estimate !== null && score >= step && styles.on)} />
        ))}
      </div>
      <div role="status" className={styles.words}>
        {estimate === null ? (
          <p>Four or five unrelated words are easy to remember and hard to guess. Spaces are welcome.</p>
        ) : (
          <>
            <p>
              <strong>{estimate.enough && score < 3 ? 'Enough' : words[score]}.</strong> Guessing it from the
              file would take {estimate.crackTime}.
            </p>
            {estimate.enough ? null : (
              <p>{[estimate.warning, ...estimate.suggestions].filter(Boolean).join(' ')}</p>
            )}
          </>
        )}
      </div>
    </div>
  );
}
