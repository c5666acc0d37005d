import { counted } from '../domain/counted.ts';
import type { Evidence } from '../domain/signals.ts';
import type { LocalDate } from '../domain/values.ts';
import { type Competency, type Descriptor, type Framework, levelWords } from './framework.ts';

/** One competency beside what was noted in a span of time. */
export interface CompetencyRow {
  competency: Competency;
  /** What the person's level asks, and what the next one does; null where the ladder says nothing, or ends. */
  here: Descriptor | null;
  next: Descriptor | null;
  /** Paragraphs, newest first; one that carries two signals of the competency counts once. */
  strengths: Evidence[];
  concerns: Evidence[];
  neutral: Evidence[];
  /** The newest day, or null. */
  lastOn: LocalDate | null;
  /**
   * `gap`: nothing was noted; `unmapped`: no signal speaks of the competency, so that nothing can be found;
   * `silent`: neither level asks anything of it, and nothing was noted.
   */
  state: 'noted' | 'gap' | 'unmapped' | 'silent';
}

/** Evidence against a level of a ladder and the next one. */
export interface AgainstLevel {
  level: string;
  /** null at the top of the ladder. */
  next: string | null;
  rows: CompetencyRow[];
  /** Marks of signals that no competency of the ladder has. */
  outside: number;
}

/** Each paragraph once for each polarity. */
function paragraphs(list: readonly Evidence[], polarity: Evidence['polarity']): Evidence[] {
  const found = new Map<string, Evidence>();
  for (const one of list) {
    const key = `${one.entryId} ${one.text}`;
    if (one.polarity === polarity && !found.has(key)) found.set(key, one);
  }
  return [...found.values()].sort((a, b) => b.happenedOn.localeCompare(a.happenedOn));
}

/**
 * What was noted about a person beside what their level and the next one ask.
 * @param index of the level in `framework.levels`
 * @param evidence of the person, of one span of time
 */
export function againstLevel(
  framework: Framework,
  index: number,
  evidence: readonly Evidence[],
): AgainstLevel {
  const mapped = new Set(framework.competencies.flatMap(({ signalIds }) => signalIds));
  const rows = framework.competencies.map((competency): CompetencyRow => {
    const own = evidence.filter(({ signalId }) => competency.signalIds.includes(signalId));
    const here = competency.descriptors[index] ?? null;
    const next = competency.descriptors[index + 1] ?? null;
    const lastOn =
      own
        .map(({ happenedOn }) => happenedOn)
        .sort()
        .at(-1) ?? null;
    const asked = here !== null || next !== null;
    return {
      competency,
      here,
      next,
      strengths: paragraphs(own, '+'),
      concerns: paragraphs(own, '-'),
      neutral: paragraphs(own, ''),
      lastOn,
      state:
        own.length > 0 ? 'noted' : !asked ? 'silent' : competency.signalIds.length === 0 ? 'unmapped' : 'gap',
    };
  });
  return {
    level: framework.levels[index] ?? '',
    next: framework.levels[index + 1] ?? null,
    rows,
    outside: evidence.filter(({ signalId }) => !mapped.has(signalId)).length,
  };
}

const shownNames = 4;

/** `“Mentoring”, “Influence” and 2 more`. */
function namesOf(rows: readonly CompetencyRow[]): string {
  const shown = rows.slice(0, shownNames).map(({ competency }) => `“${competency.name}”`);
  const rest = rows.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} more`] : shown;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const one = (rows: readonly unknown[]): boolean => rows.length === 1;

/** What it says in plain sentences, the one that matters most first. */
export function levelSentences({ level, next, rows, outside }: AgainstLevel): string[] {
  const of = (state: CompetencyRow['state']): CompetencyRow[] => rows.filter((row) => row.state === state);
  const [gaps, unmapped, noted] = [of('gap'), of('unmapped'), of('noted')];
  const worrying = noted.filter(({ strengths, concerns }) => strengths.length === 0 && concerns.length > 0);
  const at = levelWords(level);
  return [
    ...(gaps.length > 0 ? [`Nothing yet on ${namesOf(gaps)} at ${at}.`] : []),
    ...(gaps.length === 0 && unmapped.length === 0 && noted.length > 0
      ? [`Something is noted on everything that ${at} asks.`]
      : []),
    ...(worrying.length > 0 ? [`On ${namesOf(worrying)} only concerns are marked.`] : []),
    ...(unmapped.length > 0
      ? [
          `${namesOf(unmapped)} ${one(unmapped) ? 'has' : 'have'} no signal yet, so that nothing can be found on ${one(unmapped) ? 'it' : 'them'}.`,
        ]
      : []),
    ...(outside > 0
      ? [
          `${counted(outside, 'mark')} ${outside === 1 ? 'is of a signal that belongs' : 'are of signals that belong'} to no competency.`,
        ]
      : []),
    ...(next === null
      ? [`${at.charAt(0).toUpperCase() + at.slice(1)} is the last level of this ladder.`]
      : []),
  ];
}

/** What no count of evidence can say. */
export const levelCaveat = ({ level, next }: Pick<AgainstLevel, 'level' | 'next'>): string =>
  `Counts are not a rating: they say what was written down, not how well it was done. ${
    next === null
      ? 'No piece of evidence carries a level; what it shows is yours to judge.'
      : `No piece of evidence carries a level; whether it shows ${levelWords(level)} or ${levelWords(next)} is yours to judge.`
  }`;
