import type { ReactNode } from 'react';
import { Capture, startCapture } from '../features/capture/index.ts';
import { Toasts } from '../ui/toast.tsx';
import { Providers } from './providers.tsx';
import { startPage } from './start-page.ts';

/** Connects the page of the small window. Returns a function that ends all of it. */
export const startCaptureApp = (): Promise<() => void> => startPage([startCapture]);

/** The whole of the page of the small window. */
export function CaptureApp(): ReactNode {
  return (
    <Providers>
      <Capture />
      <Toasts />
    </Providers>
  );
}
