import type { HostPages } from './pages.ts';

/** Discreet mode, for every window at once. For the session alone: it is written down nowhere. */
export interface Discreet {
  readonly on: boolean;
  set(on: boolean): void;
}

/** Tells the pages when it changes; one that is loaded later asks `app.info`. */
export const sharedDiscreet = (pages: Pick<HostPages, 'present' | 'send'>): Discreet => {
  let current = false;
  return {
    get on() {
      return current;
    },
    set: (on) => {
      if (on === current) return;
      current = on;
      for (const page of pages.present()) pages.send(page, { event: 'discreet', payload: { on } });
    },
  };
};
