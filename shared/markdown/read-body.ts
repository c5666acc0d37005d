import type { Blockquote, Link, ListItem, Nodes } from 'mdast';
import type { CommitmentOwner } from '../domain/commitments.ts';
import {
  type AsideKind,
  duePattern,
  isParent,
  leadershipId,
  readAside,
  readDue,
  readMark,
  readMention,
  sayDue,
} from './marks.ts';
import { endOf, type ParsedBody, parseBody, startOf } from './parse.ts';
import { type PlainOptions, plainInline, tidy } from './plain.ts';
import type { BlockKind, BodyAside, BodyReading } from './reading.ts';

interface Place {
  share: AsideKind | null;
  /** The text node that opens with the header of the aside, while its first paragraph has not been read. */
  header: Nodes | null;
  /** The task item whose first paragraph comes next. */
  task: ListItem | null;
}

/**
 * Derives everything from the canonical Markdown of a body. Pure, and total: any string gives a reading. Text so
 * hostile that it cannot be read as blocks counts as private, all of it.
 */
export function readBody(markdown: string): BodyReading {
  const parsed = parseBody(markdown);
  const reader = new Reader(parsed);
  const hidden = parsed.containersIgnored && /\[!private\]/i.test(markdown);
  reader.visit(parsed.root, { share: hidden ? 'private' : null, header: null, task: null });
  reader.reading.searchText = reader.lines.filter((line) => line !== '').join('\n');
  return reader.reading;
}

class Reader {
  readonly reading: BodyReading = {
    blocks: [],
    mentions: [],
    marks: [],
    paragraphs: [],
    commitments: [],
    asides: [],
    searchText: '',
  };
  /** What is searched of each block. */
  readonly lines: string[] = [];
  private readonly parsed: ParsedBody;

  constructor(parsed: ParsedBody) {
    this.parsed = parsed;
  }

  visit(node: Nodes, place: Place): void {
    switch (node.type) {
      case 'paragraph':
        this.leaf(node, place.task ? 'task' : 'paragraph', place);
        break;
      case 'heading':
        this.leaf(node, 'heading', place);
        break;
      case 'tableRow':
        this.leaf(node, 'table row', place);
        break;
      case 'code':
        this.leaf(node, 'code', place);
        break;
      case 'html':
        this.leaf(node, 'html', place);
        break;
      case 'yaml':
        this.leaf(node, 'front matter', place);
        break;
      case 'blockquote': {
        const kind = readAside(node, this.parsed.source);
        if (kind) this.aside(node, kind, place);
        else this.children(node, place);
        break;
      }
      case 'listItem':
        this.children(node, { ...place, task: typeof node.checked === 'boolean' ? node : null });
        break;
      default:
        this.children(node, place);
    }
  }

  private aside(node: Blockquote, kind: AsideKind, place: Place): void {
    const from = this.reading.blocks.length;
    const first = node.children[0];
    const header = first && isParent(first) ? (first.children[0] ?? null) : null;
    const aside: BodyAside = { kind, text: '', start: startOf(node), end: endOf(node) };
    this.reading.asides.push(aside);
    this.children(node, { share: place.share === 'private' ? 'private' : kind, header, task: null });
    const lines = this.reading.blocks.slice(from).map((block) => block.text);
    aside.text = lines.filter((line) => line !== '').join('\n');
  }

  private children(node: Nodes, place: Place): void {
    if (!isParent(node)) return;
    let { task } = place;
    for (const child of node.children) {
      this.visit(child, { ...place, task });
      if (child.type === 'paragraph') task = null;
    }
  }

  private leaf(node: Nodes, kind: BlockKind, place: Place): void {
    const inline: readonly Nodes[] =
      node.type === 'tableRow'
        ? node.children.flatMap((cell) => [cell, gap])
        : isParent(node)
          ? node.children
          : [node];
    const options: PlainOptions = { marks: true, headerIn: place.header };
    const text = plainInline(inline, options);
    const block = this.reading.blocks.length;
    const verbatim = kind === 'code' || kind === 'html' || kind === 'front matter';
    this.reading.blocks.push({
      kind,
      text: verbatim ? text : tidy(text),
      start: startOf(node),
      end: endOf(node),
      share: place.share,
    });
    const before = this.reading.marks.length;
    let owner: { link: Link; personId: string } | null = null;
    for (const link of linksIn(inline)) {
      const mention = readMention(link);
      const mark = mention ? null : readMark(link);
      if (mention) this.reading.mentions.push({ ...mention, block });
      if (mark) this.reading.marks.push({ ...mark, block });
      if (mention && !owner) owner = { link, personId: mention.personId };
    }
    if (this.reading.marks.length > before) {
      const evidence = tidy(plainInline(inline, { ...options, marks: false }));
      this.reading.paragraphs.push({ block, text: evidence, private: place.share === 'private' });
      this.lines.push(sayDue(evidence));
    } else {
      this.lines.push(verbatim ? text : sayDue(tidy(text)));
    }
    if (kind === 'task' && place.task) this.task(place.task, inline, owner, place, block);
  }

  private task(
    item: ListItem,
    inline: readonly Nodes[],
    owner: { link: Link; personId: string } | null,
    place: Place,
    block: number,
  ): void {
    const plain = (without: Nodes | null) =>
      tidy(plainInline(inline, { marks: false, headerIn: place.header, without }).replace(duePattern, ' '));
    const whole = plain(null);
    const name = owner ? tidy(plainInline([owner.link], { marks: false })) : '';
    const atEdge = whole.startsWith(name) || whole.endsWith(name);
    this.reading.commitments.push({
      position: this.reading.commitments.length,
      text: owner && atEdge ? plain(owner.link) : whole,
      owner: ownerOf(owner?.personId ?? null),
      dueOn: readDue(plainInline(inline, { marks: false })),
      done: item.checked === true,
      private: place.share === 'private',
      sourceOffset: item.data?.checkbox ?? startOf(item),
      block,
    });
  }
}

const gap: Nodes = { type: 'text', value: ' ' };

const ownerOf = (personId: string | null): CommitmentOwner =>
  personId === null
    ? { kind: 'me' }
    : personId === leadershipId
      ? { kind: 'leadership' }
      : { kind: 'person', personId };

function* linksIn(nodes: readonly Nodes[]): Generator<Link> {
  for (const node of nodes) {
    if (node.type === 'link') yield node;
    else if (isParent(node)) yield* linksIn(node.children);
  }
}
