import { useSyncExternalStore } from 'react';
import './discreet.css';
import { initialsOf } from './initials.ts';

/**
 * Discreet mode: the journal is open while somebody may look at the screen. Names are initials, in what is shown and in
 * what a screen reader calls a control, and the journal's own words are blurred until they are pointed at or focused
 * (`data-veil`, see discreet.css); the blur is for eyes only, so that a screen reader still reads the text in full.
 * Kept for the session, over a lock too, and never written down.
 */
let discreet = false;
const listeners = new Set<() => void>();

export const isDiscreet = (): boolean => discreet;

export function watchDiscreet(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const useDiscreet = (): boolean => useSyncExternalStore(watchDiscreet, isDiscreet);

/** What is read, and shown because the focus is on it, is hidden too; what is being written stays. */
function leaveWhatIsRead(): void {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at.isContentEditable || at.matches('input, textarea, select')) return;
  if (at.closest('[data-veil]') || at.querySelector('[data-veil]')) at.blur();
}

export function setDiscreet(next: boolean): void {
  if (next === discreet) return;
  discreet = next;
  document.documentElement.toggleAttribute('data-discreet', next);
  if (next) leaveWhatIsRead();
  for (const listener of [...listeners]) listener();
}

export interface Named {
  name: string;
  initials: string;
}

/** Somebody as they are shown. Where the name is initials, `written` holds what the journal has. */
export type Shown<P extends Named> = P & { written?: P | undefined };

/** Somebody in discreet mode. */
export function discreetly<P extends Named>(person: P): Shown<P> {
  const name = person.initials || initialsOf(person.name);
  return { ...person, name, initials: name, written: person };
}

/** Somebody as the journal has them: what is written into a note, edited, or looked for by typing. */
export const asWritten = <P extends Named>(person: Shown<P>): P => person.written ?? person;

/** How a name is shown that comes from a text rather than from a person. */
export function useShownName(): (name: string) => string {
  return useDiscreet() ? initialsOf : (name) => name;
}
