export { ExportDialog } from './export-dialog.tsx';
export { ExportLog } from './export-log.tsx';
