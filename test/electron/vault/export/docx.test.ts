import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderPersonExport } from '../../../../electron/vault/export/person-export.ts';
import { anaWithElsewhere } from './ana.ts';
import { anaPacket, anaPacketAlone, nasty } from './ana-packet.ts';
import { entryOf, inputOf, mark, me, personOf } from './support.ts';

const bytesOf = async (input: typeof anaPacket): Promise<Uint8Array> => {
  const { content } = await renderPersonExport(input, me, 'docx');
  if (typeof content === 'string') throw new Error('A document is bytes.');
  return content;
};

const partOf = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

const parts = [
  'docProps/core.xml',
  'word/document.xml',
  'word/footnotes.xml',
  'word/_rels/document.xml.rels',
];

/** A line for each element, so that a difference can be read. */
const readable = (bytes: Uint8Array): string =>
  parts.map((path) => `== ${path}\n${partOf(bytes, path).replaceAll('><', '>\n<')}`).join('\n');

/** As a reader of Word documents that is not ours shows it; what it could not read is in `messages`. */
const readBack = (bytes: Uint8Array) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) });

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('a review as a Word document', () => {
  let bytes: Uint8Array;
  let html: string;
  beforeAll(async () => {
    bytes = await bytesOf(anaPacket);
    html = (await readBack(bytes)).value;
  });

  test('is what it was, part by part, and depends on nothing but its content', async () => {
    await expect(readable(bytes)).toMatchFileSnapshot('../../../fixtures/export/packet.docx.txt');
    expect(Buffer.from(await bytesOf(anaPacket)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('names neither its writer nor the machine, in whatever part', () => {
    const all = Object.entries(unzipSync(bytes))
      .filter(([path]) => /\.(?:xml|rels)$/.test(path))
      .map(([, part]) => strFromU8(part))
      .join('\n');
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:creator>Handrail</dc:creator>');
    expect(all).not.toMatch(/Un-named|Dolan|docx\.js/i);
    const dates = [...all.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g)].map(([date]) => date);
    expect(new Set(dates)).toEqual(new Set(['2026-07-01T09:00:00Z']));
  });

  test('has the styles of Word, so that its outline and its readers know what is what', () => {
    const document = partOf(bytes, 'word/document.xml');
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Quote', 'ListParagraph', 'Hyperlink'])
      expect(document).toContain(`w:val="${style}"`);
    const styles = partOf(bytes, 'word/styles.xml');
    expect(styles).toContain('<w:lang w:val="en-GB"');
    for (const [, style] of document.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g))
      expect(styles, style).toContain(`w:styleId="${style}"`);
  });

  test('is read by another program without a complaint, every nasty name in its place', async () => {
    const { value, messages } = await readBack(bytes);
    // It has its own boxes for those of Word, and says that it does not know the font of ours.
    expect(messages.filter(({ message }) => !/style|Segoe UI Symbol/.test(message))).toEqual([]);
    for (const words of Object.values(nasty)) expect(textOf(value), words).toContain(words);
  });

  test('has tables with header rows, a picture with its words, footnotes, boxes and links', () => {
    expect(html).toMatch(/<thead><tr><th><p>measure<\/p><\/th>.*?<\/thead><tbody><tr><td><p><s>pages/);
    expect(html).toMatch(/<img alt="The board of the day" src="data:image\/png;base64,/);
    expect(html).toContain('href="https://example.org/ladder"');
    expect(html).toMatch(
      /<li id="footnote-\d+"><p>In the retrospective, see <a href="[^"]*a=1&amp;b=2">the notes/,
    );
    expect(html.match(/<input type="checkbox"/g)?.length).toBeGreaterThan(4);
    expect(html).toMatch(/<input type="checkbox" checked="checked" ?\/>/);
  });

  test('leads from a citation to the note', () => {
    const target = /<a href="#([^"]*)">14 January, 1:1<\/a>/.exec(html)?.[1];
    expect(target).toMatch(/note_1$/);
    expect(html).toContain(`<a id="${target}">`);
  });

  test('marks what runs from right to left', () => {
    const document = partOf(bytes, 'word/document.xml');
    expect(document).toContain(`<w:rtl/></w:rPr><w:t xml:space="preserve">${nasty.hebrew}</w:t>`);
    expect(document).toMatch(/<w:bidi\/>/);
  });
});

test('a span of notes is a document too', async () => {
  const { value } = await readBack(await bytesOf(anaWithElsewhere));
  expect(textOf(value)).toContain('Led the incident review without blame');
  expect(textOf(value)).not.toMatch(/Seems tired|envies/);
  expect(await readBack(await bytesOf(anaPacketAlone))).toMatchObject({ messages: expect.anything() });
});

test('characters that XML cannot hold do not break the file', async () => {
  const title = 'a\u0000b\u0008c\u001fd\ud800e\ufffef';
  const body = `${title} ${mark('ownership +')}\n\n\`\`\`\n${title}\n\`\`\``;
  const { value } = await readBack(await bytesOf(inputOf(personOf(1, title), [entryOf(1, { title, body })])));
  expect(textOf(value)).toMatch(/a.b.c.d.e.f/);
});
