import { counted } from '../../../../shared/domain/counted.ts';
import { type Coverage, type CoverageCell, cellNumbers } from '../coverage.ts';
import { escapeHtml } from './escape.ts';

const rowHeight = 34;
const headHeight = 26;
const labelWidth = 148;
const width = 660;

/** Area grows with the count, up to what a cell holds. */
const radius = (count: number, alone: boolean): number =>
  Math.min(alone ? 14 : 10.5, 9 + Math.sqrt(count - 1) * 2.4);

/** One dot for each polarity that is there; its sign and count stand inside, so that colour is not needed. */
function dots(cell: CoverageCell, x: number, y: number, room: number): string {
  const kinds = [
    { name: 'plus', sign: '+', count: cell.strengths },
    { name: 'minus', sign: '−', count: cell.concerns },
    { name: 'neutral', sign: '', count: cell.neutral },
  ].filter((kind) => kind.count > 0);
  if (kinds.length === 0) return `<circle class="none" cx="${x}" cy="${y}" r="1.5"/>`;
  const gap = Math.min(23, room / kinds.length);
  return kinds
    .map(({ name, sign, count }, index) => {
      const at = Math.round((x + (index - (kinds.length - 1) / 2) * gap) * 10) / 10;
      const r = Math.round(Math.min(radius(count, kinds.length === 1), gap / 2 + 1) * 10) / 10;
      return `<g class="${name}"><circle cx="${at}" cy="${y}" r="${r}"/><text x="${at}" y="${y + 3.5}">${sign}${count}</text></g>`;
    })
    .join('');
}

/** Long names are cut in the picture; the table behind it has them in full. */
const shortName = (name: string): string => (name.length > 20 ? `${name.slice(0, 19).trimEnd()}…` : name);

/**
 * Evidence by signal and time.
 * @param behind what follows the picture: its table, or the words that say where that is
 */
export function coveragePicture({ columns, rows }: Coverage, behind: string): string {
  const step = Math.min(84, (width - labelWidth) / columns.length);
  const right = Math.round(labelWidth + step * columns.length);
  const height = headHeight + rows.length * rowHeight + 1;
  const middle = (index: number): number => Math.round((labelWidth + step * (index + 0.5)) * 10) / 10;
  const lines = rows
    .map(({ name, cells }, index) => {
      const y = headHeight + index * rowHeight;
      const marks = cells.map((cell, at) => dots(cell, middle(at), y + rowHeight / 2, step)).join('');
      return `<line x1="0" x2="${right}" y1="${y}" y2="${y}"/><text class="name" x="0" y="${y + 21}">${escapeHtml(shortName(name))}</text>${marks}`;
    })
    .join('\n');
  const head = columns
    .map(
      (column, index) => `<text class="month" x="${middle(index)}" y="16">${escapeHtml(column.short)}</text>`,
    )
    .join('');
  return `<figure class="coverage">
<div class="scroll" role="region" aria-label="Evidence by signal and time" tabindex="0"><svg role="img" aria-labelledby="coverage-title coverage-description" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title id="coverage-title">Evidence by signal and time</title>
<desc id="coverage-description">${counted(rows.length, 'signal')} from ${escapeHtml(columns[0]?.long ?? '')} to ${escapeHtml(columns.at(-1)?.long ?? '')}. Dots hold the number of strengths (+), concerns (−) and neutral marks. The same numbers stand in a table.</desc>
${head}
${lines}
</svg></div>
<figcaption><span class="key plus">+</span> strengths <span class="key minus">−</span> concerns <span class="key neutral">·</span> neutral</figcaption>
${behind}
</figure>`;
}

/** The numbers of the picture. */
export function coverageTable({ columns, rows }: Coverage): string {
  const head = columns.map(
    (column) =>
      `<th scope="col"><abbr title="${escapeHtml(column.long)}">${escapeHtml(column.short)}</abbr></th>`,
  );
  const body = rows.map(
    ({ name, cells }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th>${cells.map((cell) => `<td>${cellNumbers(cell)}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll" role="region" aria-label="Evidence in numbers" tabindex="0"><table class="numbers"><thead><tr><th scope="col">Signal</th>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table></div>`;
}
