import { z } from 'zod';

/** In the order in which an accelerator is written. */
const modifiers = ['CommandOrControl', 'Alt', 'Shift'] as const;

/** Keys that write a character on most keyboards. */
const writing = /^(?:[A-Z0-9]|[,.;/\\`'[\]=-])$/;
const functionKey = /^F(?:[1-9]|1\d|2[0-4])$/;
/** Keys that move the caret, and with Shift select. */
const moving = /^(?:Up|Down|Left|Right|Home|End|PageUp|PageDown)$/;
const other = /^(?:Space|Insert)$/;
const isKey = (key: string): boolean => [writing, functionKey, moving, other].some((kind) => kind.test(key));

/** Rarely anybody's own, unlike two modifiers and a letter, and all of it under the left hand. */
export const defaultAccelerator = 'CommandOrControl+Alt+Shift+Space';

/** With Control and Shift: copy and paste of terminals, redo, save as, the windows and tools of browsers. */
const common = /^[CINPQRSTVWZ]$/;

/**
 * Why a combination of keys is no shortcut for the whole system, which takes it from every other program:
 * - `unknown`: it ends in no key, or in one that not every keyboard has;
 * - `writing`: without Control or Command, it is what one writes with;
 * - `common`: programs everywhere use it: one key with Control, many with Shift too, and what selects text;
 * - `characters`: Control and Alt with such a key write a character on many keyboards, as AltGr does;
 * - `system`: it changes to another screen of the system, or ends a program.
 */
export type AcceleratorFlaw = 'unknown' | 'writing' | 'common' | 'characters' | 'system';

/** What is wrong with a shortcut as Electron writes it, `CommandOrControl+Alt+Shift+Space`; null where nothing is. */
export function flawOf(accelerator: string): AcceleratorFlaw | null {
  const parts = accelerator.split('+');
  const [key, held] = [parts.at(-1) ?? '', parts.slice(0, -1)];
  const inOrder = modifiers.filter((modifier) => held.includes(modifier));
  if (!isKey(key) || inOrder.join('+') !== held.join('+')) return 'unknown';
  const [alt, shift] = [held.includes('Alt'), held.includes('Shift')];
  if (!held.includes('CommandOrControl')) return alt && functionKey.test(key) ? 'system' : 'writing';
  if (!alt && !shift) return 'common';
  if (alt && writing.test(key)) return 'characters';
  if (alt && functionKey.test(key)) return 'system';
  if (!alt && (common.test(key) || moving.test(key))) return 'common';
  return null;
}

/** A shortcut that the system may be asked for. */
export const Accelerator = z
  .string()
  .max(60)
  .refine((text) => flawOf(text) === null, 'That is no shortcut.');

/** What of a key press matters here. */
export interface PressedKey {
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const named: Record<string, string> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Comma: ',',
  Period: '.',
  Semicolon: ';',
  Slash: '/',
  Backslash: '\\',
  Backquote: '`',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Equal: '=',
  Minus: '-',
};
const isModifier = (code: string): boolean => /^(?:Control|Alt|Shift|Meta|OS)(?:Left|Right)?$/.test(code);

/**
 * The keys that are held down, as Electron writes them, whether they may be asked for or not: `flawOf` says that. null
 * while only modifiers are held. With the key of the system's own menu (or Control on a Mac) it is `unknown` to `flawOf`.
 */
export function acceleratorOf(pressed: PressedKey, mac: boolean): string | null {
  if (isModifier(pressed.code)) return null;
  const [command, foreign] = mac ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey];
  const last = /^(?:Key|Digit)([A-Z0-9])$/.exec(pressed.code)?.[1] ?? named[pressed.code] ?? pressed.code;
  const held = [
    foreign && 'Super',
    command && 'CommandOrControl',
    pressed.altKey && 'Alt',
    pressed.shiftKey && 'Shift',
  ];
  return [...held, last].filter(Boolean).join('+');
}

/** An accelerator as the shortcuts of the screens are written: `Mod+Alt+Shift+Space`. */
export const chordOfAccelerator = (accelerator: string): string =>
  accelerator.replace('CommandOrControl', 'Mod');
