/** Colours, cursor moves and window titles that a terminal writes between the text (ECMA-48, xterm). */
const escapes =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_][^\x1b]*\x1b\\|[ -/]*[0-~])|\x9b[0-?]*[ -/]*[@-~]/g;
const controls = /(?![\t\n])\p{Cc}/gu;
/** A line that is drawn: a table, a tree or a frame. */
const drawn = /[\u2500-\u257F].*[\u2500-\u257F]|^[ \u00a0]*[├└│╰╭]/u;

/**
 * Plain text as Markdown. Several lines that come from a terminal are code, since nothing else keeps their columns in line;
 * all other text is Markdown already.
 */
export function readText(text: string): string {
  const { plain, wasColoured } = withoutControls(text);
  const lines = plain.trimEnd().split('\n');
  const isDrawn = lines.filter((line) => drawn.test(line)).length > 1;
  if (lines.length < 2 || !(wasColoured || isDrawn) || /^ {0,3}(?:```|~~~)/m.test(plain)) return plain;
  return `\`\`\`\n${lines.map((line) => line.trimEnd()).join('\n')}\n\`\`\``;
}

/** Text as it would be seen: without control characters, and with what was written over left out. */
export function withoutControls(text: string): { plain: string; wasColoured: boolean } {
  const lineEnds = text.replace(/\r\n/g, '\n');
  const shown = lineEnds.replace(escapes, '');
  const wasColoured = shown !== lineEnds;
  const lines = wasColoured ? shown.replace(/^[^\n]*\r(?=[^\n])/gm, '') : shown.replace(/\r/g, '\n');
  return { plain: lines.replace(/[^\n][\b]/g, '').replace(controls, ''), wasColoured };
}
