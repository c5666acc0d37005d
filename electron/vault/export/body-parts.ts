import type { Heading, Nodes } from 'mdast';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { LocalDate } from '../../../shared/domain/values.ts';
import {
  type AsideKind,
  duePattern,
  isParent,
  type MarkTarget,
  type MentionTarget,
  readAside,
  readCitation,
  readMark,
  readMention,
} from '../../../shared/markdown/marks.ts';
import { endOf, type ParsedBody, parseBody, startOf } from '../../../shared/markdown/parse.ts';
import { readBodyPicture } from '../../../shared/markdown/pictures.ts';

/** Where Handrail's own marks, and what reads differently outside Handrail, stand in a body. */
export type BodyPart = { start: number; end: number } & (
  | { type: 'mention'; mention: MentionTarget }
  | { type: 'mark'; mark: MarkTarget }
  /** A link to the note that a piece of evidence comes from. */
  | { type: 'citation'; entryId: string; label: string }
  | { type: 'aside'; kind: Exclude<AsideKind, 'private'> }
  | { type: 'due'; day: LocalDate }
  /** `hash` is null where it is no picture of the journal. */
  | { type: 'picture'; description: string; hash: string | null }
  | { type: 'heading'; node: Heading }
  | { type: 'front matter'; text: string }
);

export const privateLeft = (): HandrailError =>
  new HandrailError('export-stopped', 'The export was stopped: a private aside was still in it.');

const header = /^\[!(?:private|share|up)\][+-]?[ \t]*/i;

/** No part begins without one of these: brackets and autolinks, headings of both kinds, due dates, front matter. */
const mayHoldParts = /[[<#📅]|^[ \t>]*(?:=+|-+)[ \t]*\r?$/mu;

/** `findBodyParts` of a text, which is not even parsed where there can be none. */
export const bodyParts = (body: string): BodyPart[] =>
  mayHoldParts.test(body) ? findBodyParts(parseBody(body)) : [];

/**
 * Finds them in a body without private asides.
 * @throws HandrailError `internal` where a private aside is still there
 */
export function findBodyParts(parsed: ParsedBody): BodyPart[] {
  const parts: BodyPart[] = [];
  const visit = (node: Nodes, inTask: boolean): void => {
    const place = { start: startOf(node), end: endOf(node) };
    if (node.type === 'link') {
      const mention = readMention(node);
      const mark = readMark(node);
      if (mention) return void parts.push({ ...place, type: 'mention', mention });
      if (mark) return void parts.push({ ...place, type: 'mark', mark });
      const citation = readCitation(node);
      if (citation) return void parts.push({ ...place, type: 'citation', ...citation });
    } else if (node.type === 'image' || node.type === 'imageReference') {
      const own = node.type === 'image' ? readBodyPicture(node, parsed.source) : null;
      parts.push({ ...place, type: 'picture', description: node.alt ?? '', hash: own?.hash ?? null });
    } else if (node.type === 'heading') {
      parts.push({ ...place, type: 'heading', node });
    } else if (node.type === 'yaml') {
      parts.push({ ...place, type: 'front matter', text: node.value });
    } else if (node.type === 'blockquote') {
      const kind = readAside(node, parsed.source);
      if (kind === 'private') throw privateLeft();
      if (kind) {
        const start = startOf(node.children[0] ?? node);
        const length = header.exec(parsed.source.slice(start, start + 200))?.[0].length ?? 0;
        parts.push({ start, end: start + length, type: 'aside', kind });
      }
    } else if (node.type === 'text' && inTask) {
      const match = duePattern.exec(parsed.source.slice(place.start, place.end));
      if (match?.[1]) {
        const start = place.start + match.index;
        parts.push({ start, end: start + match[0].length, type: 'due', day: match[1] });
      }
    }
    if (!isParent(node)) return;
    const task = node.type === 'listItem' ? typeof node.checked === 'boolean' : inTask;
    for (const child of node.children) visit(child, task);
  };
  visit(parsed.root, false);
  return parts;
}
