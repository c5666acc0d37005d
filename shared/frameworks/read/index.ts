import { FrameworkDraft, most } from '../framework.ts';
import { isTable, readCsv } from './csv.ts';
import { readJson } from './json.ts';
import { type RawLadder, tidy, toDraft } from './ladder.ts';
import { Faults, type FrameworkReading, type LadderForm } from './reading.ts';
import { readTracks } from './tracks.ts';
import { readYaml } from './yaml.ts';

const nothing = 'There is nothing in it. Expected was a ladder as CSV, YAML or JSON.';

/** What a text is, by how it begins; a comment of YAML is passed over. */
export function formOf(text: string): LadderForm {
  if (/^\s*[{[]/.test(text)) return 'json';
  if (isTable(text)) return 'csv';
  const line = text.split(/\r\n|\n|\r/, 200).find((each) => !/^\s*(?:#.*)?$/.test(each)) ?? '';
  // A name is short: a long line without a colon would be looked at over and over.
  const start = line.slice(0, 200);
  return /^(?:---|%YAML|\s*- |\s*["']?[^\s,;:"'][^,;:"']*["']?\s*:(?:\s|$))/.test(start) ? 'yaml' : 'csv';
}

function rawOf(text: string, form: LadderForm, name: string, faults: Faults): RawLadder | null {
  if (form === 'csv') return readCsv(text, name, faults);
  const read = form === 'json' ? readJson(text, faults) : readYaml(text, faults);
  return read === null ? null : readTracks(read.value, name, read.locate, faults);
}

/**
 * A competency ladder from CSV, YAML or JSON. Pure; never throws, whatever the text.
 * @param text without a byte order mark
 * @param name what it is called where the text does not say
 */
export function readFramework(text: string, name: string): FrameworkReading {
  const faults = new Faults();
  if (text.trim() === '') faults.add(null, nothing);
  if (text.includes('\0'))
    faults.add(null, 'This is not a text. Expected was a ladder as CSV, YAML or JSON.');
  if (faults.list.length > 0) return { ok: false, faults: faults.list };
  const form = formOf(text);
  const raw = rawOf(text, form, tidy(name) || 'Ladder', faults);
  if (raw === null || faults.list.length > 0) return { ok: false, faults: faults.list };
  const made = toDraft(raw, faults);
  if (made === null) return { ok: false, faults: faults.list };
  const checked = FrameworkDraft.safeParse({ ...made.draft, name: made.draft.name.slice(0, most.name) });
  if (checked.success) return { ok: true, form, draft: checked.data, remarks: made.remarks };
  return {
    ok: false,
    faults: checked.error.issues.slice(0, 5).map(({ message }) => ({ place: null, says: message })),
  };
}
