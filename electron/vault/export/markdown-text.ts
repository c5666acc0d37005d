import { wellFormed } from './well-formed.ts';
/**
 * Plain text as one line of Markdown that shows as the same text, with as few backslashes as that takes: whoever
 * opens the file in a plain editor reads it too.
 */
export const escapeText = (text: string): string =>
  wellFormed(text)
    .replace(/[\s\0]+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]~]|<(?=[A-Za-z/!?])|&(?=#|[A-Za-z]+;)|#(?=#*$)/g, '\\$&')
    .replace(/^(?:[-+](?=[\s-]|$)|>|#(?=#*\s)|=(?==*$))/, '\\$&')
    .replace(/^\d+(?=[.)])/, '$&\\');

/** Text as inline code, whatever backticks it holds (CommonMark 6.1). */
export function inlineCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}
