/**
 * A line of a template: a heading that is written once something stands beneath it, a prompt that never is, or an item
 * that was left from last time.
 */
export type TemplateLine =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'prompt'; text: string }
  | { kind: 'item'; text: string };

const heading = /^(#{1,3})[ \t]+(\S.*)$/;

/** The line in whose place stands what was left from last time. */
export const lastTimeLine = '{{from last time}}';
const isLastTime = (line: string): boolean => /^\{\{ *from last time *\}\}$/i.test(line);

const levelOf = (line: string | undefined): number => heading.exec(line ?? '')?.[1]?.length ?? 0;

/** Without the line that asks for what was left, and without a heading beneath which only that line stood. */
const withoutLastTime = (lines: readonly string[]): string[] =>
  lines.filter((line, at) => {
    const level = levelOf(line);
    const behind = lines.findIndex((other, index) => index > at && !isLastTime(other));
    const alone = behind < 0 || (levelOf(lines[behind]) > 0 && levelOf(lines[behind]) <= level);
    return !isLastTime(line) && !(level > 0 && isLastTime(lines[at + 1] ?? '') && alone);
  });

/**
 * The lines of a template. It is written as Markdown: headings of up to three levels are headings, `{{from last time}}`
 * is replaced by an item for each thing that was left (with its heading it vanishes where nothing was), every other line
 * is a prompt. A heading with nothing beneath it gets an empty one, so that there is a line to write in.
 * @param lastTime what was left from last time, as plain text
 */
export function readTemplate(text: string, lastTime: readonly string[] = []): TemplateLine[] {
  const lines: TemplateLine[] = [];
  /** @param level of the heading that follows; 0 at the end */
  const close = (level: number): void => {
    const last = lines.at(-1);
    if (last?.kind === 'heading' && level <= last.level) lines.push({ kind: 'prompt', text: '' });
  };
  const written = text.split(/\r\n|\r|\n/).flatMap((each) => each.trim() || []);
  for (const line of lastTime.length === 0 ? withoutLastTime(written) : written) {
    const [, signs, words] = heading.exec(line) ?? [];
    if (isLastTime(line)) lines.push(...lastTime.map((item) => ({ kind: 'item' as const, text: item })));
    else if (signs === undefined || words === undefined) lines.push({ kind: 'prompt', text: line });
    else {
      close(signs.length);
      lines.push({ kind: 'heading', level: signs.length as 1 | 2 | 3, text: words.trim() });
    }
  }
  close(0);
  return lines;
}
