/** A name as it is compared: without case, accents and what stands between its words. */
export const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Names of nothing but signs are compared as they stand. */
export const sameName = (a: string, b: string): boolean =>
  folded(a) === folded(b) && (folded(a) !== '' || a.trim() === b.trim());

export const wordsOf = (text: string): string[] => folded(text).split(' ').filter(Boolean);

const endings =
  /(?:ability|ations?|atives?|ating|ship|ings?|ness|ments?|ities|ity|ical|ions?|ives?|ates?|able|ible|ies|ers?|ed|es|al|ly|s|y|e)$/;
const shortest = 4;

/** What forms of an English word share: `mentor` of mentoring, mentorship and mentors. A guess, and treated as one. */
export function stem(word: string): string {
  for (let rest = word; ; ) {
    const shorter = rest.replace(endings, '');
    if (shorter === rest || shorter.length < shortest) return rest.replace(/([^aeiou])\1$/, '$1');
    rest = shorter;
  }
}
