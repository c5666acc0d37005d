import type { Result } from './errors.ts';
import type { EventMessage } from './events.ts';

/**
 * The whole of what the page gets from outside, as `window.handrail`: the preload (Electron) and the preview bridge
 * both expose exactly this.
 */
export interface Bridge {
  /** `name` and `input` are checked on the other side; the answer is always a Result, never a rejection. */
  request(name: string, input: unknown): Promise<Result<unknown>>;
  /** Returns a function that ends the subscription. */
  subscribe(listener: (message: EventMessage) => void): () => void;
}
