import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardAgainstDefects } from '../../../electron/main/defects.ts';

const secret = new Error('/home/ana/journal: she said that');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const start = (end: (() => Promise<void>) | null) => {
  const events = new EventEmitter();
  const exit = vi.fn();
  const printed = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  guardAgainstDefects(events as unknown as NodeJS.Process, () => end, exit);
  return { events, exit, printed };
};

describe('a defect of the main process', () => {
  it('locks the journal and ends the app, once, and says nothing of itself', async () => {
    let locked = (): void => {};
    const end = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          locked = resolve;
        }),
    );
    const { events, exit, printed } = start(end);
    events.emit('uncaughtException', secret, 'uncaughtException');
    events.emit('uncaughtException', secret, 'uncaughtException');
    expect(end).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(0);
    expect(exit).not.toHaveBeenCalled();
    locked();
    await vi.advanceTimersByTimeAsync(0);
    expect(exit).toHaveBeenCalledOnce();
    expect(printed).not.toHaveBeenCalled();
  });

  it('ends the app also where that fails or takes too long', async () => {
    const failing = start(() => Promise.reject(secret));
    failing.events.emit('uncaughtException', secret);
    await vi.advanceTimersByTimeAsync(0);
    expect(failing.exit).toHaveBeenCalledOnce();
    const hanging = start(() => new Promise(() => {}));
    hanging.events.emit('uncaughtException', secret);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(hanging.exit).toHaveBeenCalledOnce();
  });

  it('ends at once where there is no app yet', () => {
    const { events, exit } = start(null);
    events.emit('uncaughtException', secret);
    expect(exit).toHaveBeenCalledOnce();
  });

  it('goes on after a promise that nobody waited for, and prints nothing', async () => {
    const end = vi.fn(() => Promise.resolve());
    const { events, exit, printed } = start(end);
    expect(events.emit('unhandledRejection', secret)).toBe(true);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(end).not.toHaveBeenCalled();
    expect(exit).not.toHaveBeenCalled();
    expect(printed).not.toHaveBeenCalled();
  });
});
