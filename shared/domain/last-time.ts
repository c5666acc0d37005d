import { z } from 'zod';
import type { Commitment } from './commitments.ts';
import type { EntryKind } from './entries.ts';
import type { Objective } from './objectives.ts';
import type { Evidence, Polarity, SignalFamily } from './signals.ts';
import type { Id, LocalDate } from './values.ts';

/** Something that was to be taken up again. */
export interface Topic {
  /** On one line. */
  text: string;
  /** True where it stands in a private aside: it is shown, and never put into another note. */
  private: boolean;
}

/** A paragraph about a person that they may not have heard yet. */
export interface FeedbackToGive {
  entryId: Id;
  /** Names the paragraph: `paragraphKey` of its note, person and text. */
  paragraph: string;
  text: string;
  marks: { signalId: Id; polarity: Polarity }[];
  happenedOn: LocalDate;
}

/** What the manager said about feedback that was still to give. */
export const FeedbackAnswer = z.enum(['said', 'left']);
export type FeedbackAnswer = z.infer<typeof FeedbackAnswer>;

/** What matters at the beginning of the next conversation with a person. */
export interface LastTime {
  /** The newest conversation with them; null before the first. */
  conversation: { entryId: Id; happenedOn: LocalDate; kind: EntryKind; title: string } | null;
  /** Open ones, theirs and those of the notes about them, by due date. */
  promises: Commitment[];
  topics: Topic[];
  /** Newest first. */
  feedback: FeedbackToGive[];
  /** Open ones, the nearest first. */
  objectives: Objective[];
}

/** Conversations in which topics are left for the next one; shorter ones in between leave theirs beside these. */
const regularKinds: readonly EntryKind[] = ['1:1', 'career'];

/**
 * The conversations whose topics are carried over: the newest 1:1 or career conversation, and every shorter one since.
 * @param conversations of one person, newest first
 */
export function carriedFrom<T extends { kind: EntryKind }>(conversations: readonly T[]): T[] {
  const regular = conversations.findIndex(({ kind }) => regularKinds.includes(kind));
  return conversations.slice(0, regular < 0 ? conversations.length : regular + 1);
}

/** Kinds in which the person hears what was seen: from then on it is no longer to be said. */
export const toldKinds = ['1:1', 'feedback given', 'recognition', 'career'] as const satisfies EntryKind[];
/** Kinds that hold what was seen or heard. What somebody says in a 1:1 of their own is theirs, and is not passed on. */
export const seenKinds = [
  'observation',
  'concern',
  'incident',
  'feedback received',
] as const satisfies EntryKind[];

/** Evidence with what the rule needs to know beside it. */
export interface SeenEvidence extends Evidence {
  /** Order key of its note. */
  order: number;
  /** Of its signal. */
  family: SignalFamily;
}

/**
 * Feedback that is still to give to a person: paragraphs with a strength or a concern of theirs, from notes on what was
 * seen, that no note in which they would have heard it has followed. A career signal (motivation, a risk that they
 * leave) tells how somebody is, which is for the manager to think about, and not what they did. Private asides were put
 * there not to be said. The manager's word ("said", "leave it") settles a paragraph; one that is written anew since is
 * asked about anew.
 * @param evidence of the person, newest first
 * @param toldAt order key of the newest note in which they could have heard it, null where there is none
 * @param settled keys of the paragraphs that were answered
 */
export function feedbackToGive(
  evidence: readonly SeenEvidence[],
  toldAt: number | null,
  settled: ReadonlySet<string>,
  keyOf: (evidence: Evidence) => string,
): FeedbackToGive[] {
  const found = new Map<string, FeedbackToGive>();
  for (const item of evidence) {
    const seen = (seenKinds as readonly string[]).includes(item.kind) && item.family !== 'career';
    if (!seen || item.private || item.polarity === '' || item.order <= (toldAt ?? -1)) continue;
    const paragraph = keyOf(item);
    if (settled.has(paragraph)) continue;
    const { entryId, text, happenedOn, signalId, polarity } = item;
    const known = found.get(paragraph);
    if (known) known.marks.push({ signalId, polarity });
    else found.set(paragraph, { entryId, paragraph, text, happenedOn, marks: [{ signalId, polarity }] });
  }
  return [...found.values()];
}

/** What "From last time" puts into a note, one list item each: topics, then feedback; nothing that was private. */
export const lastTimeItems = ({ topics, feedback }: Pick<LastTime, 'topics' | 'feedback'>): string[] => [
  ...topics.filter((topic) => !topic.private).map(({ text }) => text),
  ...feedback.map(({ text }) => `To say: ${text}`),
];
