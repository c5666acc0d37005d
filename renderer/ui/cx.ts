/** Joins class names; what is absent or false is left out. */
export const cx = (...names: (string | false | null | undefined)[]): string =>
  names.filter((name): name is string => typeof name === 'string' && name !== '').join(' ');
