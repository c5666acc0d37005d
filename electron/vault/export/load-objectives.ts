import type { ObjectiveNote } from '../../../shared/domain/objectives.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { listObjectives, recordedObjectives } from '../journal/objectives.ts';
import type { JournalObjective } from './journal-input.ts';
import type { ExportObjective } from './objectives.ts';

/** The objectives of a person, with every state and the notes that tell of progress. */
export const loadObjectives = (db: Db, personId: Id): ExportObjective[] =>
  listObjectives(db, personId).map(({ notes, ...objective }) => ({ ...objective, notes: idsOf(notes) }));

/** Those of everybody, the removed ones too, by person and the time they were set. */
export const allObjectives = (db: Db): JournalObjective[] =>
  recordedObjectives(db).map(({ notes, ...objective }) => ({ ...objective, notes: idsOf(notes) }));

const idsOf = (notes: readonly ObjectiveNote[]): Id[] => notes.map(({ entryId }) => entryId).reverse();
