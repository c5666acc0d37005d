import { wellFormed } from '../well-formed.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for element content and for quoted attributes. */
export const escapeHtml = (text: string): string =>
  wellFormed(text)
    .replace(/\0/g, '\uFFFD')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** A name or title that may run in the other direction than the sentence around it. */
export const isolated = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`;

/** Text as a quoted CSS string (CSS Syntax 4.3.7) that cannot end the string, the rule or the style element. */
export const cssString = (text: string): string =>
  `"${wellFormed(text).replace(/[^\p{L}\p{N} ,.–-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `)}"`;
