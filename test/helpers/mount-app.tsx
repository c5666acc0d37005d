import '../../renderer/ui/fonts.css';
import '../../renderer/ui/tokens.css';
import '../../renderer/ui/base.css';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../../renderer/api/queries.ts';
import { App, startApp } from '../../renderer/app/app.tsx';
import { CaptureApp, startCaptureApp } from '../../renderer/app/capture-app.tsx';
import { forgetTrail, goTo, type Place } from '../../renderer/app/place.ts';
import { setVaultState } from '../../renderer/app/vault-state.ts';
import { type FakeBridge, type FakeOptions, installFakeBridge } from './fake-bridge.ts';

export interface MountedApp {
  bridge: FakeBridge;
  unmount: () => void;
}

async function mountPage(
  options: FakeOptions,
  start: () => Promise<() => void>,
  page: ReactNode,
): Promise<MountedApp> {
  const bridge = installFakeBridge(options);
  setVaultState({ state: 'unknown' });
  const end = await start();
  const element = document.createElement('div');
  element.id = 'root';
  document.body.append(element);
  const root = createRoot(element);
  root.render(page);
  return {
    bridge,
    unmount: () => {
      root.unmount();
      element.remove();
      end();
      queryClient.clear();
    },
  };
}

/** The whole main page on a fake bridge, as `main.tsx` starts it. */
export const mountApp = (options: FakeOptions & { place?: Place } = {}): Promise<MountedApp> => {
  const start = async (): Promise<() => void> => {
    forgetTrail();
    const end = await startApp();
    if (options.place) goTo(options.place);
    return end;
  };
  return mountPage(options, start, <App />);
};

/** The whole page of the small window on a fake bridge, as `capture-main.tsx` starts it. */
export const mountCapture = (options: FakeOptions = {}): Promise<MountedApp> =>
  mountPage(options, startCaptureApp, <CaptureApp />);

/** What axe finds on the page, one line each. */
export async function axeFindings(): Promise<string[]> {
  // What is still fading in has not its own colours yet.
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The test page is not the product's own document: its title and language are tested by the end-to-end suite.
    // What is said of a control begins with what is seen on it, though axe calls that rule experimental.
    rules: {
      'document-title': { enabled: false },
      'html-has-lang': { enabled: false },
      'label-content-name-mismatch': { enabled: true },
    },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
