import { type ChangeObject, diffArrays } from 'diff';
import type { ReadingLine } from './reading-lines.ts';
import { tokensIn, wordsIn } from './words.ts';

export interface Piece {
  change: 'same' | 'added' | 'removed';
  text: string;
}

/** A line of the comparison. `changed` has pieces of all three sorts; the others have one. */
export interface ComparedLine extends Omit<ReadingLine, 'text'> {
  change: 'same' | 'added' | 'removed' | 'changed';
  pieces: Piece[];
}

/**
 * How hard the algorithm tries, in edits: its work grows with their square. Beyond, whole lines, or the whole of what
 * lies between the equal beginning and the equal end, stand as taken out and put in.
 */
export interface CompareLimits {
  /** Lines that differ in the whole text. */
  lines: number;
  /** Words that differ in one line. */
  lineWords: number;
  /** Words that differ in the whole text. */
  words: number;
}
const usualLimits: CompareLimits = { lines: 600, lineWords: 300, words: 4000 };

/** Below this share of common words, two lines are two lines and not one that was changed. */
const leastLikeness = 0.4;
/** How far ahead a line looks for the one that it became. */
const lookAhead = 6;

const keyOf = ({ kind, text }: ReadingLine): string => `${kind} ${text}`;
const whole = (line: ReadingLine, change: Piece['change']): ComparedLine => {
  const { text, ...rest } = line;
  return { ...rest, change, pieces: [{ change, text }] };
};

/** Number of items that two lists begin with in common. */
function commonStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}

const part = (value: string[], change: Piece['change']): ChangeObject<string[]> => ({
  value,
  added: change === 'added',
  removed: change === 'removed',
  count: value.length,
});

/**
 * The edits between two lists.
 * @param limit beyond so many, all that lies between the equal beginning and the equal end is taken out and put in
 * @returns also whether the limit held
 */
function edits(
  before: string[],
  after: string[],
  limit: number,
): { changes: ChangeObject<string[]>[]; isFine: boolean } {
  const start = commonStart(before, after);
  const end = commonStart(before.slice(start).reverse(), after.slice(start).reverse());
  const oldPart = before.slice(start, before.length - end);
  const newPart = after.slice(start, after.length - end);
  const middle = diffArrays(oldPart, newPart, { maxEditLength: limit });
  const coarse = () => [part(oldPart, 'removed'), part(newPart, 'added')];
  return {
    changes: [
      part(before.slice(0, start), 'same'),
      ...(middle ?? coarse()),
      part(before.slice(before.length - end), 'same'),
    ],
    isFine: middle !== undefined,
  };
}

/** Compares two texts line by line, and the lines that were changed word by word. */
export function compareLines(
  before: readonly ReadingLine[],
  after: readonly ReadingLine[],
  limits: CompareLimits = usualLimits,
): ComparedLine[] {
  const { changes } = edits(before.map(keyOf), after.map(keyOf), limits.lines);
  const words = { left: limits.words, perLine: limits.lineWords };
  let lines: ComparedLine[] = [];
  let [oldAt, newAt] = [0, 0];
  let removed: readonly ReadingLine[] = [];
  let added: readonly ReadingLine[] = [];
  const settle = (): void => {
    lines = lines.concat(pairUp(removed, added, words));
    [removed, added] = [[], []];
  };
  for (const change of changes) {
    if (change.removed) removed = removed.concat(before.slice(oldAt, oldAt + change.count));
    else if (change.added) added = added.concat(after.slice(newAt, newAt + change.count));
    else if (change.count > 0) {
      settle();
      lines = lines.concat(after.slice(newAt, newAt + change.count).map((line) => whole(line, 'same')));
    }
    if (!change.added) oldAt += change.count;
    if (!change.removed) newAt += change.count;
  }
  settle();
  return lines;
}

/** Which line became which, in order; what has no like is taken out or put in as a whole. */
function pairUp(
  removed: readonly ReadingLine[],
  added: readonly ReadingLine[],
  words: { left: number; perLine: number },
): ComparedLine[] {
  const lines: ComparedLine[] = [];
  const likes = added.map((line) => new Set(wordsIn(line.text)));
  let next = 0;
  for (const line of removed) {
    const own = new Set(wordsIn(line.text));
    const ahead = likes.slice(next, next + lookAhead);
    const at = ahead.findIndex(
      (other, offset) => added[next + offset]?.kind === line.kind && likeness(own, other) >= leastLikeness,
    );
    const other = added[next + at];
    if (at < 0 || other === undefined) {
      lines.push(whole(line, 'removed'));
      continue;
    }
    lines.push(...added.slice(next, next + at).map((each) => whole(each, 'added')));
    lines.push(...changedLine(line, other, words));
    next += at + 1;
  }
  return [...lines, ...added.slice(next).map((line) => whole(line, 'added'))];
}

function changedLine(
  before: ReadingLine,
  after: ReadingLine,
  words: { left: number; perLine: number },
): ComparedLine[] {
  const limit = Math.min(words.perLine, words.left);
  const { changes, isFine } = edits(tokensIn(before.text), tokensIn(after.text), limit);
  if (!isFine) {
    words.left -= limit;
    return [whole(before, 'removed'), whole(after, 'added')];
  }
  for (const { added, removed, count } of changes) if (added || removed) words.left -= count;
  const { text: _, ...rest } = after;
  return [{ ...rest, change: 'changed', pieces: joined(changes) }];
}

/** Neighbouring edits with only white space between them read as one. */
function joined(changes: readonly ChangeObject<string[]>[]): Piece[] {
  const pieces: Piece[] = [];
  let [removed, added, space] = ['', '', ''];
  const settle = (): void => {
    if (removed !== '') pieces.push({ change: 'removed', text: removed });
    if (added !== '') pieces.push({ change: 'added', text: added });
    if (space !== '') pieces.push({ change: 'same', text: space });
    [removed, added, space] = ['', '', ''];
  };
  for (const change of changes) {
    const text = change.value.join('');
    if (text === '') continue;
    const isEdit = change.added || change.removed;
    if (isEdit && space !== '') {
      removed += space;
      added += space;
      space = '';
    }
    if (change.removed) removed += text;
    else if (change.added) added += text;
    else if (text.trim() === '' && removed !== '' && added !== '') space = text;
    else {
      settle();
      pieces.push({ change: 'same', text });
    }
  }
  settle();
  return pieces;
}

/** The share of the words of the shorter line that the other has too; 1 where one of them has none. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size === 0) return many.size === 0 ? 1 : 0;
  let common = 0;
  for (const word of few) if (many.has(word)) common++;
  return common / few.size;
}
