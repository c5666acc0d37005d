import { quotedSpans } from './quoted.ts';
import { type WordingRule, wordingRules } from './rules.ts';

/** Wording worth another look. Offsets are UTF-16 units of the text. */
export interface WordingHint {
  rule: WordingRule;
  start: number;
  end: number;
  /** As written. */
  words: string;
  /** The sentence around it: with the words it names the place, wherever in the note it moves. */
  sentence: string;
}

interface Compiled {
  rule: WordingRule;
  finds: RegExp;
  spares: RegExp | null;
}

const between = (parts: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_])(?:${parts.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');

const compiled: readonly Compiled[] = wordingRules.map((rule) => ({
  rule,
  finds: between(rule.finds),
  spares: rule.spares ? between(rule.spares) : null,
}));

/** What any rule finds: most paragraphs hold nothing of it, and one look takes a third of the time of one for each rule. */
const anything = new RegExp(between(wordingRules.flatMap(({ finds }) => finds)).source, 'iu');

/** Somebody is said to have said it. */
const reported =
  /(?<![\p{L}\p{N}])(?:said|says|told|tells|asked|asks|mentioned|mentions|explained|wrote|writes|stated|according to|in (?:his|her|their) (?:own )?words)(?![\p{L}\p{N}])/iu;

const sentenceEnd = /[.!?](?=\s)|\n/g;

/**
 * Wording in one paragraph that may be opinion, or that does not belong in a note about work; in order, never
 * overlapping. What stands in quotation marks was said by somebody and is left alone. U+FFFC in the text is a name.
 * @param off ids of the rules that are never shown
 */
export function findWording(text: string, off: readonly string[] = []): WordingHint[] {
  if (!anything.test(text)) return [];
  const hints: WordingHint[] = [];
  const quoted = quotedSpans(text);
  for (const { rule, finds, spares } of compiled) {
    if (off.includes(rule.id)) continue;
    const spared = spares ? spans(text, spares) : [];
    for (const { start, end } of spans(text, finds)) {
      if (inside(quoted, start) || spared.some((span) => span.start < end && start < span.end)) continue;
      const sentence = sentenceAround(text, start, end);
      if (rule.sparesReported && reported.test(text.slice(sentence.start, start))) continue;
      const words = text.slice(start, end);
      hints.push({ rule, start, end, words, sentence: text.slice(sentence.start, sentence.end).trim() });
    }
  }
  hints.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return hints.filter((hint) => {
    if (hint.start < last) return false;
    last = hint.end;
    return true;
  });
}

interface Span {
  start: number;
  end: number;
}

/** Matches; what stands for a name at either end is left out of them. */
const spans = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => {
    const [, before = '', words = ''] = /^((?:\uFFFC+\s*)?)([\s\S]*?)(?:\s*\uFFFC+)?$/.exec(match[0]) ?? [];
    const start = match.index + before.length;
    return { start, end: start + words.length };
  });

const inside = (list: readonly Span[], at: number): boolean =>
  list.some((span) => span.start <= at && at < span.end);

function sentenceAround(text: string, start: number, end: number): Span {
  let from = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const at = match.index + 1;
    if (at > start) return { start: from, end: Math.max(at, end) };
    from = at;
  }
  return { start: from, end: text.length };
}
