const schemes = new Set(['http:', 'https:', 'mailto:']);

/** The address of a link that may be opened outside, or null: only http, https and mailto ever are. */
export const openableLink = (text: string): URL | null => {
  const url = URL.parse(text);
  return url !== null && schemes.has(url.protocol) ? url : null;
};
