/**
 * Passphrases that were published as examples of good ones: whoever guesses passphrases begins with these. From
 * xkcd.com/936 and what is made of it, the Diceware page, and sentences that everybody knows.
 */
const published: readonly string[] = [
  'correct horse battery staple',
  'horse correct battery staple',
  'battery horse staple correct',
  'staple battery horse correct',
  'correct battery horse staple',
  'correct horse staple battery',
  'correct horse battery',
  'horse battery staple',
  'cleft cam synod lacy yr wok',
  'this is my passphrase',
  'my voice is my passport',
  'open sesame',
  'the quick brown fox jumps over the lazy dog',
  'the quick brown fox',
  'to be or not to be that is the question',
  'it was the best of times it was the worst of times',
  'four score and seven years ago',
  'twinkle twinkle little star',
  'may the force be with you',
];

/** Separators that are tried between the words of a known passphrase. */
const separator = /[\s\p{P}\p{S}]+/gu;

/** A passphrase in the one form in which the published ones are compared. */
export const withoutSeparators = (passphrase: string): string =>
  passphrase.normalize('NFKC').toLowerCase().replaceAll(separator, '');

/** The published examples, in that form. */
export const examplePassphrases: readonly string[] = published.map(withoutSeparators);
