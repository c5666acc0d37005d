import type { Id } from '../../../shared/domain/values.ts';
import { useMorale } from '../../api/queries.ts';
import styles from './morale-spark.module.css';
import { moraleSummary, sparkline } from './sparkline.ts';

const box = { width: 88, height: 24, inset: 4 };

/** Morale over the last notes that speak of it, as a line, with the newest number beside it. */
export function MoraleSpark({ personId, name }: { personId: Id; name: string }) {
  const points = useMorale(personId).data ?? [];
  const line = sparkline(points, box);
  const last = line.at(-1);
  if (!last) return <span className={styles.none}>not noted</span>;
  return (
    <span className={styles.morale}>
      <svg
        role="img"
        aria-label={`Morale of ${name}: ${moraleSummary(points)}`}
        className={styles.spark}
        viewBox={`0 0 ${box.width} ${box.height}`}
      >
        <line className={styles.middle} x1={0} x2={box.width} y1={box.height / 2} y2={box.height / 2} />
        <polyline className={styles.line} points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
        <circle className={styles.now} cx={last.x} cy={last.y} r={2.5} />
      </svg>
      <span aria-hidden="true" className={styles.number}>
        {points.at(-1)?.morale}
      </span>
    </span>
  );
}
