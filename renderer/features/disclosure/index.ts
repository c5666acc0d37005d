export { DiscloseDialog } from './disclose-dialog.tsx';
