import type { KeyboardEvent } from 'react';
import { counted } from '../../../shared/domain/counted.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { type Coverage, type CoverageCell, monthName, totalOf } from '../../../shared/review/index.ts';
import { CoverageDot } from './coverage-dot.tsx';
import styles from './coverage-map.module.css';

/** `2 strengths, 1 concern`. */
export function cellWords({ strengths, concerns, neutral, gap }: CoverageCell): string {
  const parts = [
    ...(strengths > 0 ? [counted(strengths, 'strength')] : []),
    ...(concerns > 0 ? [counted(concerns, 'concern')] : []),
    ...(neutral > 0 ? [`${neutral} neutral`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : gap ? 'nothing any more' : 'nothing';
}

/** Arrow keys walk from dot to dot, over what is empty. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const steps: Record<string, readonly [number, number]> = {
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
  };
  const step = steps[event.key];
  const cell = event.target instanceof HTMLElement ? event.target.closest('td, th') : null;
  const row = cell?.parentElement;
  if (!step || !(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return;
  event.preventDefault();
  const { rows } = event.currentTarget;
  for (let at = 1; ; at++) {
    const next = rows[row.rowIndex + at * step[0]]?.cells[cell.cellIndex + at * step[1]];
    if (next === undefined) return;
    const button = next.querySelector('button');
    if (button) {
      button.focus();
      return;
    }
  }
}

export interface CoverageMapProps {
  coverage: Coverage;
  signals: readonly Signal[];
  /** A signal was chosen, or a month of it. */
  onOpen: (signalId: Id, month: string | null) => void;
}

/** Month × signal. The picture is the table itself: a dot in each cell that has evidence, an outline where it stopped. */
export function CoverageMap({ coverage, signals, onOpen }: CoverageMapProps) {
  const { months, rows, end } = coverage;
  const nameOf = (id: Id): string => signals.find((signal) => signal.id === id)?.name ?? 'a signal';
  return (
    <div className={styles.scroll}>
      <table className={styles.map} onKeyDown={walk}>
        <caption className={styles.caption}>Evidence by signal and month</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.caption}>Signal</span>
            </th>
            {months.map((month) => (
              <th key={month} scope="col" title={monthName(month, end)}>
                {monthName(month, end).slice(0, 3)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.signalId}>
              <th scope="row">
                {totalOf(row) > 0 ? (
                  <button type="button" className={styles.signal} onClick={() => onOpen(row.signalId, null)}>
                    {nameOf(row.signalId)}
                  </button>
                ) : (
                  nameOf(row.signalId)
                )}
              </th>
              {row.cells.map((cell, index) => {
                const month = months[index] ?? '';
                const words = cellWords(cell);
                return (
                  <td key={month}>
                    {totalOf(cell) > 0 ? (
                      <button
                        type="button"
                        className={styles.cell}
                        tabIndex={-1}
                        aria-label={`${nameOf(row.signalId)}, ${monthName(month, end)}: ${words}`}
                        title={words}
                        onClick={() => onOpen(row.signalId, month)}
                      >
                        <CoverageDot cell={cell} />
                      </button>
                    ) : (
                      <>
                        <CoverageDot cell={cell} />
                        <span className={styles.caption}>{words}</span>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
