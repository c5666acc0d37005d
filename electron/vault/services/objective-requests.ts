import type { JournalArea } from '../../../shared/contract/events.ts';
import type { objectiveRequests } from '../../../shared/contract/objectives.ts';
import type { Handlers } from '../../../shared/contract/requests.ts';
import { readLastTime, settleFeedback } from '../journal/last-time.ts';
import {
  addObjective,
  linkEntry,
  listObjectives,
  moveObjective,
  openObjectives,
  removeObjective,
  setObjectiveStatus,
  updateObjective,
} from '../journal/objectives.ts';
import type { Services } from './open-journal.ts';

/** Objectives, and what is brought up from the last conversation. */
export function objectiveHandlers({ open, changed }: Services): Handlers<keyof typeof objectiveRequests> {
  const after = <T>(value: T, area: JournalArea = 'objectives'): T => {
    changed([area], null);
    return value;
  };
  const done = (act: () => void, area?: JournalArea): null => {
    act();
    return after(null, area);
  };
  return {
    'objectives.list': ({ personId }) => listObjectives(open().db, personId),
    'objectives.open': () => openObjectives(open().db, null),
    'objectives.add': ({ personId, draft }) => after(addObjective(open(), personId, draft)),
    'objectives.update': ({ id, draft }) => after(updateObjective(open(), id, draft)),
    'objectives.setStatus': ({ id, status }) => after(setObjectiveStatus(open(), id, status)),
    'objectives.move': ({ id, by }) => after(moveObjective(open(), id, by)),
    'objectives.remove': ({ id, removed }) => done(() => removeObjective(open(), id, removed)),
    'objectives.link': ({ id, entryId, linked }) => done(() => linkEntry(open(), id, entryId, linked)),
    'lastTime.read': ({ personId, exceptId }) => readLastTime(open().db, personId, exceptId),
    'lastTime.settle': ({ answer, ...feedback }) =>
      done(() => settleFeedback(open(), feedback, answer), 'feedback'),
  };
}
