import { toPlainText } from '../../../shared/markdown/index.ts';

/** The sign before a due date, in words: it is a sign of the storage form, not of the text. */
export const withoutDueSign = (text: string): string => text.replaceAll(/📅\s*(?=\d{4}-)/gu, 'due ');

/** The beginning of a body on one line, for a list; at most `length` characters of it. */
export const snippetOf = (body: string, length = 260): string =>
  withoutDueSign(
    toPlainText(body.slice(0, length * 5))
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/(?:- )?\[[ x]\] /g, ''),
  ).slice(0, length);
