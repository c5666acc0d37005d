const longest = 12;
let recents: readonly string[] = [];

/** What was chosen last, newest first: keys of items, which hold an id and never a word. They outlive a lock. */
export const recentKeys = (): readonly string[] => recents;

export function rememberChoice(key: string): void {
  recents = [key, ...recents.filter((other) => other !== key)].slice(0, longest);
}

/** Called when another journal is opened. */
export const forgetChoices = (): void => {
  recents = [];
};
