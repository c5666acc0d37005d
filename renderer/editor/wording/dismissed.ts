import type { PlacedHint } from './blocks.ts';

/** Hints that were dismissed where they stand, by document. They hold until lock: they are words of the journal. */
const dismissed = new Map<string, Set<string>>();

const nameOf = ({ rule, words, sentence }: PlacedHint): string => `${rule.id}\n${words}\n${sentence}`;

export function dismiss(documentKey: string, hint: PlacedHint): void {
  const names = dismissed.get(documentKey) ?? new Set();
  dismissed.set(documentKey, names.add(nameOf(hint)));
}

export const isDismissed = (documentKey: string, hint: PlacedHint): boolean =>
  dismissed.get(documentKey)?.has(nameOf(hint)) ?? false;

export const forgetDismissed = (): void => dismissed.clear();
