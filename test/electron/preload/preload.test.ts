import type { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import type { Bridge } from '../../../shared/contract/bridge.ts';

const electron = vi.hoisted(() => ({
  exposed: [] as [string, unknown][],
  invoked: [] as unknown[][],
  events: null as EventEmitter | null,
}));
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  electron.events = new Emitter();
  return {
    contextBridge: {
      exposeInMainWorld: (name: string, value: unknown) => electron.exposed.push([name, value]),
    },
    ipcRenderer: Object.assign(electron.events, {
      invoke: (...args: unknown[]) => {
        electron.invoked.push(args);
        return Promise.resolve({ ok: true, value: 'answer' });
      },
    }),
  };
});
await import('../../../electron/preload/index.ts');

const bridge = (): Bridge => electron.exposed[0]?.[1] as Bridge;

it('gives the page two functions and nothing else', () => {
  expect(electron.exposed.map(([name]) => name)).toEqual(['handrail']);
  expect(Object.keys(bridge())).toEqual(['request', 'subscribe']);
});

it('asks over one channel', async () => {
  expect(await bridge().request('vault.status', {})).toEqual({ ok: true, value: 'answer' });
  expect(electron.invoked).toEqual([['handrail:request', 'vault.status', {}]]);
});

it('hands on the message alone, never what came with it', () => {
  const listener = vi.fn();
  const end = bridge().subscribe(listener);
  const message = { event: 'locking', payload: { reason: 'idle' } };
  electron.events?.emit('handrail:event', { sender: 'the IPC itself' }, message);
  expect(listener.mock.calls).toEqual([[message]]);
  end();
  electron.events?.emit('handrail:event', {}, message);
  expect(listener).toHaveBeenCalledOnce();
});
