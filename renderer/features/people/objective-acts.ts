import type { Objective, ObjectiveStatus } from '../../../shared/domain/objectives.ts';
import { request } from '../../api/client.ts';
import { errorWords } from '../../ui/error-words.ts';
import { notify } from '../../ui/toast.tsx';

/** Does it and says what happened; what cannot be done is said, and nothing is changed. */
async function act(work: () => Promise<unknown>, said?: { text: string; undo: () => void }): Promise<void> {
  try {
    await work();
    if (said) notify({ text: said.text, action: { label: 'Undo', run: said.undo } });
  } catch (error) {
    notify({ text: `${errorWords(error).what} The objective stays as it was.`, urgent: true });
  }
}

const closedWords: Record<ObjectiveStatus, string> = {
  reached: 'Reached.',
  dropped: 'Dropped. What led there stays in its history.',
  open: 'Opened again.',
};

/** Closes an objective, or opens it again. */
export function setStatus(objective: Objective, status: ObjectiveStatus): Promise<void> {
  const undo = (): void =>
    void act(() => request('objectives.setStatus', { id: objective.id, status: objective.status }));
  return act(() => request('objectives.setStatus', { id: objective.id, status }), {
    text: closedWords[status],
    undo,
  });
}

export function remove(objective: Objective): Promise<void> {
  const undo = (): void => void act(() => request('objectives.remove', { id: objective.id, removed: false }));
  return act(() => request('objectives.remove', { id: objective.id, removed: true }), {
    text: 'The objective was removed, its history with it.',
    undo,
  });
}

export const move = (objective: Objective, by: -1 | 1): Promise<void> =>
  act(() => request('objectives.move', { id: objective.id, by }));
