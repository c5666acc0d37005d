import type { ExportCounts, ExportFormat } from '../../../shared/contract/exports.ts';

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;

/** "28 notes, 41 pieces of evidence. 3 private asides stay here." */
export function countsWords({ entries, evidence, privateAsides }: ExportCounts): string {
  const kept =
    privateAsides === 0
      ? 'There is no private aside to leave out.'
      : `${counted(privateAsides, 'private aside stays', 'private asides stay')} here.`;
  return `${counted(entries, 'note', 'notes')}, ${counted(evidence, 'piece of evidence', 'pieces of evidence')}. ${kept}`;
}

/** What each format is for. */
export const formatWords: Record<ExportFormat, { name: string; use: string }> = {
  markdown: { name: 'Markdown', use: 'To paste into a document or keep as plain text.' },
  html: { name: 'HTML', use: 'To read in a browser, with its pictures.' },
  pdf: { name: 'PDF', use: 'To print, or to attach to a performance cycle.' },
  json: { name: 'JSON', use: 'For a program: every field, in full.' },
};
