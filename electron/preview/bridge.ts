import type { BrowserContext, Page } from 'playwright-core';
import type { EventMessage } from '../../shared/contract/events.ts';
import { failure } from '../core/results.ts';
import type { Router } from '../core/router.ts';

/** An address that no name server may answer for (RFC 6761). */
export const origin = 'https://handrail.invalid';

const ask = '__handrailAsk';
const touched = '__handrailTouched';
const deliver = '__handrailDeliver';

type Listener = (message: EventMessage) => void;
type Injected = Record<string, (...args: unknown[]) => unknown>;

/** Runs in the page, before its own script, so it may use nothing from outside its body. */
const inject = (names: { ask: string; touched: string; deliver: string; touchMs: number }): void => {
  if (window !== window.top) return;
  const page = window as unknown as Injected;
  const request = page[names.ask];
  const touch = page[names.touched];
  const listeners = new Set<Listener>();
  const hidden = (value: unknown) => ({ value, enumerable: false, writable: false, configurable: false });
  Object.defineProperty(
    window,
    names.deliver,
    hidden((message: EventMessage) => {
      for (const listener of listeners) listener(message);
    }),
  );
  Object.defineProperty(
    window,
    'handrail',
    hidden(
      Object.freeze({
        request: (name: string, input: unknown) => request?.({ name, input }),
        subscribe: (listener: Listener) => {
          listeners.add(listener);
          return () => {
            listeners.delete(listener);
          };
        },
      }),
    ),
  );
  let last = 0;
  const notice = () => {
    const now = Date.now();
    if (now - last < names.touchMs) return;
    last = now;
    void touch?.();
  };
  for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel'])
    window.addEventListener(kind, notice, { capture: true, passive: true });
};

/**
 * Gives the pages `window.handrail`, as the preload does in Electron. `routeOf` has no router for a page that is not ours.
 * `onTouch` is told, at most every few seconds, that the manager is there.
 */
export const connectBridge = async (
  context: BrowserContext,
  routeOf: (page: Page) => Router | null,
  onTouch: () => void,
) => {
  await context.exposeBinding(ask, ({ frame, page }, question: { name: unknown; input: unknown }) => {
    const own = frame === page.mainFrame() && new URL(frame.url()).origin === origin;
    const route = own ? routeOf(page) : null;
    return route === null
      ? failure('forbidden', 'Only the application itself may ask.')
      : route(question.name, question.input);
  });
  await context.exposeBinding(touched, onTouch);
  await context.addInitScript(inject, { ask, touched, deliver, touchMs: 5_000 });
};

/** Passes an event to the page. A page that is just loading or closing misses it, and asks for the state itself. */
export const sendTo = async (page: Page, message: EventMessage): Promise<void> => {
  const pass = ({ name, message }: { name: string; message: EventMessage }) =>
    (window as unknown as Injected)[name]?.(message);
  await page.evaluate(pass, { name: deliver, message }).catch(() => {});
};
