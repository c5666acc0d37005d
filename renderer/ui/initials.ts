const firstLetter = (word: string): string => Array.from(word)[0]?.toLocaleUpperCase() ?? '';

/** First letters of the first and last word of a name: "Ana María Ruiz" is AR, "Ana" is A. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return firstLetter(first) + firstLetter(last);
}
