import { type EntryDraft, isConversation } from '../domain/entries.ts';
import { defaultSignals, type SignalDraft } from '../domain/signals.ts';
import type { LocalDate, LocalTime } from '../domain/values.ts';
import { exampleLadder, exampleSignals } from '../frameworks/example.ts';
import type { FrameworkDraft } from '../frameworks/index.ts';
import { addDays, nearestFriday, workday } from './calendar.ts';
import { cast, type PersonKey, type SamplePerson } from './cast.ts';
import { objectivesOn, type SampleObjective } from './objectives.ts';
import { between, type Random, seededRandom, shuffled } from './random.ts';
import { chooseWords, writeDates } from './render-body.ts';
import { parseScript, type ScriptNote } from './script.ts';
import { scripts } from './scripts.ts';

/** What opens the sample journal. It protects nothing: every person in it is invented. */
export const samplePassphrase = 'a calm hand on the rail';

/** How many notes a sample journal holds, whatever the seed. */
export const sampleSize = 400;

/** A draft whose people are named by key and whose body still holds placeholders for `renderBody`. */
export type SampleEntry = Omit<EntryDraft, 'people'> & {
  pinned: boolean;
  people: { key: PersonKey; morale: number | null }[];
};

export interface SampleJournal {
  people: SamplePerson[];
  /** The set that every new journal starts with; bodies use no other names. */
  signals: readonly SignalDraft[];
  /** Oldest first. */
  entries: SampleEntry[];
  objectives: SampleObjective[];
  ladder: FrameworkDraft;
  /** By competency, the names of the signals that speak of it. */
  ladderSignals: Readonly<Record<string, readonly string[]>>;
}

/** Notes of the last weeks stay where they were authored: the pictures and the rhythm of 1:1s depend on them. */
const settledAge = 40;

/** Notes on an incident tell of one day, and stay together. */
const mayDrift = (note: ScriptNote): boolean => note.age > settledAge && note.kind !== 'incident';

function dayOf(note: ScriptNote, today: LocalDate, random: Random): LocalDate {
  const drift = between(random, -1, 1);
  const day = addDays(today, -note.age - (mayDrift(note) ? drift : 0));
  if (note.exact) return day;
  return note.kind === 'reflection' ? nearestFriday(day, today) : workday(day);
}

function timeOf(note: ScriptNote, random: Random): LocalTime | null {
  const known = random() < (isConversation(note.kind) ? 0.85 : 0.3);
  const [hour, quarter] = [between(random, 9, 16), between(random, 0, 3)];
  if (note.time !== null) return note.time;
  return known ? `${String(hour).padStart(2, '0')}:${String(quarter * 15).padStart(2, '0')}` : null;
}

function toEntry(note: ScriptNote, today: LocalDate, random: Random): SampleEntry {
  const happenedOn = dayOf(note, today, random);
  return {
    kind: note.kind,
    happenedOn,
    happenedTime: timeOf(note, random),
    title: chooseWords(note.title, random),
    body: writeDates(chooseWords(note.body, random), happenedOn),
    share: note.share,
    pinned: note.pinned,
    people: note.people,
  };
}

/** Keeps every note that the story needs and as many of the others as fit. */
function chooseNotes(notes: readonly ScriptNote[], random: Random): ScriptNote[] {
  const room = sampleSize - notes.filter((note) => !note.optional).length;
  const chosen = new Set(
    shuffled(
      random,
      notes.filter((note) => note.optional),
    ).slice(0, Math.max(0, room)),
  );
  return notes.filter((note) => !note.optional || chosen.has(note));
}

const order = (entry: SampleEntry): string => `${entry.happenedOn} ${entry.happenedTime ?? ''}`;

/**
 * An invented journal of 18 months that ends at `today`: 400 notes on six reports and the people around them.
 * The same seed and day give the same journal, to the byte. Bodies hold placeholders; see `renderBody`.
 */
export function generateSampleJournal({
  seed = 1,
  today,
}: {
  seed?: number;
  today: LocalDate;
}): SampleJournal {
  const random = seededRandom(seed);
  const notes = chooseNotes(scripts.flatMap(parseScript), random);
  const entries = notes.map((note) => toEntry(note, today, random));
  entries.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  return {
    people: cast(today),
    signals: defaultSignals,
    entries,
    objectives: objectivesOn(today),
    ladder: exampleLadder,
    ladderSignals: exampleSignals,
  };
}
