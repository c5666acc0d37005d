import { z } from 'zod';

/** In the order in which an accelerator is written. */
const modifiers = ['CommandOrControl', 'Alt', 'Shift'] as const;

/** Keys that a shortcut may end in: letters, digits, function keys and a few that every keyboard has. */
const key =
  /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Space|Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert|[,.;/\\`'[\]=-])$/;

/** Rarely anybody's own, unlike two modifiers and a letter, and all of it under the left hand. */
export const defaultAccelerator = 'CommandOrControl+Alt+Shift+Space';

const isAccelerator = (text: string): boolean => {
  const parts = text.split('+');
  const held = parts.slice(0, -1);
  const inOrder = modifiers.filter((modifier) => held.includes(modifier));
  // Shift or Alt alone with a letter is writing, which no program may take from the others.
  const commands = held.includes('CommandOrControl');
  return commands && key.test(parts.at(-1) ?? '') && inOrder.join('+') === held.join('+');
};

/** A shortcut that the system may be asked for, as Electron writes it: `CommandOrControl+Alt+Shift+Space`. */
export const Accelerator = z.string().max(60).refine(isAccelerator, 'That is no shortcut.');
