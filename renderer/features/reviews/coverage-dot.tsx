import { type CoverageCell, totalOf } from '../../../shared/review/index.ts';
import { cx } from '../../ui/cx.ts';
import styles from './coverage-map.module.css';

/** Side of the drawing; the largest dot leaves a little air in it. */
const side = 32;
const middle = side / 2;

/** The area grows with the evidence, up to seven pieces: beyond that it is "a lot". */
export const radiusOf = (count: number): number => 5 * Math.sqrt(Math.min(count, 7));

const half = (radius: number, sweep: 0 | 1): string =>
  `M${middle} ${middle - radius}A${radius} ${radius} 0 0 ${sweep} ${middle} ${middle + radius}z`;

/** How much a month says of a signal: strengths at the left, concerns at the right and with their sign. */
export function CoverageDot({ cell }: { cell: CoverageCell }) {
  const { strengths, concerns } = cell;
  const total = totalOf(cell);
  if (total === 0 && !cell.gap) return null;
  const radius = radiusOf(total);
  return (
    <svg
      className={cx(styles.dot, total === 0 && styles.gap)}
      viewBox={`0 0 ${side} ${side}`}
      aria-hidden="true"
      focusable="false"
    >
      {total === 0 ? <circle cx={middle} cy={middle} r={10} /> : null}
      {total > 0 && strengths + concerns === 0 ? (
        <circle className={styles.neutral} cx={middle} cy={middle} r={radius} />
      ) : null}
      {strengths > 0 && concerns === 0 ? (
        <circle className={styles.strength} cx={middle} cy={middle} r={radius} />
      ) : null}
      {concerns > 0 && strengths === 0 ? (
        <circle className={styles.concern} cx={middle} cy={middle} r={radius} />
      ) : null}
      {strengths > 0 && concerns > 0 ? (
        <>
          <path className={styles.strength} d={half(radius, 0)} />
          <path className={styles.concern} d={half(radius, 1)} />
        </>
      ) : null}
      {concerns > 0 ? (
        <path
          className={styles.minus}
          d={strengths > 0 ? `M${middle + 2} ${middle}h${radius / 2 - 0.5}` : `M${middle - 2.5} ${middle}h5`}
        />
      ) : null}
    </svg>
  );
}
