import { describe, expect, it } from 'vitest';
import { createRouter } from '../../../electron/core/router.ts';
import { HandrailError, type Result } from '../../../shared/contract/errors.ts';
import type { Handlers, MainRequestName, VaultRequestName } from '../../../shared/contract/requests.ts';
import { requests } from '../../../shared/contract/requests.ts';

const notCalled = () => {
  throw new Error('a canary that must not be seen: Ana Ruiz');
};

const handlersWith = (some: Partial<Handlers<MainRequestName>>): Handlers<MainRequestName> => ({
  'app.info': notCalled,
  'app.preferences': notCalled,
  'app.setPreferences': notCalled,
  'app.lock': notCalled,
  'app.keepUnsaved': notCalled,
  'app.takeUnsaved': notCalled,
  'app.openSample': notCalled,
  'app.closeSample': notCalled,
  'app.setDiscreet': notCalled,
  'app.showCapture': notCalled,
  'app.hideCapture': notCalled,
  'app.copy': notCalled,
  'app.openLink': notCalled,
  'app.addPicture': notCalled,
  'app.readFramework': notCalled,
  'app.exportPerson': notCalled,
  'app.cancelExport': notCalled,
  'app.exportJournal': notCalled,
  'app.exportDisclosure': notCalled,
  'app.exportHandover': notCalled,
  'app.chooseHandover': notCalled,
  'app.openHandover': notCalled,
  ...some,
});

const routerWith = (some: Partial<Handlers<MainRequestName>> = {}, open = true) => {
  const asked: { name: VaultRequestName; input: unknown }[] = [];
  const route = createRouter(handlersWith(some), {
    open,
    request: (name, input): Promise<Result<unknown>> => {
      asked.push({ name, input });
      return Promise.resolve({ ok: true, value: 'from the vault' });
    },
  });
  return { route, asked };
};

const kindOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.kind);

describe('a request of the page', () => {
  it.each([
    'constructor',
    '__proto__',
    'toString',
    'vault.stat',
    '',
    7,
    null,
    undefined,
    {},
    ['vault.status'],
  ])('is refused if its name is %j', async (name) => {
    const { route, asked } = routerWith();
    expect(kindOf(await route(name, {}))).toBe('forbidden');
    expect(asked).toEqual([]);
  });

  const internal = Object.entries(requests).filter(([, definition]) => definition.internal);
  it('has some that only the main process may ask', () => {
    expect(internal.map(([name]) => name)).toContain('vault.close');
    expect(internal.map(([name]) => name)).toContain('export.render');
  });
  it.each(internal)('is refused if only the main process may ask: %s', async (name) => {
    const { route, asked } = routerWith();
    expect(kindOf(await route(name, {}))).toBe('forbidden');
    expect(asked).toEqual([]);
  });

  it('goes to the vault with its defaults filled in', async () => {
    const { route, asked } = routerWith();
    expect(await route('search.query', { text: 'ana' })).toEqual({ ok: true, value: 'from the vault' });
    expect(asked).toEqual([{ name: 'search.query', input: { text: 'ana', order: 'newest', limit: 30 } }]);
  });

  it('needs no input where the schema wants none', async () => {
    const { route, asked } = routerWith();
    await route('vault.status', undefined);
    expect(asked).toEqual([{ name: 'vault.status', input: {} }]);
  });

  it('is refused with the names of the fields, and never their values', async () => {
    const { route, asked } = routerWith();
    const result = await route('vault.unlock', { passphrase: 5, canary: 'Ana Ruiz' });
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    expect(JSON.stringify(result)).toContain('passphrase');
    expect(JSON.stringify(result)).not.toContain('Ana Ruiz');
    expect(asked).toEqual([]);
  });

  it('is refused where it has more fields than the schema knows', async () => {
    const { route } = routerWith();
    expect(kindOf(await route('vault.unlock', { passphrase: 'x', path: '/etc/passwd' }))).toBe(
      'invalid-input',
    );
  });

  it('is answered by the main process where that is its own', async () => {
    const { route, asked } = routerWith({
      'app.info': () => ({
        version: '1',
        platform: 'other',
        sample: false,
        concealsCopies: true,
        captureShortcut: 'on',
        discreet: false,
      }),
    });
    expect(await route('app.info', {})).toEqual({
      ok: true,
      value: {
        version: '1',
        platform: 'other',
        sample: false,
        concealsCopies: true,
        captureShortcut: 'on',
        discreet: false,
      },
    });
    expect(asked).toEqual([]);
  });

  it('is refused while locked, unless it may be asked then', async () => {
    const { route } = routerWith(
      {
        'app.info': () => ({
          version: '1',
          platform: 'mac',
          sample: true,
          concealsCopies: true,
          captureShortcut: 'on',
          discreet: false,
        }),
      },
      false,
    );
    expect(kindOf(await route('app.takeUnsaved', {}))).toBe('locked');
    expect(kindOf(await route('app.takeUnsaved', {}))).toBe('locked');
    expect(kindOf(await route('app.info', {}))).toBe('ok');
  });

  it('says what failed in the words of the contract', async () => {
    const { route } = routerWith({
      'app.copy': () => {
        throw new HandrailError('disk-full', 'The disk is full.', { waitMs: 1 });
      },
    });
    expect(await route('app.copy', { text: 'x' })).toEqual({
      ok: false,
      error: { kind: 'disk-full', message: 'The disk is full.', details: { waitMs: 1 } },
    });
  });

  it('tells nothing of an unknown exception but that it was one', async () => {
    const { route } = routerWith();
    const result = await route('app.info', {});
    expect(kindOf(result)).toBe('internal');
    expect(JSON.stringify(result)).not.toMatch(/canary|Ana Ruiz|\.ts/);
  });
});
