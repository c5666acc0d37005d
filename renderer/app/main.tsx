import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { App, startApp } from './app.tsx';

const root = document.getElementById('root');
if (root) {
  await startApp();
  createRoot(root).render(<App />);
}
