import type { Id } from '../../../shared/domain/values.ts';
import { createStore, useStore } from '../../app/store.ts';

const active = createStore<Id | null>(null);

/** The note that the keyboard is at: what the inspector tells about, and what `e` opens. */
export const useActiveEntry = (): [Id | null, (id: Id | null) => void] => [useStore(active), active.set];
export const setActiveEntry = (id: Id | null): void => active.set(id);
