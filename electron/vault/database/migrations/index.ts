import type { Migration } from '../migrate.ts';
import { journal0001 } from './0001-journal.ts';

/** Every step of the schema, in order. A shipped one never changes; the next is appended. */
export const migrations: readonly Migration[] = [journal0001];
