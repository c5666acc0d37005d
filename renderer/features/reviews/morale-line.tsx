import type { LocalDate } from '../../../shared/domain/values.ts';
import { daysBetween, shortDay } from '../../ui/dates.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { moraleWords } from '../journal/index.ts';
import styles from './morale-line.module.css';

export interface MoralePoint {
  entryId: string;
  happenedOn: LocalDate;
  morale: number;
}

const box = { width: 240, height: 72, inset: 6 };

/** Where a point stands: by its day in the span, 5 at the top. */
export function placeOf(point: MoralePoint, from: LocalDate, to: LocalDate): { x: number; y: number } {
  const days = Math.max(1, daysBetween(from, to));
  return {
    x: box.inset + (daysBetween(from, point.happenedOn) / days) * (box.width - 2 * box.inset),
    y: box.inset + ((5 - point.morale) / 4) * (box.height - 2 * box.inset),
  };
}

/** `4 of 5 (good) on 20 June, at first 3; 5 notes`. */
export function moraleSentence(points: readonly MoralePoint[], today: LocalDate): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return 'Morale was not noted.';
  const now = `${last.morale} of 5 (${moraleWords[last.morale]}) on ${shortDay(last.happenedOn, today)}`;
  return points.length === 1 ? now : `${now}, at first ${first.morale}; ${points.length} notes`;
}

/** Morale over a cycle as a line, with the table of its numbers behind it. @param points of the span, oldest first */
export function MoraleLine({
  points,
  from,
  to,
  today,
}: {
  points: readonly MoralePoint[];
  from: LocalDate;
  to: LocalDate;
  today: LocalDate;
}) {
  const line = points.map((point) => placeOf(point, from, to));
  return (
    <figure className={styles.figure}>
      {line.length > 0 ? (
        <svg
          className={styles.line}
          viewBox={`0 0 ${box.width} ${box.height}`}
          aria-hidden="true"
          focusable="false"
        >
          {[1, 3, 5].map((morale) => {
            const y = box.inset + ((5 - morale) / 4) * (box.height - 2 * box.inset);
            return <path key={morale} className={styles.grid} d={`M0 ${y}H${box.width}`} />;
          })}
          <polyline points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
          {line.map(({ x, y }, index) => (
            <circle key={points[index]?.entryId} cx={x} cy={y} r={index === line.length - 1 ? 3.5 : 2.25} />
          ))}
        </svg>
      ) : null}
      <figcaption>{moraleSentence(points, today)}</figcaption>
      {points.length > 0 ? (
        <VisuallyHidden>
          <table>
            <caption>Morale by note</caption>
            <tbody>
              {points.map(({ entryId, happenedOn, morale }) => (
                <tr key={entryId}>
                  <th scope="row">{shortDay(happenedOn, today)}</th>
                  <td>
                    {morale}, {moraleWords[morale]}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </VisuallyHidden>
      ) : null}
    </figure>
  );
}
