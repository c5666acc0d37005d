import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/** Everything in a part of the page that Tab comes to, in order. */
export const focusable = (root: HTMLElement | null): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('button, [role=checkbox], a[href]') ?? []),
];

/**
 * Keeps the focus in a list whose rows leave when they are answered: it goes to what now stands in the place of the row
 * that left. Spread what it returns on the list's root.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>) {
  const last = useRef<{ element: HTMLElement; place: number } | null>(null);
  useEffect(() => {
    const left = last.current;
    if (left === null || left.element.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    const rest = focusable(root.current);
    rest[Math.min(left.place, rest.length - 1)]?.focus();
  });
  return {
    onFocus: (event: FocusEvent<HTMLElement>): void => {
      last.current = { element: event.target, place: focusable(root.current).indexOf(event.target) };
    },
  };
}
