import { HandrailError } from '../../shared/contract/errors.ts';
import type { Handlers, MainRequestName } from '../../shared/contract/requests.ts';
import { exportHandlers } from './exports.ts';
import type { Host } from './host.ts';
import { openableLink } from './links.ts';
import { pictureHandlers } from './pictures.ts';
import { unwrap } from './results.ts';
import type { Sample } from './sample.ts';
import type { Session } from './session.ts';

/** What the main process answers itself. `today` is the manager's calendar day, for file names. */
export const appHandlers = (
  host: Host,
  session: Session,
  sample: Sample,
  today: () => string,
): Handlers<MainRequestName> => ({
  'app.info': () => ({
    version: host.version,
    platform: host.platform,
    sample: sample.open,
    concealsCopies: host.concealsCopies,
  }),
  'app.preferences': () => host.preferences.read(),
  'app.setPreferences': (change) => host.preferences.write(change),
  'app.lock': async ({ unsaved }) => {
    await session.lock('key', unsaved);
    return null;
  },
  'app.keepUnsaved': async ({ unsaved }) => {
    await session.keepUnsaved(unsaved);
    return null;
  },
  'app.takeUnsaved': async () => unwrap(await session.takeUnsaved()),
  'app.openSample': async (input) => {
    await sample.openOn(input.today);
    return null;
  },
  'app.closeSample': async () => {
    await sample.close();
    return null;
  },
  'app.copy': ({ text }) => {
    host.copy(text);
    return null;
  },
  'app.openLink': async ({ url }) => {
    const link = openableLink(url);
    if (link === null) throw new HandrailError('forbidden', 'Only web and mail addresses can be opened.');
    return { opened: await host.openLink(link) };
  },
  ...pictureHandlers(session, host),
  ...exportHandlers(session, host, today),
});
