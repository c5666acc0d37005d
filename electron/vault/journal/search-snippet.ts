import type { SnippetPiece } from '../../../shared/contract/search.ts';
import { findHits, type Run, type Span } from './search-hits.ts';
import { fromIndexText } from './search-text.ts';

/** Code units of a snippet: about two lines of a result. */
const width = 170;
/** What matched lies in this part of it, with something before and behind. */
const passage = 120;
/** How far before a match the sentence may begin in which it stands. */
const lead = 60;
/** How far a cut is moved to where a word ends. */
const reach = 40;
/** Places in one text that are looked at. */
const mostHits = 200;

const gap = /[\s\u200B]/;
const isGap = (text: string, at: number): boolean => gap.test(text.charAt(at));
const sentenceStart = /(?:[.!?…]["'”’)]*\s+|\n)(?=\S)/g;

const sign = /\p{M}/uy;

/** Vowel signs and tones belong to the character before them, though the index passes them over. */
function withSigns(text: string, end: number): number {
  let at = end;
  for (;;) {
    sign.lastIndex = at;
    if (!sign.test(text)) return at;
    at = sign.lastIndex;
  }
}

/** Index text from `start` to `end` as pieces to draw, with the spans set off; overlapping ones become one. */
function toPieces(text: string, spans: readonly Span[], start: number, end: number): SnippetPiece[] {
  const pieces: SnippetPiece[] = [];
  const add = (from: number, to: number, hit: boolean): void => {
    // A single space stays as it is: most spaces are, and each replacement costs.
    const shown = fromIndexText(text.slice(from, to)).replace(/\s{2,}|[^\S ]/g, ' ');
    if (shown !== '') pieces.push({ text: shown, hit });
  };
  let done = start;
  for (let index = 0; index < spans.length; index++) {
    const first = spans[index] as Span;
    if (first.start < done || first.start >= end) continue;
    let hitEnd = first.end;
    for (let next = spans[index + 1]; next !== undefined && next.start < hitEnd; next = spans[index + 1]) {
      hitEnd = Math.max(hitEnd, next.end);
      index += 1;
    }
    hitEnd = Math.min(withSigns(text, hitEnd), end);
    add(done, first.start, false);
    add(first.start, hitEnd, true);
    done = hitEnd;
  }
  add(done, end, false);
  return pieces;
}

/** All of a short text, with what matched set off. */
export const highlight = (text: string, runs: readonly Run[]): SnippetPiece[] =>
  toPieces(text, findHits(text, runs, mostHits), 0, text.length);

/** The passage in which most different texts match, then the most matches, then the first. */
function bestPassage(spans: readonly Span[], runs: readonly Run[]): { start: number; end: number } {
  const counts = new Uint32Array(runs.length);
  const textOf = (span: Span): number => runs[span.run]?.text ?? span.run;
  let best = { start: 0, end: 0 };
  let bestScore = 0;
  let different = 0;
  let first = 0;
  for (const [last, span] of spans.entries()) {
    const found = textOf(span);
    different += counts[found] === 0 ? 1 : 0;
    counts[found] = (counts[found] ?? 0) + 1;
    for (;;) {
      const left = spans[first] as Span;
      if (first === last || span.end - left.start <= passage) break;
      const leaving = textOf(left);
      counts[leaving] = (counts[leaving] ?? 0) - 1;
      different -= counts[leaving] === 0 ? 1 : 0;
      first += 1;
    }
    const score = different * 1_000 + (last - first);
    if (score > bestScore) {
      bestScore = score;
      best = { start: (spans[first] as Span).start, end: span.end };
    }
  }
  return best;
}

/** Where a snippet begins that shows a match at `at`: with its sentence where that is near, else with a word. */
function beginning(text: string, at: number): number {
  if (at <= lead) return 0;
  const before = text.slice(at - lead, at);
  let start = -1;
  for (const found of before.matchAll(sentenceStart)) start = at - lead + found.index + found[0].length;
  if (start !== -1) return start;
  for (let from = at - reach; from < at; from++) if (isGap(text, from)) return from + 1;
  for (let from = at; from > at - lead - reach && from > 0; from--) if (isGap(text, from - 1)) return from;
  return at;
}

/** Where a snippet ends that begins at `start` and shows a match up to `least`. */
function ending(text: string, start: number, least: number): number {
  const most = start + width;
  if (most >= text.length) return text.length;
  for (let end = most; end >= Math.max(least, most - reach); end--) if (isGap(text, end)) return end;
  for (let end = Math.max(least, most); end < most + reach; end++) {
    if (end >= text.length || isGap(text, end)) return end;
  }
  // One endless word: it is cut, but never in the middle of a character.
  const cut = Math.max(least, most);
  return /[\uDC00-\uDFFF]/.test(text.charAt(cut)) ? cut + 1 : cut;
}

/** The best passage of index text, from word to word, with what matched set off and an ellipsis where text was left out. */
export function snippet(text: string, runs: readonly Run[]): SnippetPiece[] {
  const spans = findHits(text, runs, mostHits);
  const best = bestPassage(spans, runs);
  const start = beginning(text, best.start);
  let end = ending(text, start, Math.min(best.end, start + 2 * width));
  while (end > start && isGap(text, end - 1)) end -= 1;
  const pieces = toPieces(text, spans, start, end);
  const dots: SnippetPiece = { text: '…', hit: false };
  const before = start > 0 ? [dots] : [];
  const behind = text.slice(end).trim() === '' ? [] : [dots];
  return join([...before, ...pieces, ...behind]);
}

/** Neighbours without a hit become one piece. */
function join(pieces: readonly SnippetPiece[]): SnippetPiece[] {
  const joined: SnippetPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last === undefined || last.hit || piece.hit) joined.push({ ...piece });
    else last.text += piece.text;
  }
  return joined;
}
