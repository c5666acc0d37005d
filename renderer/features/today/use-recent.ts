import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Entry } from '../../../shared/domain/entries.ts';
import { queryOf } from '../../api/queries.ts';

const recentNotes = 5;
const nothing: readonly Entry[] = [];

/** The newest notes about anybody. */
export function useRecent(): readonly Entry[] {
  const page = useQuery({
    ...queryOf('entries.timeline', { limit: recentNotes }),
    placeholderData: keepPreviousData,
  });
  return page.data?.items ?? nothing;
}
