import { HandrailError } from '../../../shared/contract/errors.ts';
import type { exportRequests } from '../../../shared/contract/exports.ts';
import type { Handlers } from '../../../shared/contract/requests.ts';
import type { Services } from './open-journal.ts';

/** Exports of a person and of the whole journal. */
export function exportHandlers(services: Services): Handlers<keyof typeof exportRequests> {
  const refuse = (): never => {
    services.open();
    throw new HandrailError('not-found', 'This version of Handrail cannot export yet.');
  };
  return { 'export.preview': refuse, 'export.render': refuse, 'export.renderJournal': refuse };
}
