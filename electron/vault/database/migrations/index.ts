import type { Migration } from '../migrate.ts';
import { journal0001 } from './0001-journal.ts';
import { templates0002 } from './0002-templates.ts';
import { attachments0003 } from './0003-attachments.ts';
import { objectives0004 } from './0004-objectives.ts';
import { savedSearches0005 } from './0005-saved-searches.ts';
import { unspacedScripts0006 } from './0006-unspaced-scripts.ts';
import { cycles0007 } from './0007-cycles.ts';
import { packets0008 } from './0008-packets.ts';
import { wordingDismissals0009 } from './0009-wording-dismissals.ts';
import { exports0010 } from './0010-exports.ts';
import { frameworks0011 } from './0011-frameworks.ts';
import { handovers0012 } from './0012-handovers.ts';

/** Every step of the schema, in order. A shipped one never changes; the next is appended. */
export const migrations: readonly Migration[] = [
  journal0001,
  templates0002,
  attachments0003,
  objectives0004,
  savedSearches0005,
  unspacedScripts0006,
  cycles0007,
  packets0008,
  wordingDismissals0009,
  exports0010,
  frameworks0011,
  handovers0012,
];
