import { readBody } from './read-body.ts';
import type { BodyMark } from './reading.ts';

/** A mark by itself, without where it stands. */
export type FoundMark = Omit<BodyMark, 'block'>;

/** What reaches over empty lines: fences, HTML, definitions, front matter, indented code. And line ends that only the parser tells. */
const reaching = /```|~~~|<|\]:|^---|(?:^|\n[ \t]*\r?\n)(?: {4}| {0,3}\t)|\r(?!\n)|\0/;
/** An empty line behind which nothing goes on: only what is indented, or what is above, would. */
const parting = /\r?\n(?:[ \t]*\r?\n)+(?=\S)/;
/** Without one of these no link to a signal can stand there, however it is spelled. */
const perhapsMarked = /signal|[&\\]/;

/**
 * Reads the marks of one text again and again while it is written: the same as `readBody(…).marks`, in the order of the
 * text, but only stretches that may hold one and have changed since the last time are parsed. A long note is read in a
 * millisecond so, where a parse of all of it would hold up the next key. It keeps those stretches: let it go with the note.
 */
export function marksReader(): (markdown: string) => FoundMark[] {
  let known = new Map<string, FoundMark[]>();
  return (markdown) => {
    const stretches = (reaching.test(markdown) ? [markdown] : markdown.split(parting)).filter((stretch) =>
      perhapsMarked.test(stretch),
    );
    known = new Map(stretches.map((stretch) => [stretch, known.get(stretch) ?? marksOf(stretch)]));
    return stretches.flatMap((stretch) => known.get(stretch) ?? []);
  };
}

const marksOf = (markdown: string): FoundMark[] =>
  readBody(markdown).marks.map(({ signalId, label, polarity }) => ({ signalId, label, polarity }));
