/** Rows of the table, used anew by every call: allocating them would cost more than filling them. */
let rows: [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(64),
  new Uint16Array(64),
  new Uint16Array(64),
];

/**
 * The last row of the table of edits between `a` and every beginning of `b`, exact up to `most`; null where all of it is
 * more than `most`. Optimal string alignment: a letter more, less or other, or two neighbours swapped. Only the band
 * around the diagonal is filled, since everything beside it is more than `most`.
 */
function lastRow(a: string, b: string, most: number): Uint16Array | null {
  if (b.length >= rows[0].length) {
    const size = b.length * 2;
    rows = [new Uint16Array(size), new Uint16Array(size), new Uint16Array(size)];
  }
  const far = most + 1;
  let [before, above, row] = rows;
  for (let j = 0; j <= b.length; j++) above[j] = Math.min(j, far);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    row.fill(far, 0, b.length + 1);
    row[0] = Math.min(i, far);
    let least = row[0];
    const unit = a.charCodeAt(i - 1);
    const previous = a.charCodeAt(i - 2);
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (above[j - 1] as number) + (unit === other ? 0 : 1);
      cost = Math.min(cost, (above[j] as number) + 1, (row[j - 1] as number) + 1, far);
      if (i > 1 && j > 1 && unit === b.charCodeAt(j - 2) && previous === other) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return null;
    [before, above, row] = [above, row, before];
  }
  return above;
}

/** The number of single edits between two words, or `most` + 1 where it is more than `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  return lastRow(a, b, most)?.[b.length] ?? most + 1;
}

/** The same between `a` and that beginning of `b` which is nearest to it. */
export function beginningDistance(a: string, b: string, most: number): number {
  const row = lastRow(a, b.slice(0, a.length + most), most);
  return row === null
    ? most + 1
    : row.subarray(0, Math.min(b.length, a.length + most) + 1).reduce((x, y) => Math.min(x, y));
}

/**
 * Whether the one edit between two words is a slip that there is only one way to make: a letter left out, typed twice, or
 * swapped with its neighbour. A wrong letter or one too many could have been any.
 * @param typed differs by one edit from `meant`
 */
export function isLikelySlip(typed: string, meant: string): boolean {
  if (typed.length < meant.length) return true;
  let at = 0;
  while (at < meant.length && typed[at] === meant[at]) at += 1;
  return typed.length > meant.length
    ? typed[at] === typed[at - 1]
    : typed[at] === meant[at + 1] && typed[at + 1] === meant[at];
}
