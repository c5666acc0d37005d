/** A terminal or editor that puts each line into an element of its own: code, although nothing says `pre`. */
export function isCodeByStyle(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false;
  const { fontFamily, whiteSpace } = element.style;
  return /monospace|menlo|consolas|courier/i.test(fontFamily) && whiteSpace.startsWith('pre');
}

/** The language that GitHub's and other highlighters note in a class, or null. */
export function codeLanguage(element: Element): string | null {
  const names = [element, element.parentElement, element.querySelector('code')]
    .map((each) => each?.getAttribute('class') ?? '')
    .join(' ');
  return /(?:^|\s)(?:language-|lang-|highlight-source-)([\w+#-]{1,20})(?=\s|$)/.exec(names)?.[1] ?? null;
}
