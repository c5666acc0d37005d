/** What a screen reader says of a picture. */
export const pictureName = (alt: string): string => (alt === '' ? 'Picture without a description' : alt);

/** The most that is worth listening to; in characters. */
export const maxAltLength = 1_000;
