import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { EventMessage } from '../../shared/contract/events.ts';
import { eventChannel, requestChannel } from './channels.ts';

/** The whole of what the page gets from outside: two channels, and neither Electron nor Node behind them. */
const bridge: Bridge = {
  request: (name, input) => ipcRenderer.invoke(requestChannel, name, input),
  subscribe: (listener) => {
    // The page gets the message alone: the IPC event would hand it the sender.
    const receive = (_event: unknown, message: EventMessage) => listener(message);
    ipcRenderer.on(eventChannel, receive);
    return () => {
      ipcRenderer.removeListener(eventChannel, receive);
    };
  },
};

contextBridge.exposeInMainWorld('handrail', bridge);
