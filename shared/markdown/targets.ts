/** Where a link leads to a person or a signal; see `readMention` and `readMark`. */
const target = /(?<=\]\(<?)(person|signal):([A-Za-z0-9_-]{1,64})/g;

/** Every id of a person or a signal that a link of the text leads to; quick, and more where code shows such a link. */
export const idsIn = (markdown: string, kind: 'person' | 'signal'): Set<string> =>
  new Set([...markdown.matchAll(target)].flatMap(([, of, id = '']) => (of === kind ? [id] : [])));

/** The text with other ids in its mentions and marks; one that `idOf` does not know stays. */
export const withIds = (
  markdown: string,
  idOf: (kind: 'person' | 'signal', id: string) => string | undefined,
): string =>
  markdown.replace(target, (written, kind: 'person' | 'signal', id: string) => {
    const other = idOf(kind, id);
    return other === undefined ? written : `${kind}:${other}`;
  });
