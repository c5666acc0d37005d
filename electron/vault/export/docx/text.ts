import { type IRunPropertiesOptions, TextRun } from 'docx';
import { wellFormed } from '../well-formed.ts';

/** XML 1.0 has no way to write these, not even as references (2.2). */
const unwritable = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text that XML can hold, on one line. */
export const xmlText = (text: string): string =>
  wellFormed(text)
    .replace(unwritable, '\ufffd')
    .replace(/[\t\n\r]/g, ' ');

const rightToLeft = '\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}';
/** Letters of such a script with what stands between them. */
const rightToLeftRun = new RegExp(`[${rightToLeft}](?:[^\\p{L}\\n]*[${rightToLeft}\\p{M}])*`, 'gu');
const firstLetter = /\p{L}/u;
const rightToLeftLetter = new RegExp(`[${rightToLeft}]`, 'u');

/** Whether a paragraph runs from right to left: its first letter says so (Unicode Bidirectional Algorithm, P2). */
export const runsRightToLeft = (text: string): boolean =>
  rightToLeftLetter.test(firstLetter.exec(text)?.[0] ?? '');

/** Runs of a text; Word wants those from right to left marked as such. */
export function textRuns(text: string, format: IRunPropertiesOptions = {}): TextRun[] {
  const whole = xmlText(text);
  const runs: TextRun[] = [];
  const add = (piece: string, more: IRunPropertiesOptions): void => {
    if (piece !== '') runs.push(new TextRun({ ...format, ...more, text: piece }));
  };
  let from = 0;
  for (const { 0: run, index } of whole.matchAll(rightToLeftRun)) {
    add(whole.slice(from, index), {});
    add(run, { rightToLeft: true });
    from = index + run.length;
  }
  add(whole.slice(from), {});
  return runs;
}

/** Lines that stay apart within a paragraph. */
export const lineRuns = (lines: readonly string[], format: IRunPropertiesOptions = {}): TextRun[] =>
  lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
    ...textRuns(line, format),
  ]);
