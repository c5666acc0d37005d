import '../../../renderer/ui/fonts.css';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect } from 'vitest';
import { queryClient } from '../../../renderer/api/queries.ts';
import { App, startApp } from '../../../renderer/app/app.tsx';
import { forgetTrail, goTo, type Place } from '../../../renderer/app/place.ts';
import { forgetEverything } from '../../../renderer/app/unsaved.ts';
import { type FakeBridge, type FakeOptions, installFakeBridge } from '../../helpers/fake-bridge.ts';

let open: { root: Root; host: HTMLElement; end: () => void } | null = null;

afterEach(() => {
  open?.root.unmount();
  open?.host.remove();
  forgetEverything();
  open?.end();
  open = null;
  queryClient.clear();
  forgetTrail();
});

/** The whole app over a journal in memory, at a place. */
export async function openApp(options: FakeOptions, place: Place): Promise<FakeBridge> {
  const bridge = installFakeBridge({ preferences: { theme: 'light' }, ...options });
  const end = await startApp();
  goTo(place);
  const host = document.createElement('div');
  host.id = 'root';
  document.body.append(host);
  const root = createRoot(host);
  open = { root, host, end };
  root.render(<App />);
  await expect.poll(() => host.querySelector('main')).not.toBeNull();
  return bridge;
}

/** What axe finds on the screen, in short. */
export async function axeFindings(): Promise<string[]> {
  // What is still fading in has not its own colours yet.
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
  // The sidebar is not of these features: test/renderer/app looks at it.
  const { violations } = await axe.run(
    { include: ['body'], exclude: ['nav'] },
    {
      // The host gives the real page its title and language.
      rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
    },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
