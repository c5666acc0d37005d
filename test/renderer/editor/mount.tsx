import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  BodyEditor,
  type BodyEditorHandle,
  type BodyEditorProps,
  forgetEditorHistories,
} from '../../../renderer/editor/index.ts';
import './tokens.css';

export const people = [
  { id: 'ana', name: 'Ana Ruiz', initials: 'AR' },
  { id: 'li', name: 'Li Wei', initials: 'LW' },
  { id: 'tomas', name: 'Tomás Ochoa', initials: 'TO' },
];
export const signals = [
  { id: 'own', name: 'ownership', family: 'performance' as const },
  { id: 'est', name: 'estimation', family: 'performance' as const },
  { id: 'depth', name: 'technical depth', family: 'performance' as const },
];

const mounted: { root: Root; host: HTMLElement }[] = [];

afterEach(() => {
  for (const { root, host } of mounted.splice(0)) {
    root.unmount();
    host.remove();
  }
  forgetEditorHistories();
});

export async function render(node: ReactNode): Promise<{ host: HTMLElement; root: Root }> {
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  mounted.push({ root, host });
  root.render(node);
  await expect.poll(() => host.firstElementChild).not.toBeNull();
  return { host, root };
}

/** An editor with the caret at its end, and the Markdown that it reports. */
export async function open(value: string, props: Partial<BodyEditorProps> = {}) {
  const handle: { current: BodyEditorHandle | null } = { current: null };
  const changes: string[] = [];
  const element = (more: Partial<BodyEditorProps>) => (
    <BodyEditor
      value={value}
      documentKey="one"
      people={people}
      signals={signals}
      onChange={(markdown) => changes.push(markdown)}
      autoFocus
      ariaLabel="Note"
      {...props}
      {...more}
      ref={(it) => {
        handle.current = it;
      }}
    />
  );
  const { host, root } = await render(element({}));
  const textbox = (): HTMLElement => {
    const found = host.querySelector<HTMLElement>('[role=textbox]');
    if (!found) throw new Error('No editor.');
    return found;
  };
  await expect.poll(() => host.querySelector('[role=textbox]')).not.toBeNull();
  if (!props.readOnly) await expect.poll(() => document.activeElement).toBe(textbox());
  return {
    host,
    changes,
    textbox,
    handle: (): BodyEditorHandle => {
      if (!handle.current) throw new Error('No handle.');
      return handle.current;
    },
    markdown: (): string => handle.current?.getMarkdown() ?? '',
    show: async (more: Partial<BodyEditorProps>) => {
      root.render(element(more));
      await expect.poll(() => document.activeElement).toBe(textbox());
    },
  };
}

export const type = (keys: string): Promise<void> => userEvent.keyboard(keys);

/** Keys that move the caret: the browser tells the page where it went only afterwards. */
export async function move(keys: string): Promise<void> {
  const told = new Promise((resolve) =>
    document.addEventListener('selectionchange', resolve, { once: true }),
  );
  await type(keys);
  await told;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Pastes as the browser does, with the given kinds of data on the clipboard. */
export function paste(target: HTMLElement, data: Record<string, string>): void {
  const clipboard = new DataTransfer();
  for (const [kind, text] of Object.entries(data)) clipboard.setData(kind, text);
  target.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
  );
}
