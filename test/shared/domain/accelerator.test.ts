import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Accelerator,
  type AcceleratorFlaw,
  acceleratorOf,
  chordOfAccelerator,
  defaultAccelerator,
  flawOf,
} from '../../../shared/domain/accelerator.ts';

const press = (keys: string) => {
  const parts = keys.split('+');
  return {
    code: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  };
};

describe('a shortcut for the whole system', () => {
  test.each([
    defaultAccelerator,
    'CommandOrControl+Shift+J',
    'CommandOrControl+Shift+7',
    'CommandOrControl+Shift+;',
    'CommandOrControl+Shift+F9',
    'CommandOrControl+Alt+Space',
    'CommandOrControl+Alt+Home',
  ])('may be %s', (accelerator) => {
    expect(flawOf(accelerator)).toBeNull();
    expect(Accelerator.safeParse(accelerator).success).toBe(true);
  });

  test.each<[string, AcceleratorFlaw]>([
    // A lone letter, or one with what one writes capitals and accents with.
    ['A', 'writing'],
    ['Shift+A', 'writing'],
    ['Alt+A', 'writing'],
    ['F5', 'writing'],
    ['Space', 'writing'],
    // Copying, pasting and what selects words.
    ['CommandOrControl+C', 'common'],
    ['CommandOrControl+Space', 'common'],
    ['CommandOrControl+F4', 'common'],
    ['CommandOrControl+Shift+V', 'common'],
    ['CommandOrControl+Shift+Z', 'common'],
    ['CommandOrControl+Shift+Left', 'common'],
    // What AltGr writes on keyboards that have one.
    ['CommandOrControl+Alt+E', 'characters'],
    ['CommandOrControl+Alt+Shift+A', 'characters'],
    ['CommandOrControl+Alt+2', 'characters'],
    // Another console; the end of a program.
    ['CommandOrControl+Alt+F2', 'system'],
    ['Alt+F4', 'system'],
    // Nothing that a system could be asked for.
    ['', 'unknown'],
    ['CommandOrControl', 'unknown'],
    ['CommandOrControl+Shift', 'unknown'],
    ['CommandOrControl+Shift+Delete', 'unknown'],
    ['CommandOrControl+Shift+F25', 'unknown'],
    ['Shift+CommandOrControl+J', 'unknown'],
    ['CommandOrControl+CommandOrControl+Shift+J', 'unknown'],
    ['Super+CommandOrControl+Shift+J', 'unknown'],
    ['CommandOrControl+Shift+j', 'unknown'],
  ])('is not %j: %s', (accelerator, flaw) => {
    expect(flawOf(accelerator)).toBe(flaw);
    expect(Accelerator.safeParse(accelerator).success).toBe(false);
  });

  test('any other text is none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        fc.pre(!text.startsWith('CommandOrControl+'));
        expect(Accelerator.safeParse(text).success).toBe(false);
      }),
    );
  });
});

describe('keys that are pressed', () => {
  test.each([
    ['Ctrl+Alt+Shift+Space', 'CommandOrControl+Alt+Shift+Space'],
    ['Ctrl+Shift+KeyJ', 'CommandOrControl+Shift+J'],
    ['Ctrl+Shift+Digit7', 'CommandOrControl+Shift+7'],
    ['Ctrl+Alt+ArrowUp', 'CommandOrControl+Alt+Up'],
    ['Ctrl+Shift+Backquote', 'CommandOrControl+Shift+`'],
    ['Ctrl+KeyC', 'CommandOrControl+C'],
    ['KeyA', 'A'],
  ])('%s are written as Electron writes them', (keys, accelerator) => {
    expect(acceleratorOf(press(keys), false)).toBe(accelerator);
  });

  test.each(['ControlLeft', 'Ctrl+ShiftRight', 'Ctrl+Alt+AltLeft', 'MetaLeft'])(
    '%s is no shortcut yet',
    (keys) => {
      expect(acceleratorOf(press(keys), false)).toBeNull();
    },
  );

  test('Command is a Mac’s Control; the other of the two is no part of a shortcut', () => {
    expect(acceleratorOf(press('Meta+Shift+KeyJ'), true)).toBe('CommandOrControl+Shift+J');
    expect(flawOf(acceleratorOf(press('Ctrl+Shift+KeyJ'), true) ?? '')).toBe('unknown');
    expect(flawOf(acceleratorOf(press('Meta+Shift+KeyJ'), false) ?? '')).toBe('unknown');
  });

  test('what may be asked for is read back as it was pressed, whatever was held', () => {
    const codes = ['KeyJ', 'Digit4', 'Space', 'F7', 'ArrowDown', 'Slash', 'Delete', 'Escape', 'Numpad1'];
    const held = fc.record({
      code: fc.constantFrom(...codes),
      ctrlKey: fc.boolean(),
      metaKey: fc.boolean(),
      altKey: fc.boolean(),
      shiftKey: fc.boolean(),
    });
    fc.assert(
      fc.property(held, fc.boolean(), (pressed, mac) => {
        const accelerator = acceleratorOf(pressed, mac) ?? '';
        if (flawOf(accelerator) !== null) return;
        expect(mac ? pressed.metaKey && !pressed.ctrlKey : pressed.ctrlKey && !pressed.metaKey).toBe(true);
        expect(pressed.altKey || pressed.shiftKey).toBe(true);
        expect(chordOfAccelerator(accelerator).split('+')).toEqual(
          expect.arrayContaining([
            'Mod',
            ...(pressed.altKey ? ['Alt'] : []),
            ...(pressed.shiftKey ? ['Shift'] : []),
          ]),
        );
      }),
    );
  });
});
