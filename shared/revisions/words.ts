/** The words of a plain text: what begins with a letter or digit. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}_'’-]*/gu) ?? [];

/** A text cut into words, runs of white space and single signs; together they are the text. */
export const tokensIn = (text: string): string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}_'’-]*|\s+|./gsu) ?? [];
