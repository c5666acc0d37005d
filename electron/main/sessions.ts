import type { App, session as electronSession, Session } from 'electron';
import type { Page } from '../core/page.ts';
import { origin, servePage } from './scheme.ts';
import { guardSession } from './session-guard.ts';

/** In memory only: a name without `persist:`. */
const partition = 'handrail';

/** The session of the window: it loads the app's own page and nothing else. The default session loads nothing. */
export const openSession = (
  {
    app,
    session,
  }: { app: Pick<App, 'configureHostResolver' | 'isPackaged'>; session: typeof electronSession },
  page: Page,
): Session => {
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false });
  guardSession(session.defaultSession, () => false);
  const own = session.fromPartition(partition, { cache: false });
  const addresses = [`${origin}/`, `blob:${origin}/`, ...(app.isPackaged ? [] : ['devtools://'])];
  guardSession(own, (url) => addresses.some((address) => url.startsWith(address)));
  servePage(own.protocol, page);
  return own;
};
