import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeptText, keptTextName } from '../../../electron/core/kept-text.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-kept-'));
  path = join(folder, keptTextName);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lines = () => (existsSync(path) ? readFileSync(path, 'latin1').split('\n').filter(Boolean) : []);

describe('text that the journal has not taken', () => {
  it('is in the file while the page has it, newest only, and the file goes with it', async () => {
    const kept = createKeptText(folder);
    await kept.hold('main', ['x25519:AAA=']);
    await kept.hold('main', ['x25519:BBB=', 'x25519:CCC=']);
    expect(lines()).toEqual(['x25519:BBB=', 'x25519:CCC=']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    await kept.hold('main', []);
    expect(existsSync(path)).toBe(false);
  });

  it('waits in the next run of the app where this one is killed', async () => {
    await createKeptText(folder).hold('main', ['x25519:AAA=']);
    const next = createKeptText(folder);
    expect(await next.waiting()).toEqual(['x25519:AAA=']);
    next.given('main', ['x25519:AAA=']);
    await next.written();
    // Until the page has said what became of it, the end of the page loses nothing either.
    expect(lines()).toEqual(['x25519:AAA=']);
    await next.hold('main', []);
    expect(lines()).toEqual([]);
  });

  it('of a page that is gone waits for the next one; what a page handed over replaces what it held', async () => {
    const kept = createKeptText(folder);
    await kept.hold('main', ['held']);
    kept.strand('main');
    expect(await kept.waiting()).toEqual(['held']);
    kept.given('main', ['held']);
    await kept.hold('main', ['newer']);
    kept.handedOver(['main'], ['sealed']);
    expect(await kept.waiting()).toEqual(['sealed']);
    expect(lines()).toEqual(['sealed']);
  });

  it('is not overwritten by a page that writes before it has asked for it', async () => {
    await createKeptText(folder).hold('main', ['earlier']);
    const next = createKeptText(folder);
    void next.waiting();
    await next.hold('main', ['typed']);
    expect(lines()).toEqual(['earlier', 'typed']);
  });

  it('does not come back from a file that is behind the memory, since the disk refused what came after', async () => {
    const kept = createKeptText(folder);
    await kept.hold('main', ['older']);
    mkdirSync(`${path}.tmp`);
    await kept.hold('main', ['newer']);
    kept.strand('main');
    expect(lines()).toEqual(['older']);
    expect(await kept.waiting()).toEqual(['newer']);
  });

  it('is in memory where nothing can be written, and a file of something else is no text', async () => {
    const gone = createKeptText(join(folder, 'no such folder'));
    await gone.hold('main', ['AAA=']);
    gone.strand('main');
    expect(await gone.waiting()).toEqual(['AAA=']);
    writeFileSync(path, 'AAA=\nnot sealed at all\n\0\0\0\nx25519:BB');
    expect(await createKeptText(folder).waiting()).toEqual(['AAA=', 'x25519:BB']);
    rmSync(path);
    mkdirSync(path);
    expect(await createKeptText(folder).waiting()).toEqual([]);
  });
});
