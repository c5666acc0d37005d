import type { Migration } from '../migrate.ts';
import { journal0001 } from './0001-journal.ts';
import { templates0002 } from './0002-templates.ts';
import { cycles0003 } from './0003-cycles.ts';

/** Every step of the schema, in order. A shipped one never changes; the next is appended. */
export const migrations: readonly Migration[] = [journal0001, templates0002, cycles0003];
