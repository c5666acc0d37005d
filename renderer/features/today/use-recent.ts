import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Entry } from '../../../shared/domain/entries.ts';
import { timelineOf } from '../../api/queries.ts';

const recentNotes = 5;

/** The newest notes about anybody. */
export function useRecent(): readonly Entry[] {
  const query = useInfiniteQuery({
    ...timelineOf({ limit: recentNotes }),
    placeholderData: keepPreviousData,
  });
  return query.data?.pages[0]?.items ?? [];
}
