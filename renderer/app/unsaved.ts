import { mostUnsaved, Unsaved } from '../../shared/contract/app.ts';

const collectors = new Set<() => Unsaved[]>();
const forgetters = new Set<() => void>();

/** Says how to get the drafts that are not saved yet; asked by the lock, synchronously, before the screen is cleared. */
export function registerUnsaved(collect: () => Unsaved[]): () => void {
  collectors.add(collect);
  return () => {
    collectors.delete(collect);
  };
}

/** Says how to forget words that live outside React and the queries; called by the lock after the screen is cleared. */
export function registerForgetting(forget: () => void): () => void {
  forgetters.add(forget);
  return () => {
    forgetters.delete(forget);
  };
}

/** One that fails must not keep the others from being handed over, nor the journal from being locked. */
function each<T>(functions: Iterable<() => T>): T[] {
  return [...functions].flatMap((run) => {
    try {
      return [run()];
    } catch {
      return [];
    }
  });
}

/** What is not saved yet. A draft that the contract would refuse is left out: it must not take the others with it. */
export const collectUnsaved = (): Unsaved[] =>
  each(collectors)
    .flat()
    .filter((entry) => Unsaved.safeParse(entry).success)
    .slice(0, mostUnsaved);
export const forgetEverything = (): void => void each(forgetters);
