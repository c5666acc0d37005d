import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { InputOf } from '../../../shared/contract/requests.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { type Dismissal, dismissalOf, type WordingHint } from '../../../shared/wording/index.ts';
import { request } from '../../api/client.ts';
import { queryClient, queryOf } from '../../api/queries.ts';
import { notify } from '../../ui/toast.tsx';

const none: readonly Dismissal[] = [];

const same = (a: Dismissal, b: Dismissal): boolean => a.rule === b.rule && a.place === b.place;

/** The hints that were dismissed in a note. */
export const useDismissals = (entryId: Id): readonly Dismissal[] =>
  useQuery(queryOf('wording.dismissed', { entryId })).data ?? none;

/** Shows at once what a request is about to make true; the journal's own answer follows, also where it refused. */
async function change(
  name: 'wording.dismiss' | 'wording.restore',
  input: InputOf<'wording.dismiss'> | InputOf<'wording.restore'>,
  next: (before: readonly Dismissal[]) => Dismissal[],
): Promise<boolean> {
  const { queryKey } = queryOf('wording.dismissed', { entryId: input.entryId });
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, (before) => next(before ?? []));
  try {
    await request(name, input as InputOf<'wording.dismiss'>);
    return true;
  } catch {
    await queryClient.invalidateQueries({ queryKey });
    return false;
  }
}

export async function restoreDismissed(entryId: Id, dismissal: Dismissal | null): Promise<void> {
  const done = await change('wording.restore', { entryId, dismissal }, (before) =>
    dismissal === null ? [] : before.filter((other) => !same(other, dismissal)),
  );
  if (!done) notify({ text: 'The hints could not be brought back. Nothing was changed.', urgent: true });
}

async function dismiss(entryId: Id, dismissal: Dismissal): Promise<void> {
  const done = await change('wording.dismiss', { entryId, dismissal }, (before) => [...before, dismissal]);
  if (done) {
    const undo = { label: 'Undo', run: () => void restoreDismissed(entryId, dismissal) };
    notify({ text: 'That hint is dismissed in this note until its sentence changes.', action: undo });
  } else notify({ text: 'The hint could not be dismissed. It is shown as before.', urgent: true });
}

/** Answers, for one note, whether a hint was dismissed in it, and dismisses one. */
export function useDismissing(entryId: Id): {
  isDismissed(hint: WordingHint): boolean;
  onDismiss(hint: WordingHint): void;
} {
  const dismissals = useDismissals(entryId);
  const isDismissed = useCallback(
    (hint: WordingHint): boolean =>
      dismissals.length > 0 && dismissals.some((other) => same(other, dismissalOf(hint))),
    [dismissals],
  );
  const onDismiss = useCallback(
    (hint: WordingHint): void => void dismiss(entryId, dismissalOf(hint)),
    [entryId],
  );
  return { isDismissed, onDismiss };
}
