import type { ExportFile } from '../../../shared/contract/exports.ts';
import type { LoggedExport } from '../../../shared/exports/log.ts';
import { toCsv } from './csv.ts';
import type { JournalInput } from './journal-input.ts';

/** A line of the export log for programs; the order of keys is part of the form. */
export const exportJson = (logged: LoggedExport) => ({
  id: logged.id,
  exportedAt: logged.exportedAt,
  what: logged.what,
  personId: logged.personId,
  from: logged.from,
  to: logged.to,
  cycleId: logged.cycleId,
  audience: logged.audience,
  shown: logged.shown,
  hidden: logged.hidden,
  entries: logged.entries,
  evidence: logged.evidence,
  format: logged.format,
  encrypted: logged.encrypted,
  fileName: logged.fileName,
  sha256: logged.sha256,
});

/** The export log as a table, the newest first; nothing where nothing ever left. */
export function exportsIndex({ exports, people }: JournalInput): ExportFile[] {
  if (exports.length === 0) return [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const head = ['exported_at', 'what', 'person', 'from', 'to', 'cycle', 'audience', 'shown', 'hidden'];
  const rows = exports.map((logged) => [
    logged.exportedAt,
    logged.what,
    logged.personId === null ? '' : nameOf(logged.personId),
    logged.from ?? '',
    logged.to ?? '',
    logged.cycleId ?? '',
    logged.audience ?? '',
    logged.shown.map(nameOf).join('; '),
    String(logged.hidden),
    String(logged.entries),
    String(logged.evidence),
    logged.format,
    logged.encrypted ? 'yes' : 'no',
    logged.fileName ?? '',
    logged.sha256 ?? '',
  ]);
  const columns = [...head, 'notes', 'evidence', 'format', 'encrypted', 'file', 'sha256'];
  return [{ path: 'exports.csv', parts: [toCsv([columns, ...rows])] }];
}
