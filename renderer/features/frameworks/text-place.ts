import type { TextPlace } from '../../../shared/frameworks/read/reading.ts';

/** Where a line and a column are in a text. The field makes every line break one character, and so it is counted here. */
export function offsetOf(text: string, { line, column }: TextPlace): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(before + column - 1, text.length);
}
