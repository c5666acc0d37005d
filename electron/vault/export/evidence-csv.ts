import type { ShareLevel } from '../../../shared/domain/entries.ts';
import type { Polarity } from '../../../shared/domain/signals.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import { toCsv } from './csv.ts';
import { signalName } from './evidence-groups.ts';
import type { RedactedInput } from './input.ts';
import { Shares } from './share.ts';
import { readSituation } from './situation.ts';
import { oneLine } from './words.ts';

const columns = [
  'id',
  'date',
  'person',
  'kind',
  'title',
  'signals',
  'competency',
  'situation',
  'behaviour',
  'impact',
  'body',
  'share',
  'created_at',
  'updated_at',
] as const;

/** A paragraph that is evidence, with what is known of its note. */
interface Row {
  id: string;
  entryId: Id;
  happenedOn: LocalDate;
  kind: string;
  title: string;
  marks: { signalId: Id; polarity: Polarity }[];
  body: string;
  share: ShareLevel | '';
  /** UTC ISO times, or empty where the note is not in the file. */
  writtenAt: string;
  updatedAt: string;
}

/** Excel takes a file without it for the system's own code page. */
const byteOrderMark = '\uFEFF';

/**
 * Evidence as a table: the picked pieces of a packet in its order, or else every paragraph that is evidence, oldest
 * first. The columns are in docs/EXPORTS.md; their order and names are part of the form.
 */
export function evidenceCsv(input: RedactedInput): string {
  const bodies = new Map(input.entries.map(({ id, body }) => [id, body]));
  const person = oneLine(input.person.name);
  const lines = rowsOf(input).map((row) => {
    const inNote = readSituation(bodies.get(row.entryId) ?? '');
    const inParagraph = readSituation(row.body);
    const signals = row.marks.map(({ signalId, polarity }) =>
      `${signalName(input.signals, signalId)} ${polarity}`.trim(),
    );
    const competencies = row.marks.flatMap(({ signalId }) => input.competencies.get(signalId) ?? []);
    return [
      row.id,
      row.happenedOn,
      person,
      row.kind,
      oneLine(row.title),
      signals.join('; '),
      [...new Set(competencies)].join('; '),
      inParagraph.situation || inNote.situation,
      inParagraph.behaviour || inNote.behaviour,
      inParagraph.impact || inNote.impact,
      row.body,
      row.share,
      row.writtenAt,
      row.updatedAt,
    ];
  });
  return byteOrderMark + toCsv([columns, ...lines]);
}

const rowsOf = (input: RedactedInput): Row[] =>
  input.packet === null
    ? paragraphs(input)
    : input.packet.items.map((item) => ({
        id: item.id,
        entryId: item.entryId,
        happenedOn: item.source.happenedOn,
        kind: item.source.kind,
        title: item.source.title,
        marks: item.marks,
        body: item.wording ?? item.quote,
        share: item.share ?? item.source.share,
        writtenAt: item.writtenAt,
        updatedAt: item.updatedAt,
      }));

/** A paragraph with three marks is one row. `ENTRY/2` is the second paragraph of a note that is evidence. */
function paragraphs({ entries, evidence }: RedactedInput): Row[] {
  const notes = new Map(entries.map((entry) => [entry.id, entry]));
  const shares = new Shares({ entries, elsewhere: [] });
  const byNote = new Map<Id, Map<string, Row>>();
  for (const { entryId, text, signalId, polarity, happenedOn, kind, title } of evidence) {
    const rows = byNote.get(entryId) ?? new Map<string, Row>();
    byNote.set(entryId, rows);
    const row = rows.get(text);
    if (row) {
      row.marks.push({ signalId, polarity });
      continue;
    }
    const note = notes.get(entryId);
    rows.set(text, {
      id: `${entryId}/${rows.size + 1}`,
      entryId,
      happenedOn,
      kind,
      title,
      marks: [{ signalId, polarity }],
      body: text,
      share: shares.ofEvidence({ entryId, text }) ?? '',
      writtenAt: note?.writtenAt ?? '',
      updatedAt: note?.updatedAt ?? '',
    });
  }
  return [...byNote.values()].flatMap((rows) => [...rows.values()]);
}
