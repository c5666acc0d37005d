import type { SearchHit } from '../../../shared/contract/search.ts';

export type Grouping = 'none' | 'month' | 'person';

export interface ResultGroup {
  /** `2026-03`, a person's id, or nothing: for a note about nobody, and where nothing is grouped. */
  key: string;
  hits: SearchHit[];
}

const keysOf: Record<Grouping, (hit: SearchHit) => string> = {
  none: () => '',
  month: ({ happenedOn }) => happenedOn.slice(0, 7),
  // A note stands once, with the first of its people.
  person: ({ people }) => people[0] ?? '',
};

/** The results in groups, in the order in which the first of each was found; notes about nobody come last. */
export function groupResults(hits: readonly SearchHit[], grouping: Grouping): ResultGroup[] {
  const groups = new Map<string, SearchHit[]>();
  for (const hit of hits) {
    const key = keysOf[grouping](hit);
    const group = groups.get(key);
    if (group) group.push(hit);
    else groups.set(key, [hit]);
  }
  const found = [...groups].map(([key, inside]) => ({ key, hits: inside }));
  return [...found.filter(({ key }) => key !== ''), ...found.filter(({ key }) => key === '')];
}
