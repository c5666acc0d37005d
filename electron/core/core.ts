import { appHandlers } from './app-handlers.ts';
import { sharedDiscreet } from './discreet.ts';
import type { Host } from './host.ts';
import type { PageName } from './pages.ts';
import { createRouter, type Router } from './router.ts';
import { createSample } from './sample.ts';
import { createSession, type Session } from './session.ts';

/** The part of the main process that both hosts share. */
export interface Core {
  readonly session: Session;
  /** Each page asks through a router of its own, so that it is known who asked. */
  readonly routes: Readonly<Record<PageName, Router>>;
  /** Locks, ends the vault process, deletes an open sample journal. */
  close(): Promise<void>;
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
    pages: host.pages,
  });
  const sample = createSample(session, host);
  const discreet = sharedDiscreet(host.pages);
  const routeOf = (page: PageName) =>
    createRouter(appHandlers({ host, session, sample, today, discreet, page }), session);
  return {
    session,
    routes: { main: routeOf('main'), capture: routeOf('capture') },
    close: async () => {
      await session.close();
      await sample.remove();
    },
  };
};
