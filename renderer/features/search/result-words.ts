import type { SearchAnswer } from '../../../shared/contract/search.ts';

/** "3 notes · 4 ms", "200 notes or more · 7 ms". */
export function countWords({ total, more, tookMs }: SearchAnswer): string {
  const count = `${total.toLocaleString()} ${total === 1 ? 'note' : 'notes'}${more ? ' or more' : ''}`;
  return `${count} · ${Math.max(1, Math.round(tookMs))} ms`;
}
