import type { frameworkRequests } from '../../../shared/contract/frameworks.ts';
import type { Handlers } from '../../../shared/contract/requests.ts';
import {
  chooseLevel,
  listFrameworks,
  listLevelChoices,
  removeFramework,
  renameFramework,
  saveFramework,
  setCompetencySignals,
} from '../journal/frameworks.ts';
import type { Services } from './open-journal.ts';

export function frameworkHandlers({ open, changed }: Services): Handlers<keyof typeof frameworkRequests> {
  const after = <T>(value: T): T => {
    changed(['frameworks'], null);
    return value;
  };
  return {
    'frameworks.list': () => listFrameworks(open().db),
    'frameworks.choices': () => listLevelChoices(open().db),
    'frameworks.read': async ({ text, name }) => {
      // Loaded when it is needed, like the example: neither is a part of a start.
      const { readFramework } = await import('../../../shared/frameworks/read/index.ts');
      return readFramework(text.replace(/^\uFEFF/, ''), name);
    },
    'frameworks.save': ({ id, draft }) => after(saveFramework(open(), id, draft)),
    'frameworks.addExample': async () => {
      const { exampleLadder } = await import('../../../shared/frameworks/example.ts');
      return after(saveFramework(open(), null, exampleLadder));
    },
    'frameworks.rename': ({ id, name }) => after(renameFramework(open().db, id, name)),
    'frameworks.remove': ({ id }) => {
      after(removeFramework(open(), id, true));
      return null;
    },
    'frameworks.restore': ({ id }) => after(removeFramework(open(), id, false)),
    'frameworks.setSignals': ({ competencyId, signalIds }) =>
      after(setCompetencySignals(open(), competencyId, signalIds)),
    'frameworks.choose': ({ personId, choice }) => {
      chooseLevel(open(), personId, choice);
      return after(null);
    },
  };
}
