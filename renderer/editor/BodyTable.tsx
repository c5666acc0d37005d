import type { PhrasingContent, Table } from 'mdast';
import type { ReactNode } from 'react';
import { startOf } from '../../shared/markdown/parse.ts';
import styles from './body.module.css';

interface BodyTableProps {
  node: Table;
  /** Draws what a cell holds. */
  inline(nodes: readonly PhrasingContent[]): ReactNode;
}

/** A table for reading: what is too wide scrolls inside its frame. */
export function BodyTable({ node, inline }: BodyTableProps) {
  const [header, ...rows] = node.children;
  const alignAt = (column: number) => node.align?.[column] ?? undefined;
  return (
    <figure ref={watchWidth} className={styles.tableFrame}>
      <table className={styles.table}>
        <thead>
          <tr>
            {header?.children.map((cell, column) => (
              <th key={startOf(cell)} scope="col" data-align={alignAt(column)}>
                {inline(cell.children)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={startOf(row)}>
              {row.children.map((cell, column) => (
                <td key={startOf(cell)} data-align={alignAt(column)}>
                  {inline(cell.children)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** A table that is wider than its frame can be reached with Tab and moved with the arrows; others are not in the way. */
function watchWidth(frame: HTMLElement | null) {
  if (!frame) return;
  const watch = new ResizeObserver(() => {
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    else frame.removeAttribute('tabindex');
  });
  watch.observe(frame);
  return () => watch.disconnect();
}
