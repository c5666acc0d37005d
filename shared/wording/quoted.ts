const closing: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '"': '"', '‘': '’' };

/**
 * What stands in quotation marks in a paragraph, the marks included. One that is not closed yet reaches to the end, so that
 * a quote is left alone while it is typed. A straight `'` is an apostrophe.
 */
export function quotedSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const close = closing[text.charAt(at)];
    if (close === undefined || !opens(text, at)) continue;
    const found = closeAt(text, at + 1, close);
    const end = found < 0 ? text.length : found + 1;
    spans.push({ start: at, end });
    at = end - 1;
  }
  return spans;
}

/** A sign of inches or an apostrophe stands behind a character, a quote before one. */
const opens = (text: string, at: number): boolean =>
  (at === 0 || /[\s([{—–-]/u.test(text.charAt(at - 1))) && /\S/u.test(text.charAt(at + 1));

/** `’` also is an apostrophe, within a word. */
function closeAt(text: string, from: number, close: string): number {
  for (let at = text.indexOf(close, from); at >= 0; at = text.indexOf(close, at + 1)) {
    if (close !== '’' || !/\p{L}/u.test(text.charAt(at + 1))) return at;
  }
  return -1;
}
