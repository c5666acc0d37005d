import type { FoundNote } from '../journal/search-copy.ts';
import { toCsv } from './csv.ts';
import { longDay } from './dates.ts';
import { escapeText, inlineCode } from './markdown-text.ts';
import { oneLine } from './words.ts';

const signalWords = ({ signals }: FoundNote): string[] =>
  signals.map(({ name, polarity }) => `${name}${polarity === '' ? '' : ` ${polarity}`}`);

function listed(note: FoundNote): string {
  const heading = [longDay(note.happenedOn), note.kind, ...note.people].map(escapeText).join(', ');
  const signals = signalWords(note).map((words) => ` \`#${words}\``);
  const title = oneLine(note.title) === '' ? '' : ` *${escapeText(note.title)}*`;
  return `- **${heading}**${title} ${escapeText(note.passage)}${signals.join('')}`.trimEnd();
}

/** A list, a line for each note, under what was looked for. */
export const foundAsMarkdown = (query: string, notes: readonly FoundNote[]): string =>
  `${[
    oneLine(query) === '' ? '# Notes' : `# Notes found by ${inlineCode(oneLine(query))}`,
    '',
    ...notes.map(listed),
  ].join('\n')}\n`;

const columns = ['day', 'kind', 'people', 'title', 'signals', 'passage'];

/** A row for each note. Without a byte order mark: it is for the clipboard. */
export const foundAsCsv = (notes: readonly FoundNote[]): string =>
  toCsv([
    columns,
    ...notes.map((note) => [
      note.happenedOn,
      note.kind,
      note.people.map(oneLine).join('; '),
      oneLine(note.title),
      signalWords(note).join('; '),
      oneLine(note.passage),
    ]),
  ]);
