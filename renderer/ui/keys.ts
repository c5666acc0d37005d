export type Platform = 'mac' | 'other';

let platform: Platform = 'other';

/** Said once, from `app.info`, before the first screen is drawn. */
export const setPlatform = (next: Platform): void => {
  platform = next;
};
export const currentPlatform = (): Platform => platform;

const words: Record<Platform, Record<string, string>> = {
  mac: { Mod: '⌘', Alt: '⌥', Shift: '⇧', Enter: '↩', Escape: 'Esc', ArrowLeft: '←', ArrowRight: '→' },
  other: { Mod: 'Ctrl', Escape: 'Esc', ArrowLeft: '←', ArrowRight: '→' },
};

/** `Mod+Shift+k` as a person reads it: "Ctrl Shift K", or "⌘⇧K" on a Mac. */
export const keysText = (keys: string, on: Platform = platform): string =>
  keys
    .split('+')
    .map((key) => words[on][key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(on === 'mac' ? '' : ' ');

/** The same for `aria-keyshortcuts`: "Control+K", or "Meta+K" on a Mac. */
export const ariaKeys = (keys: string, on: Platform = platform): string =>
  keys.replace('Mod', on === 'mac' ? 'Meta' : 'Control');
