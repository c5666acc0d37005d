/** Shorter ones ("Ask again.", "I said nothing.") stand in too many notes to tell anything. In letters. */
const shortestBlock = 12;
const shortestSentence = 24;

/** Letters and digits only, so that the same words are found in whatever way a format writes them. */
export const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * A passage, its sentences and what stands between the names in it, as letters: a sentence whose names were replaced
 * on its way out is found by its other words.
 */
export const piecesOf = (text: string, isName: (word: string) => boolean): string[] => [
  ...[letters(text)].filter((piece) => piece.length >= shortestBlock),
  ...text
    .split(/[.!?;:]+\s+|\n/)
    .flatMap((sentence) => [sentence, ...betweenNames(sentence, isName)])
    .map(letters)
    .filter((piece) => piece.length >= shortestSentence),
];

function betweenNames(sentence: string, isName: (word: string) => boolean): string[] {
  const parts = sentence.split(/([\p{L}\p{M}\p{N}]+)/u);
  const runs = [''];
  for (const part of parts) {
    if (isName(part)) runs.push('');
    else runs[runs.length - 1] += part;
  }
  return runs.length === 1 ? [] : runs;
}

const window = shortestBlock;
const base = 69_069;
/** `base` to the power of the window, in 32 bits: what the sign that leaves the window counts. */
const leaving = Array.from({ length: window }).reduce<number>((power) => Math.imul(power, base), 1);
/** Slots for each piece, and the most of them: few pieces must not cost megabytes for every file. */
const slotsPerPiece = 64;
const mostSlots = 1 << 22;

/**
 * Finds the pieces that stand in a text, both as letters. One pass over the text, however many pieces there are: a
 * rolling hash of every twelve letters (Rabin and Karp, 1987) tells where it is worth to look.
 */
export function finderOf(pieces: Iterable<string>): (text: string) => string[] {
  const byOpening = new Map<string, Set<string>>();
  for (const piece of pieces) {
    const opening = piece.slice(0, window);
    const list = byOpening.get(opening);
    if (list) list.add(piece);
    else byOpening.set(opening, new Set([piece]));
  }
  const slots = Math.min(mostSlots, 2 ** Math.ceil(Math.log2(byOpening.size * slotsPerPiece + 1)));
  const marked = new Uint8Array(slots);
  for (const opening of byOpening.keys()) {
    let hash = 0;
    for (let at = 0; at < window; at += 1) hash = (Math.imul(hash, base) + opening.charCodeAt(at)) | 0;
    marked[hash & (slots - 1)] = 1;
  }
  return (text) => {
    const found = new Set<string>();
    let hash = 0;
    for (let at = 0; byOpening.size > 0 && at < text.length; at += 1) {
      hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
      if (at >= window) hash = (hash - Math.imul(leaving, text.charCodeAt(at - window))) | 0;
      const start = at - window + 1;
      if (start < 0 || marked[hash & (slots - 1)] === 0) continue;
      for (const piece of byOpening.get(text.slice(start, at + 1)) ?? [])
        if (text.startsWith(piece, start)) found.add(piece);
    }
    return [...found];
  };
}
