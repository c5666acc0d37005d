/**
 * The interface speaks English, so words within its dates do too: a month or "9 days ago" of another language in the
 * middle of an English sentence helps nobody. Which English is the manager's choice ("2 March" or "March 2"); where they
 * chose none, it is the one that the screens are written in. Forms without words (counts, date fields, clocks on the
 * system's controls) stay in the system's own locale.
 */
export const englishOf = (languages: readonly string[]): string =>
  languages.find((language) => /^en-/i.test(language)) ?? 'en-GB';

/** The locale of every date that is written with words. */
export const wordsLocale: string = englishOf(globalThis.navigator?.languages ?? []);
