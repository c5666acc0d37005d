import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedFonts } from '../../../../electron/vault/export/html/fonts.ts';
import { samplePicture, toBase64 } from '../../../helpers/pictures.ts';
import { anaWithElsewhere } from './ana.ts';
import { anaPacket, nasty } from './ana-packet.ts';
import { awkwardNames } from './names.ts';
import { entryOf, inputOf, personOf, rendered } from './support.ts';

const executablePath = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);
const poppler = existsSync('/usr/bin/pdftotext') && existsSync('/usr/bin/pdfinfo');

describe.skipIf(executablePath === undefined)('an exported page in a browser (needs Chromium)', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'handrail-print-'));
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('runs nothing, asks for nothing and shows every awkward name as it is', {
    timeout: 120_000,
  }, async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', () => asked.push('a dialog'));
    for (const name of awkwardNames) {
      const body = `![x](https://tracker.example/x.gif) <img src="https://tracker.example/y.gif"> [go](javascript:alert(1))`;
      const input = inputOf(personOf(1, name), [entryOf(1, { title: name, body })]);
      await page.setContent((await rendered(input, 'html')).text);
      expect(await page.locator('h1').textContent()).toBe(name);
      expect(await page.locator('.note .title').textContent()).toBe(name);
      expect(await page.title()).toBe(`${name}, 1 January to 30 June 2026`.replace(/\s+/g, ' '));
      expect(await page.locator('script, img, iframe, link, object, [onerror], [onclick]').count()).toBe(0);
      expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('block');
    }
    expect(asked).toEqual([]);
    await page.close();
  });

  test.each(['light', 'dark'] as const)(
    'has nothing that axe objects to, in %s',
    { timeout: 120_000 },
    async (colorScheme) => {
      const page = await browser.newPage({ colorScheme, viewport: { width: 400, height: 800 } });
      await page.setContent((await rendered(anaWithElsewhere, 'html', embeddedFonts)).text);
      await page.locator('summary').click();
      const source = createRequire(import.meta.url)('axe-core') as { source: string };
      await page.evaluate(source.source);
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const found = await axe.run();
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
      });
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
      expect(await page.evaluate(() => document.fonts.check('16px "Source Serif 4 Variable"'))).toBe(true);
      await page.close();
    },
  );

  test('shows its pictures, on the page and on paper, and not those of a private aside', {
    timeout: 120_000,
  }, async () => {
    const [shown, hidden] = (['png', 'jpeg'] as const).map((name) => {
      const base64 = toBase64(samplePicture(name));
      return {
        hash: (name === 'png' ? 'a' : 'b').repeat(64),
        type: `image/${name}` as const,
        width: 24,
        height: 16,
        base64,
      };
    });
    if (!shown || !hidden) throw new Error('There are two.');
    const body = `The board: ![Two halves](attachment:${shown.hash})\n\n> [!private]\n> ![secret](attachment:${hidden.hash})`;
    const pictures = new Map([shown, hidden].map((picture) => [picture.hash, picture]));
    const input = inputOf(personOf(1, 'Ana Ruiz'), [entryOf(1, { body })], { pictures });
    const page = await browser.newPage();
    await page.setContent((await rendered(input, 'html')).text);
    const found = page.locator('img');
    expect(await found.count()).toBe(1);
    expect(await found.getAttribute('alt')).toBe('Two halves');
    // What is painted, and not only what was read: the left half is red, the right half blue.
    const painted = await found.evaluate((picture: HTMLImageElement) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
      const context = canvas.getContext('2d');
      context?.drawImage(picture, 0, 0);
      const at = (x: number) => [...(context?.getImageData(x, 8, 1, 1).data ?? [])].slice(0, 3);
      const { width } = picture.getBoundingClientRect();
      return { width, left: at(4), right: at(20) };
    });
    expect(painted).toEqual({ width: 24, left: [204, 0, 0], right: [0, 0, 204] });
    if (existsSync('/usr/bin/pdfimages')) {
      await page.setContent((await rendered(input, 'pdf')).text);
      const file = join(folder, 'pictures.pdf');
      writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      const listed = execFileSync('/usr/bin/pdfimages', ['-list', file], { encoding: 'utf8' });
      expect(listed.match(/^ +\d+ +\d+ image +24 +16 /gm)).toHaveLength(1);
    }
    await page.close();
  });

  test.skipIf(!poppler)(
    'prints to a tagged A4 document (needs pdftotext and pdfinfo)',
    { timeout: 120_000 },
    async () => {
      const page = await browser.newPage();
      const { text } = await rendered(anaWithElsewhere, 'pdf', embeddedFonts);
      await page.setContent(text);
      const file = join(folder, 'ana.pdf');
      writeFileSync(
        file,
        await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
      );
      await page.close();

      const info = execFileSync('/usr/bin/pdfinfo', [file], { encoding: 'utf8' });
      expect(info).toMatch(/^Tagged:\s+yes$/m);
      expect(info).toMatch(/^JavaScript:\s+no$/m);
      expect(info).toMatch(/^Page size:\s+59\d(\.\d+)? x 84\d(\.\d+)? pts \(A4\)$/m);
      const structure = execFileSync('/usr/bin/pdfinfo', ['-struct', file], { encoding: 'utf8' });
      for (const tag of ['H1', 'H2', 'H3', 'Table', 'Figure', 'L'])
        expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));

      const words = execFileSync('/usr/bin/pdftotext', [file, '-'], { encoding: 'utf8' }).replace(
        /\s+/g,
        ' ',
      );
      const pages = Number(/^Pages:\s+(\d+)$/m.exec(info)?.[1]);
      expect(words).toContain(`1 of ${pages}`);
      expect(words).toContain(`${pages} of ${pages}`);
      expect(words.split('Ana Ruiz, 1 January to 30 June 2026').length - 1).toBe(pages - 1);
      expect(words).toContain(
        'Led the incident review without blame; three people spoke who usually do not.',
      );
      expect(words).toContain('Her estimate for reconciliation slipped a third time');
      expect(words).not.toContain('Seems tired');
      expect(words).not.toContain('envies');
    },
  );

  test.skipIf(!poppler)(
    'prints a review with real fonts, real text in every script, an outline and nobody’s name in its properties (needs poppler)',
    { timeout: 120_000 },
    async () => {
      const page = await browser.newPage();
      await page.setContent((await rendered(anaPacket, 'pdf', embeddedFonts)).text);
      const file = join(folder, 'packet.pdf');
      const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
      writeFileSync(file, await page.pdf(options));
      await page.close();
      const read = (program: string, ...args: string[]): string =>
        execFileSync(`/usr/bin/${program}`, [...args], { encoding: 'utf8', stdio: 'pipe' });

      const fonts = read('pdffonts', file).split('\n').slice(2).filter(Boolean);
      expect(fonts.join('\n')).toMatch(/Inter/);
      expect(fonts.join('\n')).toMatch(/SourceSerif/);
      // A face that was embedded as pictures of its letters; the machine's own emoji are such.
      expect(fonts.filter((line) => /Type 3/.test(line) && !/emoji|\[none\]/i.test(line))).toEqual([]);

      const info = read('pdfinfo', file);
      expect(info).toMatch(/^Title:\s+Ana Ruiz, H1 2026, 1 January to 30 June 2026$/m);
      expect(info).not.toMatch(/^(?:Author|Subject|Keywords):\s*\S/m);
      const structure = read('pdfinfo', '-struct-text', file);
      for (const heading of ['Outcomes', 'How it went', 'Evidence', 'Promises', 'Morale', 'Notes'])
        expect(structure).toMatch(new RegExp(`H[1-4]\\b[^\\n]*\\n(?:[^\\n]*\\n){0,4}[^\\n]*"${heading}"`));

      const words = read('pdftotext', '-raw', file, '-').normalize('NFC');
      const letters = (text: string): string =>
        text.replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
      // What runs from right to left comes word by word as the reader puts the line together.
      const names = Object.values({ ...nasty, hebrew: '', arabic: '' });
      for (const name of [...names, ...nasty.hebrew.split(' '), ...nasty.arabic.split(' ')])
        expect(letters(words), name).toContain(letters(name));
      expect(words).toContain('Estimates came late.');
      expect(words).not.toContain('nobody may read here');
    },
  );
});
