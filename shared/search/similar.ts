import { printQuery } from './print.ts';
import type { Term } from './query.ts';

/** A word of one note. */
export interface CountedWord {
  word: string;
  /** How often it stands in the note. */
  times: number;
  /** In how many notes of the journal it stands. */
  notes: number;
}

const mostWords = 5;
const shortestWord = 4;
/** A word that stands in a larger part of all notes tells nothing about any of them. */
const largestShare = 1 / 4;

/** How telling a word is: rare in the journal, and said more than once here. */
const weight = ({ times, notes }: CountedWord, all: number): number =>
  (1 + Math.log(times)) * Math.log(all / notes);

/**
 * A query for notes like one: its most telling words and its signals, any of which will do; the order by relevance puts
 * those first that share most. Words that no other note has find nothing and are left out. Empty where nothing tells.
 * @param all how many notes the journal has
 */
export function similarQuery(
  words: readonly CountedWord[],
  signals: readonly { name: string; polarity: '+' | '-' | '' }[],
  all: number,
): string {
  const telling = words
    .filter(({ word, notes }) => word.length >= shortestWord && !/^\p{N}+$/u.test(word) && notes >= 2)
    .filter(({ notes }) => notes <= Math.max(2, all * largestShare))
    .sort((a, b) => weight(b, all) - weight(a, all) || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords);
  const alternatives: Term[] = [
    ...telling.map(({ word }): Term => ({ type: 'word', text: word, negated: false })),
    ...signals.slice(0, 3).map(
      ({ name, polarity }): Term => ({
        type: 'signal',
        text: name,
        polarity: polarity === '' ? null : polarity,
        negated: false,
      }),
    ),
  ];
  return alternatives.length === 0 ? '' : `${printQuery({ clauses: [alternatives] })} `;
}
