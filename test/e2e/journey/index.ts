import { begin } from './begin.ts';
import { capture } from './capture.ts';
import { exportAll } from './export.ts';
import { find } from './find.ts';
import type { Step } from './journey.ts';
import { lock } from './lock.ts';
import { nextTime } from './next-time.ts';
import { packet } from './packet.ts';
import { review } from './review.ts';
import { season } from './season.ts';
import { write } from './write.ts';

export { type Journey, type Step, startJourney, words } from './journey.ts';

/** The main job, in order; each step leaves the application where the next one begins. */
export const steps: readonly Step[] = [
  ...begin,
  ...write,
  ...nextTime,
  ...find,
  ...lock,
  ...exportAll,
  ...capture,
  ...season,
  ...review,
  ...packet,
];
