import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Command,
  chordOf,
  currentCommands,
  registerCommands,
  startShortcuts,
} from '../../../renderer/app/shortcuts.ts';
import { setPlatform } from '../../../renderer/ui/keys.ts';
import { countModal } from '../../../renderer/ui/modal-count.ts';

const press = (key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body): boolean =>
  !target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));

let ran: string[] = [];
const ends: (() => void)[] = [];
const register = (...commands: (Partial<Command> & { id: string })[]): void => {
  ends.push(
    registerCommands(
      commands.map((command) => ({
        title: command.id,
        group: 'Go to',
        run: () => ran.push(command.id),
        ...command,
      })),
    ),
  );
};

function field(tag: 'input' | 'div'): HTMLElement {
  const element = document.createElement(tag);
  if (tag === 'div') element.contentEditable = 'true';
  document.body.append(element);
  ends.push(() => element.remove());
  return element;
}

beforeEach(() => {
  ran = [];
  setPlatform('other');
  ends.push(startShortcuts());
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  setPlatform('other');
});

describe('what was pressed', () => {
  const chord = (init: KeyboardEventInit): string | null => chordOf(new KeyboardEvent('keydown', init));

  test('Ctrl is the modifier, and Cmd on a Mac', () => {
    expect(chord({ key: 'k', ctrlKey: true })).toBe('Mod+k');
    expect(chord({ key: 'k', metaKey: true })).toBeNull();
    setPlatform('mac');
    expect(chord({ key: 'k', metaKey: true })).toBe('Mod+k');
    expect(chord({ key: 'k', ctrlKey: true })).toBeNull();
  });

  test('a digit counts by its place, where the layout wants Shift for it', () => {
    expect(chord({ key: '&', code: 'Digit1', ctrlKey: true })).toBe('Mod+1');
  });

  test('a letter counts by its place where the layout is not Latin', () => {
    expect(chord({ key: 'л', code: 'KeyK', ctrlKey: true })).toBe('Mod+k');
    expect(chord({ key: 'q', code: 'KeyA', ctrlKey: true })).toBe('Mod+q');
  });

  test('Shift is part of a letter with it, not of a sign', () => {
    expect(chord({ key: 'K', ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+k');
    expect(chord({ key: '?', shiftKey: true })).toBe('?');
  });

  test('composing a character and AltGr are typing', () => {
    expect(chord({ key: 'k', ctrlKey: true, isComposing: true })).toBeNull();
    expect(chord({ key: '@', ctrlKey: true, altKey: true, modifierAltGraph: true })).toBeNull();
  });
});

test('a command answers its keys and nothing else sees them', () => {
  register({ id: 'a', keys: ['Mod+1', 'Mod+2'] });
  let seen = 0;
  const listen = () => seen++;
  document.body.addEventListener('keydown', listen);
  expect(press('1', { ctrlKey: true })).toBe(true);
  expect(press('2', { ctrlKey: true })).toBe(true);
  document.body.removeEventListener('keydown', listen);
  expect(ran).toEqual(['a', 'a']);
  expect(seen).toBe(0);
});

test('the newest registration of a key answers, and gives it back', () => {
  register({ id: 'old', keys: ['Mod+n'] });
  const end = registerCommands([
    { id: 'new', title: 'new', group: 'Go to', keys: ['Mod+n'], run: () => ran.push('new') },
  ]);
  press('n', { ctrlKey: true });
  end();
  press('n', { ctrlKey: true });
  expect(ran).toEqual(['new', 'old']);
});

test.each(['input', 'div'] as const)(
  'in a text (%s) keys with Ctrl answer, and a plain letter is typed',
  (tag) => {
    register({ id: 'palette', keys: ['Mod+k'] }, { id: 'help', keys: ['?'] });
    const target = field(tag);
    expect(press('k', { ctrlKey: true }, target)).toBe(true);
    expect(press('?', { shiftKey: true }, target)).toBe(false);
    expect(ran).toEqual(['palette']);
  },
);

test('a modal dialog hears only what holds everywhere', () => {
  register({ id: 'go', keys: ['Mod+1'] }, { id: 'lock', keys: ['Mod+l'], inModal: true });
  const close = countModal();
  press('1', { ctrlKey: true });
  press('l', { ctrlKey: true });
  close();
  press('1', { ctrlKey: true });
  expect(ran).toEqual(['lock', 'go']);
});

test('Escape closes what is open before it leads anywhere', () => {
  register({ id: 'leave', keys: ['Escape'] });
  const menu = document.createElement('div');
  menu.setAttribute('role', 'menu');
  document.body.append(menu);
  press('Escape');
  menu.remove();
  press('Escape');
  expect(ran).toEqual(['leave']);
});

test('a notice on the screen takes no key from the page', () => {
  register({ id: 'next', keys: ['j'] });
  const notice = document.createElement('div');
  notice.setAttribute('role', 'dialog');
  notice.dataset.notice = '';
  document.body.append(notice);
  press('j');
  notice.remove();
  expect(ran).toEqual(['next']);
});

test('a command without a run is listed and left to whoever answers it', () => {
  ends.push(registerCommands([{ id: 'mention', title: 'Mention somebody', group: 'Writing', keys: ['@'] }]));
  expect(press('@')).toBe(false);
  expect(currentCommands().map(({ id }) => id)).toEqual(['mention']);
});

test('of one id only the newest is listed', () => {
  register({ id: 'edit', title: 'old' });
  register({ id: 'edit', title: 'new' });
  expect(currentCommands().map(({ title }) => title)).toEqual(['new']);
});
