/**
 * What a recovery key says, whatever it was written with: Crockford's base32 has no O, I or L, so that what looks like
 * one is a digit; spaces, hyphens and case do not matter.
 */
export const recoverySymbols = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');

/** The groups of four in which it is shown. */
export const recoveryGroups = (text: string): string[] => recoverySymbols(text).match(/.{1,4}/g) ?? [];
