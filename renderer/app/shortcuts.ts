import { useEffect, useRef } from 'react';
import { currentPlatform } from '../ui/keys.ts';
import { isModalOpen } from '../ui/modal-count.ts';
import { createStore, useStore } from './store.ts';

export const commandGroups = ['Go to', 'Journal', 'Writing', 'Lists', 'Handrail'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/**
 * Something the manager can do, with the keys that do it. The shortcuts dialog lists every command that has keys, the
 * palette every one that can be run and has `palette` unset or true.
 */
export interface Command {
  /** Names it for good; the newest registration of an id, or of a key, answers. */
  id: string;
  title: string;
  group: CommandGroup;
  /** `Mod+k`, `Alt+ArrowLeft`, `?`; the first is the one that is shown. */
  keys?: readonly string[];
  /** Answers in a text field too. By default true for keys with Mod or Alt, false for others. */
  inText?: boolean;
  /** Answers while a modal dialog is open too; locking does. */
  inModal?: boolean;
  /** False where it makes no sense in the palette. */
  palette?: boolean;
  /** Left out for keys that another part answers itself, such as the editor: they are listed only. */
  run?: () => void;
}

const commands = createStore<readonly Command[]>([]);

/** Registers commands; returns a function that takes them away. */
export function registerCommands(added: readonly Command[]): () => void {
  commands.set([...commands.get(), ...added]);
  return () => commands.set(commands.get().filter((command) => !added.includes(command)));
}

/** Registers commands while a component is on the screen; the newest `run` is called without registering again. */
export function useCommands(list: readonly Command[]): void {
  const latest = useRef(list);
  latest.current = list;
  const shape = JSON.stringify(list.map((command) => ({ ...command, run: command.run !== undefined })));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the list
  useEffect(
    () =>
      registerCommands(
        latest.current.map((command) =>
          command.run
            ? { ...command, run: () => latest.current.find(({ id }) => id === command.id)?.run?.() }
            : command,
        ),
      ),
    [shape],
  );
}

/** The commands there are now, the newest of each id. */
export const currentCommands = (): readonly Command[] =>
  commands.get().filter((command, index, all) => all.findLastIndex(({ id }) => id === command.id) === index);

/** `currentCommands`, drawn again when they change. */
export function useCommandList(): readonly Command[] {
  useStore(commands);
  return currentCommands();
}

/** Runs a command by its id; false where there is none now. */
export function runCommand(id: string): boolean {
  const command = commands.get().findLast((each) => each.id === id && each.run !== undefined);
  command?.run?.();
  return command !== undefined;
}

const isLatin = /^[a-z]$/;

/** The key as it is written in a registration: by its letter, or by its place where the layout is not Latin. */
function keyOf(event: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  if (digit !== undefined && (event.ctrlKey || event.metaKey)) return digit;
  if (event.code === 'Backslash' && (event.ctrlKey || event.metaKey)) return '\\';
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  return letter !== undefined && !isLatin.test(key) && key !== '?' ? letter : key;
}

/** An event as a registration writes it: `Mod+Shift+k`. Null while a character is being composed, or with AltGr. */
export function chordOf(event: KeyboardEvent): string | null {
  if (event.isComposing || event.getModifierState('AltGraph')) return null;
  const mac = currentPlatform() === 'mac';
  const [mod, other] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (other) return null;
  const key = keyOf(event);
  const shift = event.shiftKey && (key.length > 1 || key === '\\' || isLatin.test(key));
  return [mod && 'Mod', event.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));

const popups = '[role=menu], [role=listbox]:not([data-in-page]), [role=dialog], [role=alertdialog]';

/** A menu, a list of choices or a sheet is open: Escape closes that first, also a notice, and letters choose in it. */
const isPopupOpen = (chord: string): boolean =>
  [...document.querySelectorAll(popups)].some(
    (popup) => chord === 'Escape' || !popup.hasAttribute('data-notice'),
  );

const answersInText = (command: Command, chord: string): boolean =>
  command.inText ?? /^(Mod|Alt)\+/.test(chord);

/** Answers keys before the focused element does, so that they work in the editor. Returns a function that ends it. */
export function startShortcuts(): () => void {
  const listen = (event: KeyboardEvent): void => {
    const chord = chordOf(event);
    if (chord === null || event.defaultPrevented) return;
    const text = isText(event.target);
    const command = commands
      .get()
      .findLast(
        (each) =>
          each.run !== undefined &&
          each.keys?.includes(chord) &&
          (!text || answersInText(each, chord)) &&
          (!isModalOpen() || each.inModal === true),
      );
    if (!command) return;
    // Asked last: in a long note the search through the page takes longer than all of the above, at every key.
    if ((chord === 'Escape' || chord.length === 1) && isPopupOpen(chord)) return;
    event.preventDefault();
    event.stopPropagation();
    command.run?.();
  };
  window.addEventListener('keydown', listen, { capture: true });
  return () => window.removeEventListener('keydown', listen, { capture: true });
}
