import {
  type Framework,
  type LevelChoice,
  type Standing,
  standingOf,
} from '../../../shared/frameworks/index.ts';
import { type ShownPerson, useFrameworks, useLevelChoices } from '../../api/queries.ts';

export interface StandingAnswer {
  frameworks: readonly Framework[];
  choice: LevelChoice | null;
  /** null where there is no ladder; undefined until all is read. */
  standing: Standing | null | undefined;
  error: Error | null;
  retry: () => void;
}

const none: never[] = [];

/** Where a person stands: on which ladder, and at which level of it. */
export function useStanding(person: ShownPerson): StandingAnswer {
  const list = useFrameworks();
  const chosen = useLevelChoices();
  const frameworks = list.data ?? none;
  return {
    frameworks,
    choice: chosen.data?.find(({ personId }) => personId === person.id) ?? null,
    standing: list.data && chosen.data ? standingOf(person, frameworks, chosen.data) : undefined,
    error: list.error ?? chosen.error,
    retry: () => {
      void list.refetch();
      void chosen.refetch();
    },
  };
}
