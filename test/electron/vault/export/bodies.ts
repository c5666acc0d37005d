import fc from 'fast-check';
import { mark } from './support.ts';

/** A body that was put together from blocks, with the words that may leave and those that may not. */
export interface MadeBody {
  markdown: string;
  open: string[];
  secret: string[];
}

type Block =
  | { type: 'paragraph' | 'heading' | 'code' | 'task' | 'marked' | 'table' | 'html' | 'footnote' }
  | { type: 'quote' | 'bullets' | 'numbers' | 'tasks'; blocks: Block[] }
  | {
      type: 'aside';
      kind: 'private' | 'PRIVATE' | 'share' | 'up';
      fold: '' | '-' | ' Title';
      blocks: Block[];
    };

const leaf = fc.constantFrom('paragraph', 'heading', 'code', 'task', 'marked', 'table', 'html', 'footnote');

const { blocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    leaf.map((type): Block => ({ type })),
    fc.record({
      type: fc.constantFrom('quote', 'bullets', 'numbers', 'tasks'),
      blocks: tie('blocks'),
    }),
    fc.record({
      type: fc.constant('aside' as const),
      kind: fc.constantFrom('private', 'PRIVATE', 'share', 'up'),
      fold: fc.constantFrom('', '-', ' Title'),
      blocks: tie('blocks'),
    }),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'block' }),
}));

const indent = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? rest.trimEnd() : rest) + line)
    .join('\n');

/**
 * @param gap between blocks: an empty line, or none, where Markdown lets a block interrupt another
 */
function write(blocks: readonly Block[], gap: '\n' | '\n\n'): MadeBody {
  const open: string[] = [];
  const secret: string[] = [];
  const word = (hidden: boolean): string => {
    const list = hidden ? secret : open;
    list.push(`${hidden ? 'secretcanary' : 'opencanary'}${list.length}end`);
    return list.at(-1) ?? '';
  };
  let footnotes = 0;
  const render = (block: Block, hidden: boolean): string => {
    switch (block.type) {
      case 'paragraph':
        return `Some *${word(hidden)}* words.`;
      case 'heading':
        return `## ${word(hidden)}`;
      case 'code':
        return `\`\`\`\n${word(hidden)} > [!private]\n\`\`\``;
      case 'task':
        return `- [ ] ${word(hidden)} 📅 2026-06-01`;
      case 'marked':
        return `${word(hidden)} was seen. ${mark('ownership +')}`;
      case 'table':
        return `| a | b |\n|---|---|\n| ${word(hidden)} | ${word(hidden)} |`;
      case 'html':
        return `<div title="${word(hidden)}">`;
      case 'footnote':
        footnotes += 1;
        return `See[^${footnotes}].\n\n[^${footnotes}]: ${word(hidden)}`;
      case 'quote':
        return indent(all(block.blocks, hidden), '> ', '> ');
      case 'bullets':
        return indent(all(block.blocks, hidden), '- ', '  ');
      case 'numbers':
        return indent(all(block.blocks, hidden), '1. ', '   ');
      case 'tasks':
        return `- [x] item\n\n${indent(all(block.blocks, hidden), '  ', '  ')}`;
      case 'aside': {
        const inside = all(block.blocks, hidden || block.kind.toLowerCase() === 'private');
        return `> [!${block.kind}]${block.fold}\n>\n${indent(inside, '> ', '> ')}`;
      }
    }
  };
  const all = (list: readonly Block[], hidden: boolean): string =>
    list
      .map((block, index) => (index === 0 ? '' : between(list[index - 1])) + render(block, hidden))
      .join('');
  // A line that is quoted less than the paragraph before it belongs to that paragraph (CommonMark 5.1, laziness), so
  // that behind a nested quote not even a mark begins anything new.
  const between = (before: Block | undefined): string =>
    before && 'blocks' in before && before.blocks.some((block) => 'blocks' in block) ? '\n\n' : gap;
  return { markdown: all(blocks, false), open, secret };
}

/** Nested blocks with an empty line between any two: what is open must come out. */
export const spacedBody = blocks.map((list) => write(list, '\n\n'));
/** The same without empty lines: paragraphs run on, HTML swallows what follows; what is secret must still not come out. */
export const denseBody = blocks.map((list) => write(list, '\n'));
