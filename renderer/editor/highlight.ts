import { type RefObject, useEffect } from 'react';

const name = 'handrail-hit';

/**
 * Paints words without touching the DOM (CSS Custom Highlight API).
 * @param version changes whenever the text in the element does
 */
export function useHighlight(
  element: RefObject<HTMLElement | null>,
  words: readonly string[] | undefined,
  version: unknown,
): void {
  const key = words?.join('\u0000') ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for the text in the element.
  useEffect(() => {
    if (!element.current || key === '') return;
    const ranges = findRanges(element.current, key.split('\u0000'));
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    for (const range of ranges) highlight.add(range);
    CSS.highlights.set(name, highlight);
    return () => {
      for (const range of ranges) highlight.delete(range);
    };
  }, [element, key, version]);
}

/** Every occurrence of the words in the text nodes of an element, whatever their case. */
export function findRanges(element: HTMLElement, words: readonly string[]): Range[] {
  const wanted = words.map((word) => word.toLowerCase()).filter((word) => word.trim() !== '');
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').toLowerCase();
    if (text.length !== node.nodeValue?.length) continue;
    for (const word of wanted) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
}
