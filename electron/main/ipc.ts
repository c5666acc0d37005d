import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { EventMessage } from '../../shared/contract/events.ts';
import { type PageName, pageNames } from '../core/pages.ts';
import { failure } from '../core/results.ts';
import type { Router } from '../core/router.ts';
import { eventChannel, requestChannel } from '../preload/channels.ts';
import { origin } from './scheme.ts';

/** The main frame of a window's own page, at the app's own address. */
const isOwnPage = ({ sender, senderFrame }: IpcMainInvokeEvent, own: WebContents | null): boolean =>
  own !== null &&
  sender === own &&
  senderFrame !== null &&
  senderFrame === own.mainFrame &&
  senderFrame.url.startsWith(`${origin}/`);

/** Answers the pages' questions, each through its own router; anybody else's are refused, in words. */
export const handleRequests = (
  ipcMain: Pick<IpcMain, 'handle'>,
  contentsOf: (page: PageName) => WebContents | null,
  routes: Readonly<Record<PageName, Router>>,
): void =>
  ipcMain.handle(requestChannel, (event, name: unknown, input: unknown) => {
    const page = pageNames.find((each) => isOwnPage(event, contentsOf(each)));
    return page === undefined
      ? failure('forbidden', 'Only the application itself may ask.')
      : routes[page](name, input);
  });

/** Passes an event to the page, if there is one. */
export const sendEvent = (contents: WebContents | null, message: EventMessage): void => {
  if (contents !== null && !contents.isDestroyed()) contents.send(eventChannel, message);
};
