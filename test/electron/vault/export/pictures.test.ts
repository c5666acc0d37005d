import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { assertNothingLeaks } from '../../../../electron/vault/export/leak-check.ts';
import type { ExportPicture } from '../../../../electron/vault/export/pictures.ts';
import { journalPictures } from '../../../../electron/vault/export/pictures.ts';
import { addAttachment } from '../../../../electron/vault/journal/attachments.ts';
import { exportFormats } from '../../../../shared/contract/exports.ts';
import { samplePicture, toBase64 } from '../../../helpers/pictures.ts';
import { openTestJournal } from '../journal/support.ts';
import { draft, openVault, person } from '../services/support.ts';
import { entryOf, inputOf, me, personOf, rendered } from './support.ts';

const pictureOf = (name: 'png' | 'gif'): ExportPicture => {
  const bytes = samplePicture(name);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { hash, type: `image/${name}`, width: 24, height: 16, base64: toBase64(bytes) };
};
const [open, hidden] = [pictureOf('png'), pictureOf('gif')];
const pictures = new Map([open, hidden].map((picture) => [picture.hash, picture]));
const shows = (picture: ExportPicture, alt = '') => `![${alt}](attachment:${picture.hash})`;
const inputWith = (body: string) => inputOf(personOf(1, 'Ana Ruiz'), [entryOf(1, { body })], { pictures });

describe('a picture in the export of one person', () => {
  const body = `Drew this: ${shows(open, 'Plan "B" & <more>')}\n\n> [!private]\n> ${shows(hidden, 'secret')}`;

  test('stands in the page as it is, with what it shows', async () => {
    for (const format of ['html', 'pdf'] as const) {
      const { text } = await rendered(inputWith(body), format);
      expect(text).toContain(
        `<img class="attached" src="data:image/png;base64,${open.base64}" alt="Plan &quot;B&quot; &amp; &lt;more&gt;" width="24" height="16">`,
      );
      expect(text).toContain('img-src data:');
    }
  });
  test('is named in Markdown, which says that it is not in it', async () => {
    const { text } = await rendered(inputWith(body), 'markdown');
    expect(text).toContain('Drew this: *Picture: Plan "B" & \\<more>*');
    expect(text).toContain('_1 picture is named here but not shown. An export as HTML or PDF shows them._');
    expect(text).not.toContain('attachment:');
  });
  test('stands in JSON as base64', async () => {
    const { pictures } = JSON.parse((await rendered(inputWith(body), 'json')).text) as {
      pictures: unknown;
    };
    expect(pictures).toEqual([open]);
  });
  test('of a private aside never leaves, in whatever form', async () => {
    for (const format of exportFormats) {
      const { text } = await rendered(inputWith(body), format);
      for (const trace of [hidden.hash, hidden.base64, 'secret']) expect(text, format).not.toContain(trace);
    }
  });
  test('that the journal does not hold, or that is somewhere else, is named and never fetched', async () => {
    const gone = { ...open, hash: '1'.repeat(64) };
    const { text } = await rendered(
      inputWith(`${shows(gone, 'gone')} ![x](https://a.example/x.png)`),
      'html',
    );
    expect(text).not.toContain('<img');
    expect(text).toContain('Picture: <bdi>gone</bdi>');
  });
});

describe('the last look before an export leaves', () => {
  const input = inputWith(`> [!private]\n> ${shows(hidden)}\n\n${shows(open)}`);
  /** What a mistake in the redaction would let out. */
  const leaking = inputWith(`${shows(hidden)}\n\n${shows(open)}`);

  test('stops a picture of a private aside, told by its bytes or by its name', async () => {
    for (const format of ['html', 'pdf', 'json'] as const) {
      const { text } = await rendered(leaking, format);
      const nameless = text.replaceAll(hidden.hash, '');
      for (const file of [text, nameless])
        await expect(
          assertNothingLeaks(input, me, { name: '', content: file }, () => ({ name: '', content: '' })),
          format,
        ).rejects.toThrow('picture');
      await assertNothingLeaks(leaking, me, { name: '', content: text }, () => ({ name: '', content: text }));
    }
  });
  test('lets a picture go that also stands outside', async () => {
    const twice = inputWith(`> [!private]\n> ${shows(hidden)}\n\n${shows(hidden)}`);
    expect((await rendered(twice, 'html')).text).toContain(hidden.base64);
  });
});

test('more pictures than one file can hold are refused with a sentence', async () => {
  const journal = openTestJournal();
  const { hash } = addAttachment(journal, samplePicture('png'));
  const source = journalPictures(journal.db, 2 * samplePicture('png').length);
  for (let count = 0; count < 2; count += 1)
    expect(source.get(hash)?.base64).toBe(toBase64(samplePicture('png')));
  expect(() => source.get(hash)).toThrow('Export fewer days at once');
});

describe('the whole journal', () => {
  const filled = async () => {
    const vault = await openVault();
    const ana = await vault.ask('people.add', { draft: person() });
    const { hash } = await vault.ask('attachments.add', { base64: open.base64 });
    await vault.ask('attachments.add', { base64: hidden.base64 });
    const body = `See ${shows(open, 'a')} and \`attachment:${hash}\`.`;
    await vault.ask('entries.create', {
      draft: draft({ body, people: [{ personId: ana.id, morale: null }] }),
    });
    await vault.ask('entries.create', { draft: draft({ body: shows(open) }) });
    return vault;
  };

  test('as a folder has its pictures as files, and links to them from each note', async () => {
    const vault = await filled();
    const { files } = await vault.ask('export.renderJournal', { format: 'markdown-folder' });
    const text = (path: string) => files.find((file) => file.path === path)?.parts.join('');
    const file = `attachments/${open.hash}.png`;
    expect(files.at(-1)).toEqual({ path: file, parts: [{ picture: open.hash, as: 'bytes' }] });
    expect(text('people/Ana Ruiz/2026-03-10 1-1.md')).toContain(
      `See ![a](../../${file}) and \`attachment:${open.hash}\`.`,
    );
    expect(text('nobody/2026-03-10 1-1.md')).toContain(`![](../${file})`);
    expect(files.filter(({ path }) => path.startsWith('attachments/'))).toHaveLength(1);
  });
  test('as JSON has them in base64, put in where the file is written', async () => {
    const vault = await filled();
    const { files } = await vault.ask('export.renderJournal', { format: 'json' });
    const parts = files[0]?.parts ?? [];
    const text = parts.map((part) => (typeof part === 'string' ? part : open.base64)).join('');
    expect(JSON.parse(text)).toMatchObject({ counts: { pictures: 1 }, pictures: [open] });
    expect(parts.filter((part) => typeof part !== 'string')).toEqual([{ picture: open.hash, as: 'base64' }]);
  });
});
