export interface MoralePoint {
  happenedOn: string;
  morale: number;
}

/** Newest points that a sparkline shows. */
export const sparkPoints = 12;

/** Points of the line in a box of `width` by `height`, 5 at the top and 1 at the bottom; the newest last. */
export function sparkline(
  points: readonly MoralePoint[],
  { width, height, inset }: { width: number; height: number; inset: number },
): { x: number; y: number }[] {
  const shown = points.slice(-sparkPoints);
  const step = shown.length > 1 ? (width - 2 * inset) / (shown.length - 1) : 0;
  return shown.map(({ morale }, index) => ({
    x: shown.length > 1 ? inset + index * step : width / 2,
    y: inset + ((5 - morale) / 4) * (height - 2 * inset),
  }));
}

/** What the line shows, for whoever does not see it: "3 of 5 now, was 4; 8 notes". */
export function moraleSummary(points: readonly MoralePoint[]): string {
  const shown = points.slice(-sparkPoints);
  const [now, before] = [shown.at(-1), shown.at(-2)];
  if (!now) return 'not noted';
  return `${now.morale} of 5${before ? `, was ${before.morale}` : ''}`;
}
