import type { Id } from '../../../shared/domain/values.ts';
import { goTo } from '../../app/place.ts';
import { createStore, useStore } from '../../app/store.ts';
import { registerForgetting } from '../../app/unsaved.ts';

interface Match {
  entryId: Id;
  words: readonly string[];
}

const match = createStore<Match | null>(null);

/** Opens a note, with the words marked that it was found by. */
export function openEntry(entryId: Id, words: readonly string[] = []): void {
  match.set({ entryId, words });
  goTo({ at: 'entry', entryId });
}

/** The words by which this note was found; none where it was not. */
export function useMatch(entryId: Id): readonly string[] | undefined {
  const found = useStore(match);
  return found?.entryId === entryId && found.words.length > 0 ? found.words : undefined;
}

/** Scrolls to the first of the words in an element. They are painted, not marked up, so the text is asked. */
export function showFirstMatch(element: HTMLElement | null, words: readonly string[]): void {
  if (!element) return;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.toLowerCase() ?? '';
    if (!words.some((word) => text.includes(word.toLowerCase()))) continue;
    node.parentElement?.scrollIntoView({ block: 'center' });
    return;
  }
}

/** Words of a search are words of the journal. Returns a function that ends it. */
export const startMatch = (): (() => void) => registerForgetting(() => match.set(null));
