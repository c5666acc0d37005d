import { Tooltip } from '@base-ui/react/tooltip';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import { Button } from '../../../renderer/ui/button.tsx';

/** The part of the browser's own protocol that is needed here. */
interface Browser {
  send(method: 'Emulation.setEmulatedMedia', media: { features: { name: string; value: string }[] }): unknown;
}

const prefer = async (features: { name: string; value: string }[]): Promise<void> => {
  await (cdp() as unknown as Browser).send('Emulation.setEmulatedMedia', { features });
};

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <Tooltip.Provider>
      <Button busy>Opening</Button>
    </Tooltip.Provider>,
  );
});
afterEach(async () => {
  root.unmount();
  host.remove();
  await prefer([]);
});

const button = () => page.getByRole('button', { name: 'Opening' });

test('what turns, turns, where nobody asked for less', async () => {
  await expect.element(button()).toBeVisible();
  const turning = getComputedStyle(button().element(), '::after');
  expect(turning.animationDuration).toBe('0.8s');
  expect(turning.animationIterationCount).toBe('infinite');
});

test('nothing moves where less motion is asked for', async () => {
  await prefer([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await expect.element(button()).toBeVisible();
  const turning = getComputedStyle(button().element(), '::after');
  expect(Number.parseFloat(turning.animationDuration)).toBeLessThan(0.001);
  expect(turning.animationIterationCount).toBe('1');
  for (const duration of getComputedStyle(button().element()).transitionDuration.split(', '))
    expect(Number.parseFloat(duration)).toBeLessThan(0.001);
});

describe('where more contrast is asked for', () => {
  test.each([
    ['light', 'ink', 'rgb(0, 0, 0)'],
    ['dark', 'ink', 'rgb(255, 255, 255)'],
    ['light', 'line', 'rgb(139, 138, 132)'],
    ['dark', 'line', 'rgb(123, 128, 133)'],
  ])('in the %s theme, %s is as plain as it can be', async (theme, token, colour) => {
    document.documentElement.dataset.theme = theme;
    host.style.color = `var(--${token})`;
    expect(getComputedStyle(host).color).not.toBe(colour);
    await prefer([{ name: 'prefers-contrast', value: 'more' }]);
    expect(getComputedStyle(host).color).toBe(colour);
    delete document.documentElement.dataset.theme;
  });
});
