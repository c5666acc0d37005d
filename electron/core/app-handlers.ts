import { HandrailError } from '../../shared/contract/errors.ts';
import type { Handlers, MainRequestName } from '../../shared/contract/requests.ts';
import type { Ask } from './ask-vault.ts';
import { disclosureHandlers } from './disclosure.ts';
import type { Discreet } from './discreet.ts';
import { createExportRuns } from './export-run.ts';
import { type ExportHost, exportHandlers } from './exports.ts';
import { frameworkHandlers } from './frameworks.ts';
import { handoverHandlers } from './handovers.ts';
import type { Host } from './host.ts';
import { openableLink } from './links.ts';
import type { PageName } from './pages.ts';
import { pictureHandlers } from './pictures.ts';
import { unwrap } from './results.ts';
import type { Sample } from './sample.ts';
import type { Session } from './session.ts';

interface AppParts {
  host: Host;
  session: Session;
  sample: Sample;
  /** The manager's calendar day, for file names. */
  today(): string;
  discreet: Discreet;
  /** The page that asks. */
  page: PageName;
}

/** Everything by which something of the journal leaves it, or comes from another; one file is made at a time. */
const leavingHandlers = (
  vault: Ask,
  host: ExportHost & Pick<Host, 'chooseOpenFile'>,
  today: () => string,
) => {
  const runs = createExportRuns(host.send);
  return {
    ...exportHandlers(vault, host, today, runs),
    ...disclosureHandlers(vault, host, today, runs),
    ...handoverHandlers(vault, host, today),
  };
};

/** What the main process answers itself. */
export const appHandlers = ({
  host,
  session,
  sample,
  today,
  discreet,
  page,
}: AppParts): Handlers<MainRequestName> => ({
  'app.info': () => ({
    version: host.version,
    platform: host.platform,
    sample: sample.open,
    concealsCopies: host.concealsCopies,
    captureShortcut: host.captureShortcut(),
    discreet: discreet.on,
  }),
  'app.preferences': () => host.preferences.read(),
  'app.setPreferences': (change) => host.preferences.write(change),
  'app.lock': async ({ unsaved }) => {
    await session.lock('key', { page, unsaved });
    return null;
  },
  // One page alone shows what a lock could not save; the small window would take it out of the other's reach.
  'app.takeUnsaved': async () => (page === 'main' ? unwrap(await session.takeUnsaved()) : []),
  'app.showCapture': async ({ personId }) => {
    await host.showCapture(personId);
    return null;
  },
  'app.hideCapture': async () => {
    await host.hideCapture();
    return null;
  },
  'app.keepUnsaved': async ({ unsaved }) => {
    await session.keepUnsaved({ page, unsaved });
    return null;
  },
  'app.setDiscreet': ({ on }) => {
    discreet.set(on);
    return null;
  },
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
  ...frameworkHandlers(session, host),
  ...leavingHandlers(session, { ...host, send: (message) => host.pages.send(page, message) }, today),
});
