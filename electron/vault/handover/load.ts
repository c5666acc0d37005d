import type { Entry } from '../../../shared/domain/entries.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import type { ChainLink, HandoverChoice } from '../../../shared/handover/index.ts';
import type { ListedTemplate } from '../../../shared/templates/index.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { loadObjectives } from '../export/load-objectives.ts';
import type { ExportObjective } from '../export/objectives.ts';
import { type EntryRow, entryColumns, toEntry } from '../journal/entries.ts';
import { orderKeySpan } from '../journal/evidence.ts';
import { listPeople } from '../journal/people.ts';
import { chainOf } from '../journal/revisions.ts';
import { listSignals } from '../journal/signals.ts';
import { listTemplates } from '../journal/templates.ts';

/** What a handover may draw on, complete: nothing is left out yet. */
export interface HandoverSource {
  people: readonly PersonSummary[];
  signals: readonly Signal[];
  /** Oldest first. */
  entries: readonly { entry: Entry; chain: ChainLink[] }[];
  objectives: readonly ExportObjective[];
  templates: readonly ListedTemplate[];
}

/** Notes of these people, and those of nobody that mention one of them; none of the trash. */
function entriesQuery({ people, from, to }: HandoverChoice): Sql {
  const { first, end } = orderKeySpan(from, to);
  const chosen = sql`SELECT value FROM json_each(${JSON.stringify(people)})`;
  return sql`SELECT ${entryColumns} FROM entries WHERE trashed_at IS NULL AND seq >= ${first} AND seq < ${end}
    AND seq IN (SELECT seq FROM entry_people WHERE person_id IN (${chosen})
      UNION SELECT seq FROM mentions WHERE person_id IN (${chosen})
        AND NOT EXISTS (SELECT 1 FROM entry_people WHERE entry_people.seq = mentions.seq))
    ORDER BY seq`;
}

export function loadHandover(db: Db, choice: HandoverChoice): HandoverSource {
  return {
    people: listPeople(db),
    signals: listSignals(db),
    entries: db.all<EntryRow>(entriesQuery(choice)).map((row) => ({
      entry: toEntry(row),
      chain: chainOf(db, row.id),
    })),
    objectives: choice.people.flatMap((personId) => loadObjectives(db, personId)),
    templates: listTemplates(db),
  };
}
