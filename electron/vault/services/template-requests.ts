import type { Handlers } from '../../../shared/contract/requests.ts';
import type { templateRequests } from '../../../shared/contract/templates.ts';
import { listTemplates, resetTemplate, saveTemplate } from '../journal/templates.ts';
import type { Services } from './open-journal.ts';

export function templateHandlers({ open, changed }: Services): Handlers<keyof typeof templateRequests> {
  return {
    'templates.list': () => listTemplates(open().db),
    'templates.save': ({ id, draft }) => {
      const saved = saveTemplate(open(), id, draft);
      changed(['templates'], null);
      return saved;
    },
    'templates.reset': ({ id }) => {
      const left = resetTemplate(open(), id);
      changed(['templates'], null);
      return left;
    },
  };
}
