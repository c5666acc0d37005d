import type { Person } from '../domain/people.ts';
import type { Id } from '../domain/values.ts';
import type { Framework, LevelChoice } from './framework.ts';
import { folded, wordsOf } from './words.ts';

/** How a person's level was found: by the manager's choice, by the level or the role that the person has, or not. */
export type FoundBy = 'choice' | 'level' | 'role';

/** Where a person stands on a ladder. */
export interface Standing {
  framework: Framework;
  /** Whether the manager chose this ladder for the person. */
  chosen: boolean;
  /** Of `framework.levels`; null where no level of it fits, and the manager is asked. */
  level: { index: number; by: FoundBy } | null;
}

type Placed = Pick<Person, 'id' | 'level' | 'role' | 'team'>;

const numbersIn = (text: string): string => (text.match(/\d+(?:\.\d+)?/g) ?? []).join(' ');

/** The one level that fits; -1 where none does, or several do. */
const only = (levels: readonly string[], fits: (level: string) => boolean): number => {
  const first = levels.findIndex(fits);
  return first === levels.findLastIndex(fits) ? first : -1;
};

const holdsAll = (words: readonly string[], all: readonly string[]): boolean =>
  all.length > 0 && all.every((word) => words.includes(word));

/**
 * The level of a ladder that somebody has, where exactly one fits: the same name, a name that holds theirs (`L5 Senior`),
 * or the same number (`IC5` and `L5`); else the role by its words, the most of them first.
 */
export function levelFrom(
  levels: readonly string[],
  { level, role }: Pick<Person, 'level' | 'role'>,
): { index: number; by: FoundBy } | null {
  const [levelWords, roleWords] = [wordsOf(level), wordsOf(role)];
  const number = numbersIn(level);
  const rules: [FoundBy, (name: string) => boolean][] = [
    ['level', (name) => level.trim() !== '' && folded(name) === folded(level)],
    ['level', (name) => holdsAll(wordsOf(name), levelWords)],
    ['level', (name) => number !== '' && numbersIn(name) === number],
    ['role', (name) => role.trim() !== '' && folded(name) === folded(role)],
    ['role', (name) => holdsAll(wordsOf(name), roleWords)],
    ['role', (name) => holdsAll(roleWords, wordsOf(name))],
  ];
  for (const [by, fits] of rules) {
    const index = only(levels, fits);
    if (index >= 0) return { index, by };
  }
  // Of `Engineer` and `Senior engineer` the one that says more is meant.
  const fitting = levels.filter((name) => holdsAll(roleWords, wordsOf(name)));
  const longest = Math.max(0, ...fitting.map((name) => wordsOf(name).length));
  const index = only(levels, (name) => fitting.includes(name) && wordsOf(name).length === longest);
  return index >= 0 ? { index, by: 'role' } : null;
}

/** How many words of a ladder's name are in what the person does. */
const shared = (framework: Framework, { role, team }: Placed): number => {
  const words = wordsOf(`${role} ${team}`).map((word) => word.slice(0, 6));
  return wordsOf(framework.name).filter((word) => words.includes(word.slice(0, 6))).length;
};

const strength: Record<FoundBy, number> = { choice: 3, level: 2, role: 1 };

/**
 * A person's ladder and level. Without a choice it is the ladder whose name says most of the person's role and team, and
 * of those the one on which their level is found best; the first in the manager's order where nothing tells. null where
 * there is no ladder.
 */
export function standingOf(
  person: Placed,
  frameworks: readonly Framework[],
  choices: readonly LevelChoice[],
): Standing | null {
  const choice = choices.find(({ personId }) => personId === person.id);
  const chosen = frameworks.find(({ id }) => id === choice?.frameworkId);
  if (chosen) {
    const index = choice?.level
      ? chosen.levels.findIndex((name) => folded(name) === folded(choice.level ?? ''))
      : -1;
    return {
      framework: chosen,
      chosen: true,
      level: index >= 0 ? { index, by: 'choice' } : levelFrom(chosen.levels, person),
    };
  }
  const standings = frameworks.map((framework): Standing & { rank: readonly [number, number] } => {
    const level = levelFrom(framework.levels, person);
    return {
      framework,
      chosen: false,
      level,
      rank: [level === null ? 0 : strength[level.by], shared(framework, person)],
    };
  });
  const best = standings.toSorted(
    ({ rank: a }, { rank: b }) => Number(b[0] > 0) - Number(a[0] > 0) || b[1] - a[1] || b[0] - a[0],
  )[0];
  if (best === undefined) return null;
  const { rank: _, ...standing } = best;
  return standing;
}

/** The competencies that the evidence of each signal speaks of, by their names, in the order of the ladder. */
export function competenciesBySignal(framework: Framework | null): Map<Id, string[]> {
  const names = new Map<Id, string[]>();
  for (const { name, signalIds } of framework?.competencies ?? []) {
    for (const id of signalIds) names.set(id, [...(names.get(id) ?? []), name]);
  }
  return names;
}
