/** Places a fixed element below what it belongs to, or above it where there is no room, inside the window. */
export function placeBelow(element: HTMLElement, anchor: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const below = anchor.bottom + 4;
  const top = below + height <= window.innerHeight ? below : Math.max(4, anchor.top - height - 4);
  element.style.top = `${top}px`;
  element.style.left = `${Math.max(4, Math.min(anchor.left, window.innerWidth - width - 4))}px`;
}
