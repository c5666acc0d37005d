import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { CaptureApp, startCaptureApp } from './capture-app.tsx';

const root = document.getElementById('root');
if (root) {
  await startCaptureApp();
  createRoot(root).render(<CaptureApp />);
}
