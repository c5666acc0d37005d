import type { BlockContent, List, PhrasingContent } from 'mdast';

/**
 * Word writes the items of a list as paragraphs, with the level in the style and the bullet as text that is marked to be
 * ignored. The level counts from 0.
 */
export function wordItem(element: Element): { level: number; ordered: boolean } | null {
  const level = /mso-list:\s*\S+\s+level(\d)/i.exec(element.getAttribute('style') ?? '')?.[1];
  if (level === undefined) return null;
  const bullet = [...element.querySelectorAll('[style]')].find(isWordBullet)?.textContent?.trim() ?? '';
  return { level: Number(level) - 1, ordered: /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(bullet) };
}

export const isWordBullet = (element: Element): boolean =>
  /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '');

/** Slack writes a nested list behind the one that it belongs to. The level counts from 0; null where nothing says it. */
export function slackLevel(element: Element): number | null {
  const indent = element.getAttribute('data-indent');
  return indent !== null && /^\d$/.test(indent) ? Number(indent) : null;
}

export const listOf = (ordered: boolean, line: PhrasingContent[]): List => ({
  type: 'list',
  ordered,
  start: ordered ? 1 : null,
  spread: false,
  children: [
    { type: 'listItem', checked: null, spread: false, children: [{ type: 'paragraph', children: line }] },
  ],
});

/** Puts a list behind others at its level: into the last item of the last list, as deep as there is one. */
export function addAtLevel(blocks: BlockContent[], list: List, level: number): void {
  const last = blocks.at(-1);
  if (last?.type !== 'list') blocks.push(list);
  else if (level > 0) {
    const item = last.children.at(-1);
    if (item) addAtLevel(item.children as BlockContent[], list, level - 1);
  } else if (last.ordered === list.ordered) last.children.push(...list.children);
  else blocks.push(list);
}

/** `[ ] ` or `[x] ` at the start of an item, as Notion writes its to-dos, or null; it is taken out of the line. */
export function takeWrittenBox(line: PhrasingContent[]): boolean | null {
  const [first] = line;
  const match = first?.type === 'text' ? /^\s*\[([ xX]?)\]\s+/.exec(first.value) : null;
  if (first?.type !== 'text' || !match) return null;
  line[0] = { ...first, value: first.value.slice(match[0].length) };
  return match[1]?.toLowerCase() === 'x';
}
