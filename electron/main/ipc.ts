import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { EventMessage } from '../../shared/contract/events.ts';
import { failure } from '../core/results.ts';
import type { Router } from '../core/router.ts';
import { eventChannel, requestChannel } from '../preload/channels.ts';
import { origin } from './scheme.ts';

/** The main frame of the window's own page, at the app's own address. */
const isOwnPage = ({ sender, senderFrame }: IpcMainInvokeEvent, own: WebContents | null): boolean =>
  own !== null &&
  sender === own &&
  senderFrame !== null &&
  senderFrame === own.mainFrame &&
  senderFrame.url.startsWith(`${origin}/`);

/** Answers the page's questions; anybody else's are refused, in words. */
export const handleRequests = (
  ipcMain: Pick<IpcMain, 'handle'>,
  ownPage: () => WebContents | null,
  route: Router,
): void =>
  ipcMain.handle(requestChannel, (event, name: unknown, input: unknown) =>
    isOwnPage(event, ownPage())
      ? route(name, input)
      : failure('forbidden', 'Only the application itself may ask.'),
  );

/** Passes an event to the page, if there is one. */
export const sendEvent = (contents: WebContents | null, message: EventMessage): void => {
  if (contents !== null && !contents.isDestroyed()) contents.send(eventChannel, message);
};
