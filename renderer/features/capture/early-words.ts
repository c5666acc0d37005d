import { createStore, useStore } from '../../app/store.ts';

interface EarlyWords {
  /** Typed before, and not shown any more: somebody else may look at a locked machine. */
  waiting: string;
  /** In the field now. */
  typed: string;
}

const none: EarlyWords = { waiting: '', typed: '' };

/**
 * What was typed while the journal was locked. It is in this page's memory and nowhere else, until the unlock puts it into
 * a note.
 */
const early = createStore<EarlyWords>(none);

export const useEarlyWords = (): EarlyWords => useStore(early);
export const typeEarly = (typed: string): void => early.set({ ...early.get(), typed });

const joined = ({ waiting, typed }: EarlyWords): string =>
  [waiting, typed].filter((text) => text.trim() !== '').join('\n\n');

/** Takes what is in the field out of sight. */
export const veilEarlyWords = (): void => early.set({ waiting: joined(early.get()), typed: '' });

/** Hands all of it over, once. */
export function takeEarlyWords(): string {
  const words = joined(early.get());
  early.set(none);
  return words;
}

/** How many words wait out of sight. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;
