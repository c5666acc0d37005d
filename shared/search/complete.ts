import { type FilterName, filterNames } from './read-filter.ts';

/** What is being typed at the caret, where it can be completed. */
export interface Completion {
  filter: FilterName;
  /** What stands behind the colon so far, without its quote. */
  typed: string;
  /** The part of the text that an accepted completion replaces, end exclusive. */
  start: number;
  end: number;
}

const isFilterName = (name: string): name is FilterName => (filterNames as readonly string[]).includes(name);

const atCaret = /(?:^|\s)-?([a-z]+):(?:(")([^"]*)|([^"\s]*))$/i;

/** The filter value that the caret stands in, or null. */
export function completionAt(text: string, caret: number): Completion | null {
  const before = text.slice(0, caret);
  const match = atCaret.exec(before);
  if (match === null) return null;
  const [, name = '', quote = '', quoted, bare] = match;
  const typed = quoted ?? bare ?? '';
  const filter = name.toLowerCase();
  if (!isFilterName(filter)) return null;
  const rest = quote === '' ? /^[^\s"]*/ : /^[^"]*"?/;
  return {
    filter,
    typed,
    start: caret - typed.length - quote.length,
    end: caret + (rest.exec(text.slice(caret))?.[0].length ?? 0),
  };
}

const wordAtEnd = /(?:^|\s)-?([a-z]{3,})$/i;

/** The filter whose name the word that is being typed may become, and where that word begins; null without one. */
export function filterNameAt(text: string, caret: number): { filter: FilterName; start: number } | null {
  if (/^\S/.test(text.slice(caret))) return null;
  const typed = wordAtEnd.exec(text.slice(0, caret))?.[1]?.toLowerCase();
  const filter = typed === undefined ? undefined : filterNames.find((name) => name.startsWith(typed));
  return filter === undefined || typed === undefined ? null : { filter, start: caret - typed.length };
}

/** The text with a completion put in, quoted where it must be, and where the caret then stands. */
export function acceptCompletion(
  text: string,
  completion: Completion,
  value: string,
): { text: string; caret: number } {
  const written = `${/\s/.test(value) ? `"${value}"` : value} `;
  const rest = text.slice(completion.end).replace(/^\s/, '');
  const head = text.slice(0, completion.start) + written;
  return { text: head + rest, caret: head.length };
}
