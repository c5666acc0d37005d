import { writeMark, writeMention, writeTask } from '../../shared/markdown/index.ts';
import { makeCorpus } from './corpus.ts';

/** Where the words of a text end up: `person` and `signal` are ids of the journal that it is written in. */
export interface LongNoteNames {
  person: { id: string; name: string };
  signal: { id: string; name: string };
}

const bold = (text: string): string => text.replace(/^(\S+ \S+)/, '**$1**');

/** The diary writes brackets, stars and dots that Markdown would take for its own. */
const plain = (text: string): string => text.replace(/[[\]*_`<>#~|\\]/g, '').replace(/^(\d+)[.)]/, '$1');

/**
 * A note of so many words as somebody writes one in a year of 1:1s: paragraphs of 60 to 250 words under headings, and
 * among them lists, promises, mentions, marks, bold words and a table.
 */
export function longNote(words: number, { person, signal }: LongNoteNames): string {
  const texts = makeCorpus(Math.ceil(words / 60)).entries.map(({ text }) => plain(text.replace(/\s+/g, ' ')));
  const mention = writeMention({ personId: person.id, label: person.name });
  const mark = writeMark({ signalId: signal.id, label: signal.name, polarity: '+' });
  const blocks: string[] = [];
  let count = 0;
  for (let i = 0; count < words; i++) {
    const text = (texts[i % texts.length] ?? '').split(' ').slice(0, words - count);
    count += text.length;
    const whole = text.join(' ');
    if (i % 8 === 0) blocks.push(`## Week ${i / 8 + 1}`);
    if (i % 8 === 3) blocks.push(inItems(text, (line) => `- ${line}`));
    else if (i % 8 === 5)
      blocks.push(
        inItems(text, (line, at) =>
          writeTask({
            text: line,
            done: at % 2 === 0,
            owner: { personId: person.id, label: person.name },
            dueOn: '2026-06-01',
          }),
        ),
      );
    else if (i === 14) blocks.push(inTable(text));
    else if (i % 8 === 1) blocks.push(`${bold(whole)} ${mention} ${mark}`);
    else blocks.push(whole);
  }
  return blocks.join('\n\n');
}

const inItems = (words: readonly string[], item: (line: string, at: number) => string): string => {
  const lines: string[] = [];
  for (let at = 0; at < words.length; at += 14) lines.push(words.slice(at, at + 14).join(' '));
  return lines.map(item).join('\n');
};

function inTable(words: readonly string[]): string {
  const rows = ['| said | meant | done |', '| --- | --- | --- |'];
  for (let at = 0; at < words.length; at += 9)
    rows.push(
      `| ${[0, 3, 6].map((from) => words.slice(at + from, at + from + 3).join(' ') || '–').join(' | ')} |`,
    );
  return rows.join('\n');
}
