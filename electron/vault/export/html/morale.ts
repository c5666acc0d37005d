import { longDay } from '../dates.ts';
import type { PacketParts } from '../packet-parts.ts';

const width = 660;
const [top, step, left] = [12, 20, 24];
const height = top * 2 + step * 4;
const most = 5;

const yOf = (morale: number): number => top + (most - morale) * step;

/** Morale over the time of the packet with its table; nothing where none is known. */
export function moraleHtml(morale: PacketParts['morale'], from: string, to: string): string {
  const [first] = morale;
  if (first === undefined) return '';
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const xOf = (day: string): number => {
    const part = end > start ? (Date.parse(day) - start) / (end - start) : 0.5;
    return Math.round((left + 8 + part * (width - left - 16)) * 10) / 10;
  };
  const points = morale.map(({ happenedOn, morale: value }) => ({ x: xOf(happenedOn), y: yOf(value) }));
  const levels = [1, 2, 3, 4, 5].map(
    (level) =>
      `<line x1="${left}" x2="${width}" y1="${yOf(level)}" y2="${yOf(level)}"/><text x="4" y="${yOf(level) + 4}">${level}</text>`,
  );
  const rows = morale.map(
    ({ happenedOn, morale: value }) =>
      `<tr><th scope="row"><time datetime="${happenedOn}">${longDay(happenedOn)}</time></th><td>${value}</td></tr>`,
  );
  return `<h2>Morale</h2>
<figure class="coverage morale">
<svg role="img" aria-labelledby="morale-title" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title id="morale-title">Morale from ${longDay(from)} to ${longDay(to)}, 1 is very low and 5 is very good. The same numbers stand in a table.</title>
${levels.join('\n')}
<polyline points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}"/>
${points.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="4"/>`).join('')}
</svg>
</figure>
<table class="numbers"><thead><tr><th scope="col">Day</th><th scope="col">Morale, 1 to 5</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
`;
}
