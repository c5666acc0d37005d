import { HandrailError } from '../../shared/contract/errors.ts';
import type { EventMessage } from '../../shared/contract/events.ts';

export interface Step {
  /** Runs the next step; what it still brings after a cancellation is dropped. */
  <T>(work: (signal: AbortSignal) => Promise<T> | T): Promise<T>;
  /**
   * Runs the step that leaves something behind: it is waited for, so that nothing comes after the answer.
   * @param work is given what throws `cancelled` where the export is no longer wanted
   */
  last<T>(work: (stillWanted: () => void) => Promise<T>): Promise<T>;
}

export interface ExportRuns {
  /**
   * Runs an export step by step, and tells after each one how many are done.
   * @param total how many steps there are
   * @throws HandrailError `cancelled` as soon as somebody cancels
   */
  run<T>(total: number, work: (step: Step) => Promise<T>): Promise<T>;
  /** Cancels whatever is under way; nothing of it stays. */
  cancel(): void;
}

const exportCancelled = (): HandrailError => new HandrailError('cancelled', 'Nothing was exported.');

export const createExportRuns = (send: (message: EventMessage) => void): ExportRuns => {
  const underWay = new Set<AbortController>();

  const run = async <T>(total: number, work: (step: Step) => Promise<T>): Promise<T> => {
    const controller = new AbortController();
    const { signal } = controller;
    const cancelled = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(exportCancelled()), { once: true });
    });
    // Nobody may be waiting for it.
    cancelled.catch(() => {});
    let done = 0;
    const tell = <V>(value: V): V => {
      done += 1;
      send({ event: 'progress', payload: { task: 'export', done, total } });
      return value;
    };
    const stillWanted = (): void => {
      if (signal.aborted) throw exportCancelled();
    };
    const next = <V>(one: (signal: AbortSignal) => Promise<V> | V): Promise<V> =>
      Promise.race([cancelled, Promise.resolve(signal).then(one)]).then(tell);
    const last = async <V>(one: (check: () => void) => Promise<V>): Promise<V> => {
      stillWanted();
      return tell(await one(stillWanted));
    };
    underWay.add(controller);
    try {
      return await work(Object.assign(next, { last }));
    } finally {
      underWay.delete(controller);
    }
  };

  return {
    run,
    cancel: () => {
      for (const controller of underWay) controller.abort();
    },
  };
};
