import { createState } from 'lexical';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What Markdown says and Lexical's own nodes have no field for. */
export const bulletState = createState('bullet', { parse: text });
export const looseState = createState('loose', { parse: (value) => value === true });
export const softBreakState = createState('soft', { parse: (value) => value === true });
export const codeMetaState = createState('meta', { parse: text });
