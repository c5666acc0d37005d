import type { EventMessage, EventName, Events } from '../../shared/contract/events.ts';

type Listener = (message: EventMessage) => void;
const listeners = new Set<Listener>();

/** Calls `listener` for each event of one name. Returns a function that ends it. */
export function onEvent<N extends EventName>(name: N, listener: (payload: Events[N]) => void): () => void {
  const own: Listener = (message) => {
    if (message.event === name) listener(message.payload as Events[N]);
  };
  listeners.add(own);
  return () => {
    listeners.delete(own);
  };
}

/** Subscribes the page to the bridge, once, before the first screen. Returns a function that ends it. */
export const startEvents = (): (() => void) =>
  window.handrail.subscribe((message) => {
    for (const listener of listeners) listener(message);
  });
