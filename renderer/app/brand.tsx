import styles from './brand.module.css';

/** The mark: two rails, and the name. */
export function Brand({ large = false }: { large?: boolean }) {
  return (
    <span className={large ? styles.large : styles.brand}>
      <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
        <path d="M5 0h8a5 5 0 0 1 5 5v1.1H0V5a5 5 0 0 1 5-5zM0 10.1h18V13a5 5 0 0 1-5 5H5a5 5 0 0 1-5-5z" />
      </svg>
      Handrail
    </span>
  );
}
