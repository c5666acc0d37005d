import type { ExportCounts, ExportFormat } from '../../../shared/contract/exports.ts';
import { counted } from '../../../shared/domain/counted.ts';

/** "28 notes, 41 pieces of evidence, 2 objectives. 3 private asides stay here. 1 objective stays here." */
export function countsWords(counts: ExportCounts): string {
  const { privateAsides, objectives, objectivesKept } = counts;
  const held = [
    counted(counts.entries, 'note'),
    counted(counts.evidence, 'piece of evidence', 'pieces of evidence'),
    ...(objectives === 0 ? [] : [counted(objectives, 'objective')]),
  ];
  const kept = [
    privateAsides === 0
      ? 'There is no private aside to leave out.'
      : `${counted(privateAsides, 'private aside stays', 'private asides stay')} here.`,
    ...(objectivesKept === 0
      ? []
      : [`${counted(objectivesKept, 'objective stays', 'objectives stay')} here.`]),
  ];
  return `${held.join(', ')}. ${kept.join(' ')}`;
}

/** What each format is for. */
export const formatWords: Record<ExportFormat, { name: string; use: string }> = {
  markdown: { name: 'Markdown', use: 'To paste into a document or keep as plain text.' },
  html: { name: 'HTML', use: 'To read in a browser, with its pictures.' },
  pdf: { name: 'PDF', use: 'To print, or to attach to a performance cycle.' },
  docx: { name: 'Word', use: 'To edit in Word, Pages or Google Docs.' },
  csv: { name: 'CSV', use: 'For a spreadsheet: the evidence, a row for each piece.' },
  json: { name: 'JSON', use: 'For a program: every field, in full.' },
};
