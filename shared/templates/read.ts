/** A line of a template: a heading that is written once something stands beneath it, or a prompt that never is. */
export type TemplateLine =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'prompt'; text: string };

const heading = /^(#{1,3})[ \t]+(\S.*)$/;

/**
 * The lines of a template. It is written as Markdown: headings of up to three levels are headings, every other line is a
 * prompt. A heading with nothing beneath it gets an empty one, so that there is a line to write in.
 */
export function readTemplate(text: string): TemplateLine[] {
  const lines: TemplateLine[] = [];
  /** @param level of the heading that follows; 0 at the end */
  const close = (level: number): void => {
    const last = lines.at(-1);
    if (last?.kind === 'heading' && level <= last.level) lines.push({ kind: 'prompt', text: '' });
  };
  for (const line of text.split(/\r\n|\r|\n/).map((each) => each.trim())) {
    if (line === '') continue;
    const [, signs, words] = heading.exec(line) ?? [];
    if (signs === undefined || words === undefined) {
      lines.push({ kind: 'prompt', text: line });
      continue;
    }
    close(signs.length);
    lines.push({ kind: 'heading', level: signs.length as 1 | 2 | 3, text: words.trim() });
  }
  close(0);
  return lines;
}
