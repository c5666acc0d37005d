import { anaFirstYear } from './people/ana-first-year.ts';
import { anaLastHalfYear } from './people/ana-last-half-year.ts';
import { jonas } from './people/jonas.ts';
import { liwei } from './people/liwei.ts';
import { priya } from './people/priya.ts';
import { sade } from './people/sade.ts';
import { tomas } from './people/tomas.ts';
import { teamAndLeadership } from './team-and-leadership.ts';

/** Every authored note, in the form that `parseScript` reads. */
export const scripts: readonly string[] = [
  anaFirstYear,
  anaLastHalfYear,
  liwei,
  tomas,
  priya,
  jonas,
  sade,
  teamAndLeadership,
];
