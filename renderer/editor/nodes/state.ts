import { createState } from 'lexical';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What Markdown says and Lexical's own nodes have no field for. */
export const bulletState = createState('bullet', { parse: text });
export const looseState = createState('loose', { parse: (value) => value === true });
export const softBreakState = createState('soft', { parse: (value) => value === true });
export const codeMetaState = createState('meta', { parse: text });

/** What an empty line of a template asks; null elsewhere. It is no text, and stays behind when the line is split. */
export const promptState = createState('prompt', {
  parse: (value) => (typeof value === 'string' ? value : null),
  resetOnCopyNode: true,
});
/** The text of a heading as its template has it; empty for every other heading. */
export const sectionState = createState('section', { parse: text, resetOnCopyNode: true });
