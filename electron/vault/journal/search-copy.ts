import type { EntryKind } from '../../../shared/domain/entries.ts';
import type { Polarity } from '../../../shared/domain/signals.ts';
import type { LocalDate } from '../../../shared/domain/values.ts';
import { readForSearch, withoutPrivateAsides } from '../../../shared/markdown/index.ts';
import type { Db } from '../database/database.ts';
import { type EntryRow, entryRow, toDraft } from './entries.ts';
import { look, mostCounted, runsOf, type SearchInput } from './search.ts';
import { documentOf, Names } from './search-documents.ts';
import { snippet } from './search-snippet.ts';
import { fits } from './search-trash.ts';
import type { Vocabulary } from './search-vocabulary.ts';

/** A note that was found, as it may leave the journal: nothing of it stands in a private aside. */
export interface FoundNote {
  happenedOn: LocalDate;
  kind: EntryKind;
  people: string[];
  title: string;
  /** The passage that was found by, or the beginning. */
  passage: string;
  signals: { name: string; polarity: Polarity }[];
}

export interface FoundNotes {
  notes: FoundNote[];
  withheldNotes: number;
  withheldAsides: number;
  more: boolean;
}

const namesOf = (ids: readonly string[], name: (id: string) => string | undefined): string[] =>
  [...new Set(ids)].flatMap((id) => name(id) ?? []);

function toNote(row: EntryRow, text: string, names: Names): FoundNote {
  const { people, body, kind, happenedOn, title } = toDraft(row);
  const marks = new Map(
    readForSearch(body).marks.map((mark) => [mark.signalId + mark.polarity, mark] as const),
  );
  return {
    happenedOn,
    kind,
    people: namesOf(
      people.map(({ personId }) => personId),
      (id) => names.person(id),
    ),
    title,
    passage: text,
    signals: [...marks.values()].flatMap(({ signalId, polarity }) => {
      const name = names.signal(signalId);
      return name === undefined ? [] : [{ name, polarity }];
    }),
  };
}

/**
 * The notes that fit, without their private asides. A note that only they make fit is left out: that it was found says
 * what stands in them.
 */
export function foundNotes(db: Db, vocabulary: Vocabulary, input: Omit<SearchInput, 'limit'>): FoundNotes {
  const { plan, rows, total } = look(db, vocabulary, { ...input, limit: mostCounted });
  const names = new Names(db);
  const runs = runsOf(plan);
  const found: FoundNotes = { notes: [], withheldNotes: 0, withheldAsides: 0, more: total >= mostCounted };
  for (const { id } of rows) {
    const row = entryRow(db, id);
    if (row === undefined) continue;
    const open = withoutPrivateAsides(row.body);
    const redacted = { ...row, body: open.markdown };
    const document = documentOf(redacted, names);
    if (open.removed > 0 && !fits(plan, row.seq, document)) {
      found.withheldNotes += 1;
      continue;
    }
    found.withheldAsides += open.removed;
    const passage = snippet(document.text, runs)
      .map((piece) => piece.text)
      .join('');
    found.notes.push(toNote(redacted, passage, names));
  }
  return found;
}
