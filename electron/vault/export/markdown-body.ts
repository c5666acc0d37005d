import type { Heading } from 'mdast';
import { endOf, type ParsedBody, parseBody, startOf } from '../../../shared/markdown/parse.ts';
import { type BodyPart, findBodyParts } from './body-parts.ts';
import { renameReferences } from './body-references.ts';
import { applyEdits, type Edit } from './edits.ts';
import type { RedactedInput } from './input.ts';
import { withoutActiveContent } from './markdown-active.ts';
import { escapeText, inlineCode } from './markdown-text.ts';
import { asideLabels, oneLine } from './words.ts';

/**
 * A body as Markdown that any editor shows well, ready to stand among other notes in one file: names instead of
 * mentions, marks as `#ownership +` in code, asides as quotes with their label, nothing active.
 * @param place a name in the file, of letters and digits, and the level of its highest heading
 */
export function plainMarkdownBody(
  body: string,
  input: RedactedInput,
  place: { name: string; highest: 3 | 4 },
): string {
  const parsed = parseBody(body);
  const parts = findBodyParts(parsed);
  const levels = parts.flatMap((part) => (part.type === 'heading' ? [part.node.depth] : []));
  const shift = place.highest - Math.min(place.highest, ...levels);
  const edits = parts.flatMap((part) => editsOf(part, input, parsed, shift));
  const text = applyEdits(body, [...edits, ...renameReferences(parsed, place.name)]);
  return closed(withoutActiveContent(text.replace(/^\uFEFF/, '')).trimEnd());
}

function editsOf(part: BodyPart, input: RedactedInput, parsed: ParsedBody, shift: number): Edit[] {
  const { start, end } = part;
  switch (part.type) {
    case 'mention': {
      const name = input.people.get(part.mention.personId)?.name ?? part.mention.label;
      return [{ start, end, text: escapeText(oneLine(name)) }];
    }
    case 'mark': {
      const name = input.signals.get(part.mark.signalId)?.name ?? oneLine(part.mark.label);
      return [{ start, end, text: inlineCode(`#${name} ${part.mark.polarity}`.trim()) }];
    }
    case 'aside':
      return [
        {
          start,
          end,
          text: `**${asideLabels[part.kind]}:**${/\S/.test(parsed.source[end] ?? '') ? ' ' : ''}`,
        },
      ];
    case 'picture':
      return part.hash === null ? [] : [{ start, end, text: `*${pictureWords(part.description)}*` }];
    case 'heading':
      return shift === 0 ? [] : headingEdits(part.node, parsed.source, shift);
    case 'front matter':
      return [{ start, end, text: `\`\`\`yaml\n${part.text.trimEnd()}\n\`\`\`\n` }];
    default:
      return [];
  }
}

function headingEdits(node: Heading, source: string, shift: number): Edit[] {
  const start = startOf(node);
  const marks = '#'.repeat(Math.min(6, node.depth + shift));
  const written = /^#{1,6}/.exec(source.slice(start, start + 6))?.[0].length ?? 0;
  if (written > 0) return [{ start, end: start + written, text: marks }];
  const last = node.children.at(-1);
  const contentEnd = last === undefined ? start : endOf(last);
  // A heading over several lines has no form with marks; it keeps its underline.
  if (source.slice(start, contentEnd).includes('\n')) return [];
  return [
    { start, end: start, text: `${marks} ` },
    { start: contentEnd, end: endOf(node), text: '' },
  ];
}

/** What stands for a picture where none can be shown. */
const pictureWords = (description: string): string =>
  escapeText(description.trim() === '' ? 'A picture' : `Picture: ${oneLine(description)}`);

const probe = 'handrailprobe';

/** The text with its last code block closed, which would otherwise swallow the notes after it (CommonMark 4.5). */
function closed(text: string): string {
  if (!/```|~~~/.test(text) || leavesNothingOpen(text)) return text;
  const fences = text.match(/`{3,}|~{3,}/g) ?? [];
  for (const closer of new Set(fences)) {
    const ended = `${text}\n${closer}`;
    if (leavesNothingOpen(ended)) return ended;
  }
  return `${text}\n`;
}

function leavesNothingOpen(text: string): boolean {
  const last = parseBody(`${text}\n\n${probe}`).root.children.at(-1);
  if (last?.type !== 'paragraph') return false;
  const only = last.children[0];
  return last.children.length === 1 && only?.type === 'text' && only.value === probe;
}
