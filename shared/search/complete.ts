/** What is being typed at the caret, where it can be completed. */
export interface Completion {
  filter: 'person' | 'signal' | 'kind' | 'is';
  /** What stands behind the colon so far, without its quote. */
  typed: string;
  /** The part of the text that an accepted completion replaces, end exclusive. */
  start: number;
  end: number;
}

const atCaret = /(?:^|\s)-?(person|signal|kind|is):("?)([^"]*)$/i;

/** The filter value that the caret stands in, or null. */
export function completionAt(text: string, caret: number): Completion | null {
  const before = text.slice(0, caret);
  const match = atCaret.exec(before);
  if (match === null) return null;
  const [, filter = '', quote = '', typed = ''] = match;
  if (quote === '' && /\s/.test(typed)) return null;
  const rest = quote === '' ? /^[^\s"]*/ : /^[^"]*"?/;
  return {
    filter: filter.toLowerCase() as Completion['filter'],
    typed,
    start: caret - typed.length - quote.length,
    end: caret + (rest.exec(text.slice(caret))?.[0].length ?? 0),
  };
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
