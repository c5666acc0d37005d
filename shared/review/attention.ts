import { daysBetween } from '../domain/dates.ts';
import type { Id } from '../domain/values.ts';
import type { Coverage, EvidencePoint } from './coverage.ts';

/** What one person got of the manager's attention over a span, as far as notes can tell. */
export interface Attention {
  personId: Id;
  notes: number;
  /** Words of those notes. */
  words: number;
  conversations: number;
  strengths: number;
  concerns: number;
  neutral: number;
  /** Strengths as a share of strengths and concerns, 0 to 1; null where there is neither. */
  praise: number | null;
  /** Share of the evidence from the last six weeks; null where there is none. */
  recentShare: number | null;
  /** Days from the middle piece of evidence to the end of what can be looked at; null where there is none. */
  medianAge: number | null;
  /** Days of the longest stretch without a conversation; null where the span has not begun. */
  longestSilence: number | null;
  /** Hints on the wording in a thousand words; null under `fewWords`. */
  hintsPerThousand: number | null;
}

/** Below so many words a rate of hints is chance. */
export const fewWords = 300;

/** The middle value; of two middle ones the lower. null where there is none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

export interface AttentionInput {
  personId: Id;
  coverage: Coverage;
  points: readonly EvidencePoint[];
  words: number;
  hints: number;
}

export function attentionOf({ personId, coverage, points, words, hints }: AttentionInput): Attention {
  const { notes, conversations, strengths, concerns, neutral, recentShare, longestSilence, end } = coverage;
  return {
    personId,
    notes,
    words,
    conversations,
    strengths,
    concerns,
    neutral,
    praise: strengths + concerns === 0 ? null : strengths / (strengths + concerns),
    recentShare,
    medianAge: median(points.map(({ happenedOn }) => daysBetween(happenedOn, end))),
    longestSilence: longestSilence?.days ?? null,
    hintsPerThousand: words < fewWords ? null : (hints * 1_000) / words,
  };
}

export const attentionMeasures = ['evidence', 'praise', 'age', 'silence', 'wording'] as const;
export type AttentionMeasure = (typeof attentionMeasures)[number];

/** Somebody who stands apart from the others in one measure. */
export interface Apart {
  personId: Id;
  measure: AttentionMeasure;
  more: boolean;
  value: number;
  /** The middle of all the others. */
  others: number;
}

const measured: Record<AttentionMeasure, (attention: Attention) => number | null> = {
  evidence: ({ strengths, concerns, neutral }) => strengths + concerns + neutral,
  praise: ({ praise }) => praise,
  age: ({ medianAge }) => medianAge,
  silence: ({ longestSilence }) => longestSilence,
  wording: ({ hintsPerThousand }) => hintsPerThousand,
};

/** How far from the others is apart: a difference that is less is chance, or no matter. */
const isApart: Record<AttentionMeasure, (value: number, others: number) => boolean> = {
  evidence: (value, others) => Math.max(value, others) >= 6 && (value <= others / 2 || value >= others * 2),
  praise: (value, others) => Math.abs(value - others) >= 0.25,
  age: (value, others) => value - others >= 42,
  silence: (value, others) => value - others >= 21,
  wording: (value, others) => value - others >= 3 && value >= others * 2,
};

/** Who stands apart from the middle of the others, measure by measure. Fewer than three people cannot be compared. */
export function standingApart(attention: readonly Attention[]): Apart[] {
  if (attention.length < 3) return [];
  return attentionMeasures.flatMap((measure) =>
    attention.flatMap((one): Apart[] => {
      const value = measured[measure](one);
      const others = median(
        attention.flatMap((other) => (other === one ? [] : (measured[measure](other) ?? []))),
      );
      if (value === null || others === null || !isApart[measure](value, others)) return [];
      return [{ personId: one.personId, measure, more: value > others, value, others }];
    }),
  );
}
