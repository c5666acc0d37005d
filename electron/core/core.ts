import { appHandlers } from './app-handlers.ts';
import type { Host } from './host.ts';
import { createRouter, type Router } from './router.ts';
import { createSample } from './sample.ts';
import { createSession, type Session } from './session.ts';

/** The part of the main process that both hosts share. */
export interface Core {
  readonly session: Session;
  readonly route: Router;
  /** Locks, ends the vault process, deletes an open sample journal. */
  close(options: { pageGone: boolean }): Promise<void>;
}

/** The calendar day where the manager is, `YYYY-MM-DD`. */
const localToday = (): string => {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

export const createCore = (host: Host, today: () => string = localToday): Core => {
  const session = createSession({
    fork: host.forkVault,
    journalFolder: host.journalFolder,
    send: host.send,
    discardPage: host.discardPage,
  });
  const sample = createSample(session, host);
  return {
    session,
    route: createRouter(appHandlers(host, session, sample, today), session),
    close: async (options) => {
      await session.close(options);
      await sample.remove();
    },
  };
};
