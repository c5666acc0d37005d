import { describe, expect, it, vi } from 'vitest';
import { firstFree } from '../../../electron/core/first-free.ts';
import { watchIdle } from '../../../electron/core/idle-lock.ts';
import { openableLink } from '../../../electron/core/links.ts';
import { readPreferences, withChange } from '../../../electron/core/preferences.ts';
import { defaultPreferences } from '../../../shared/contract/app.ts';

describe('a link', () => {
  it.each(['https://example.org/a?b=c#d', 'http://example.org/', 'mailto:ana@example.org'])(
    'may be opened outside: %s',
    (text) => expect(openableLink(text)?.href).toBe(text),
  );
  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://host/share',
    'vscode://file',
    'app://handrail/',
    '\\\\host\\share',
    'not a link',
    '',
    'ms-msdt:/id',
  ])('may not be opened: %s', (text) => expect(openableLink(text)).toBeNull());
});

describe('the idle lock', () => {
  it('locks once when the time is over, and again after the next stretch', () => {
    vi.useFakeTimers();
    let idle = 0;
    const lock = vi.fn();
    const end = watchIdle({ idleSeconds: () => idle, lockAfterMinutes: () => 10, lock });
    const lookAt = (seconds: number) => {
      idle = seconds;
      vi.advanceTimersByTime(5_000);
    };
    lookAt(599);
    expect(lock).toHaveBeenCalledTimes(0);
    lookAt(600);
    lookAt(900);
    expect(lock).toHaveBeenCalledTimes(1);
    lookAt(1);
    lookAt(700);
    expect(lock).toHaveBeenCalledTimes(2);
    end();
    lookAt(1);
    lookAt(700);
    expect(lock).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });
});

describe('preferences', () => {
  it('take the defaults for what is missing or malformed, and keep the rest', () => {
    expect(readPreferences(undefined)).toEqual(defaultPreferences);
    expect(readPreferences('nonsense')).toEqual(defaultPreferences);
    expect(readPreferences({ theme: 'dark', lockAfterMinutes: 0, unknown: 1 })).toEqual({
      ...defaultPreferences,
      theme: 'dark',
    });
  });
  it('change only where they are told to', () => {
    expect(withChange(defaultPreferences, { lockOnClose: true, theme: undefined })).toEqual({
      ...defaultPreferences,
      lockOnClose: true,
    });
  });
});

describe('a name that is not taken', () => {
  it('counts up', () => {
    const taken = new Set(['/x/a.md', '/x/a (2).md', '/x/b']);
    const exists = (path: string) => taken.has(path);
    expect(firstFree('/x', 'a', 'md', exists)).toBe('/x/a (3).md');
    expect(firstFree('/x', 'c', 'md', exists)).toBe('/x/c.md');
    expect(firstFree('/x', 'b', '', exists)).toBe('/x/b (2)');
  });
});
