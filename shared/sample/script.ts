import { EntryKind, Morale, ShareLevel } from '../domain/entries.ts';
import { LocalTime } from '../domain/values.ts';
import { isPersonKey, type PersonKey } from './cast.ts';

/** One note as it was authored: its day is an age, its words still hold choices. */
export interface ScriptNote {
  /** Days before today. */
  age: number;
  /** The day must not move, not even off a weekend: "last talked" depends on it. */
  exact: boolean;
  /** The seed decides whether it is in the journal. */
  optional: boolean;
  kind: EntryKind;
  title: string;
  time: LocalTime | null;
  share: ShareLevel;
  pinned: boolean;
  people: { key: PersonKey; morale: number | null }[];
  body: string;
}

const header = /^=(\d+)([!?]?) ([^|]+)\|([^|]*)\|([^|]*)(?:\|(.*))?$/;

function parsePerson(word: string): ScriptNote['people'][number] {
  const [key = '', morale] = word.split(':');
  if (!isPersonKey(key)) throw new Error(`The sample knows no person ${key}.`);
  return { key, morale: morale === undefined ? null : Morale.parse(Number(morale)) };
}

function parseHeader(line: string): Omit<ScriptNote, 'body'> {
  const match = header.exec(line);
  if (!match) throw new Error(`Not the header of a note: ${line}`);
  const [, age = '', sign, kind = '', title = '', people = '', flags = ''] = match;
  const words = flags.split(' ').filter(Boolean);
  const note: Omit<ScriptNote, 'body'> = {
    age: Number(age),
    exact: sign === '!',
    optional: sign === '?',
    kind: EntryKind.parse(kind.trim()),
    title: title.trim(),
    time: null,
    share: 'me',
    pinned: false,
    people: people.split(' ').filter(Boolean).map(parsePerson),
  };
  for (const word of words) {
    if (word === 'pinned') note.pinned = true;
    else if (word.includes(':')) note.time = LocalTime.parse(word);
    else note.share = ShareLevel.parse(word);
  }
  return note;
}

/**
 * Reads authored notes. Each starts with a header line
 *
 *     =age[!|?] kind | title | person[:morale] ... | share, pinned, HH:MM
 *
 * (`!` the day is exact, `?` the note is optional), then the body, one line per paragraph.
 * @throws where a header, person, kind or time is not known: a slip of the author.
 */
export function parseScript(text: string): ScriptNote[] {
  const notes: { head: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    if (/^=\d/.test(line)) notes.push({ head: line, lines: [] });
    else notes.at(-1)?.lines.push(line);
  }
  return notes.map(({ head, lines }) => ({ ...parseHeader(head), body: lines.join('\n').trim() }));
}
