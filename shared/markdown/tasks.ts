import type { Link, Nodes, Paragraph } from 'mdast';
import type { LocalDate } from '../domain/values.ts';
import { duePattern, isParent, leadershipId, type MentionTarget, readMention } from './marks.ts';
import { endOf, parseBody, startOf } from './parse.ts';
import { readBody } from './read-body.ts';
import type { BodyCommitment, BodyReading } from './reading.ts';
import { escapeInline, writeDue, writeMention } from './write.ts';

/**
 * The body with the checkbox of one task item set; nothing else changes.
 * @param position index among the task items, as in `readBody(markdown).commitments`
 * @returns the same text where there is no such item or it is so already
 */
export function setTaskDone(markdown: string, position: number, done: boolean): string {
  const task = readBody(markdown).commitments[position];
  if (!task || task.done === done) return markdown;
  const at = task.sourceOffset + 1;
  return markdown.slice(0, at) + (done ? 'x' : ' ') + markdown.slice(at + 1);
}

/**
 * The body with another due date on one task item, or with none; everything outside that item stays byte for byte, and
 * so do the item's other words.
 * @returns the same text where there is no such item, it is so already, or its line is written so that it cannot be told
 * where the date stands
 */
export function setTaskDue(markdown: string, position: number, dueOn: LocalDate | null): string {
  return change(markdown, position, { dueOn }, ({ line, dates }) => {
    if (dueOn === null)
      return dates.length === 0 ? [] : [remove(line, ...dates.slice(0, 1)), remove(line, ...dates)];
    const end = line.text.trimEnd().length;
    return [
      ...dates.map((date) => splice(line, { start: date.end - dueOn.length, end: date.end }, dueOn)),
      splice(line, { start: end, end }, ` ${writeDue(dueOn)}`),
    ];
  });
}

/**
 * The body with another owner of one task item; null means me. An owner that the sentence needs ("send Ana the doc")
 * stays in it, and the new one is named before; for me, who is never mentioned, the mentions of that line become plain
 * names. Everything outside that item stays byte for byte.
 * @returns the same text where there is no such item, it is so already, or its line cannot be written so
 */
export function setTaskOwner(markdown: string, position: number, owner: MentionTarget | null): string {
  const wanted = ownerOf(owner);
  return change(markdown, position, { owner: wanted }, ({ line, dates, mentions }) => {
    const [first, ...others] = mentions;
    if (owner === null) {
      if (!first) return [];
      const unlinked = unlink(line, others);
      return [remove(unlinked, first), unlink(line, mentions)];
    }
    const written = writeMention(owner);
    const before = splice(line, { start: 0, end: 0 }, `${written} `);
    if (first) return [splice(line, first, written), before];
    const at = dates[0]?.start ?? line.text.trimEnd().length;
    const behind = line.text.slice(0, at).trimEnd().length;
    return [splice(line, { start: behind, end: behind }, ` ${written}`), before];
  });
}

const ownerOf = (owner: MentionTarget | null): BodyCommitment['owner'] =>
  owner === null
    ? { kind: 'me' }
    : owner.personId === leadershipId
      ? { kind: 'leadership' }
      : { kind: 'person', personId: owner.personId };

interface Span {
  start: number;
  end: number;
}

/** The source of a task's own paragraph. Spans are offsets in it. */
interface Line {
  text: string;
}

interface TaskSource {
  line: Line;
  /** Where a due date is written, as far as the source shows it. */
  dates: Span[];
  mentions: (Span & { label: string })[];
}

const splice = ({ text }: Line, { start, end }: Span, by: string): Line => ({
  text: text.slice(0, start) + by + text.slice(end),
});

/** Without these pieces, each with the white space before it, or behind it where it comes first. */
function remove(line: Line, ...spans: Span[]): Line {
  return spans.toReversed().reduce(({ text }, { start, end }) => {
    const before = text.slice(0, start).replace(/[ \t]+$/, '');
    const after = text.slice(end);
    return { text: before === '' ? after.replace(/^[ \t]+/, '') : before + after };
  }, line);
}

/** With these mentions as plain names. */
const unlink = (line: Line, mentions: TaskSource['mentions']): Line =>
  mentions.toReversed().reduce((to, mention) => splice(to, mention, escapeInline(mention.label)), line);

/** The first of the proposed lines that reads as was wanted, with nothing else changed. */
function change(
  markdown: string,
  position: number,
  wanted: Partial<Pick<BodyCommitment, 'dueOn' | 'owner'>>,
  propose: (source: TaskSource) => Line[],
): string {
  const before = readBody(markdown);
  const task = before.commitments[position];
  const block = task && before.blocks[task.block];
  if (!task || !block || JSON.stringify({ ...task, ...wanted }) === JSON.stringify(task)) return markdown;
  const paragraph = paragraphAt(parseBody(markdown).root, block);
  if (!paragraph) return markdown;
  const start = behindBox(markdown, task, block);
  const inLine = (node: Nodes): Span => ({
    start: startOf(node) - start,
    end: endOf(node) - start,
  });
  const line = { text: markdown.slice(start, block.end) };
  const dates = [...line.text.matchAll(new RegExp(duePattern, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const mentions = linksIn(paragraph).flatMap((link) => {
    const mention = readMention(link);
    return mention ? [{ ...inLine(link), label: mention.label }] : [];
  });
  for (const { text } of propose({ line, dates, mentions })) {
    const changed = markdown.slice(0, start) + text + markdown.slice(block.end);
    if (isOnly(before, readBody(changed), position, wanted)) return changed;
  }
  return markdown;
}

/** The parser counts the box to the paragraph where a link follows it, and not where words do. */
function behindBox(markdown: string, { sourceOffset }: BodyCommitment, block: Span): number {
  const box = sourceOffset + '[ ]'.length;
  return Math.max(block.start, box + (/^\s*/.exec(markdown.slice(box, block.end))?.[0].length ?? 0));
}

function paragraphAt(node: Nodes, { start, end }: Span): Paragraph | null {
  if (node.type === 'paragraph' && startOf(node) === start && endOf(node) === end) return node;
  if (!isParent(node)) return null;
  for (const child of node.children) {
    const found = paragraphAt(child, { start, end });
    if (found) return found;
  }
  return null;
}

const linksIn = (node: Nodes): Link[] =>
  node.type === 'link' ? [node] : isParent(node) ? node.children.flatMap(linksIn) : [];

/** What of a reading must stay: all but where it stands in the source, and the line of the task itself. */
const rest = ({ blocks, marks, asides, commitments }: BodyReading, position: number): string =>
  JSON.stringify([
    blocks.map(({ kind, share, text }, at) => [kind, share, at === commitments[position]?.block ? '' : text]),
    marks,
    asides.map(({ kind }) => kind),
    commitments.map(({ sourceOffset, ...task }) => (task.position === position ? null : task)),
  ]);

function isOnly(
  before: BodyReading,
  after: BodyReading,
  position: number,
  wanted: Partial<Pick<BodyCommitment, 'dueOn' | 'owner'>>,
): boolean {
  const [from, to] = [before.commitments[position], after.commitments[position]];
  if (!from || !to) return false;
  const wholly = ({ owner, dueOn, done, text, private: isPrivate }: BodyCommitment): string =>
    JSON.stringify([owner, dueOn, done, text, isPrivate]);
  return wholly({ ...from, ...wanted }) === wholly(to) && rest(before, position) === rest(after, position);
}
