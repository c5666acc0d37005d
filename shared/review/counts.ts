import type { Polarity } from '../domain/signals.ts';

/** How many marks of each polarity. */
export interface PolarityCounts {
  strengths: number;
  concerns: number;
  neutral: number;
}

export const countsOf = (marks: readonly { polarity: Polarity }[]): PolarityCounts => {
  const counts = { strengths: 0, concerns: 0, neutral: 0 };
  for (const { polarity } of marks) {
    if (polarity === '+') counts.strengths += 1;
    else if (polarity === '-') counts.concerns += 1;
    else counts.neutral += 1;
  }
  return counts;
};

export const totalOf = ({ strengths, concerns, neutral }: PolarityCounts): number =>
  strengths + concerns + neutral;
