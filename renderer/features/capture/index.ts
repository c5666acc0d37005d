export { Capture } from './capture.tsx';
export { startCapture } from './capture-note.ts';
