import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { pdfTexts } from './pdf-texts.ts';

/** A file that is about to leave: text, or the bytes of a PDF or of a zip of XML parts, as DOCX is. */
export interface LeavingFile {
  /** Its suggested name. */
  name: string;
  content: string | Uint8Array;
}

/** Text of a file as its reader or a program can see it. */
export interface FileText {
  /** In words for the manager: `its text`, `an attribute`, `docProps/core.xml`. */
  where: string;
  text: string;
}

/** Everything in a file that is words, and the whole of it for what is told by signs: ids and hashes. */
export interface FileTexts {
  texts: FileText[];
  raw: string;
}

export function textsOf({ name, content }: LeavingFile): FileTexts {
  const title = { where: 'the name of the file', text: name };
  const { texts, raw } = typeof content === 'string' ? textsOfText(content) : textsOfBytes(content);
  return { texts: [title, ...texts], raw: `${name}\n${raw}` };
}

function textsOfText(text: string): FileTexts {
  if (/^\s*<!doctype html/i.test(text)) return { texts: htmlTexts(text), raw: text };
  const json = /^\s*\{/.test(text) ? readJson(text) : undefined;
  if (json !== undefined) {
    // Pictures are told by their hashes, not by words.
    const { pictures: _, ...words } = json;
    return { texts: jsonTexts(words), raw: text };
  }
  return { texts: [{ where: 'its text', text }], raw: text };
}

function textsOfBytes(bytes: Uint8Array): FileTexts {
  const opening = strFromU8(bytes.subarray(0, 5), true);
  if (opening.startsWith('%PDF')) return { texts: pdfTexts(bytes), raw: strFromU8(bytes, true) };
  if (!opening.startsWith('PK')) {
    const text = strFromU8(bytes);
    return textsOfText(text);
  }
  const parts = Object.entries(unzipSync(bytes));
  const xml = parts
    .filter(([path]) => /\.(?:xml|rels)$/i.test(path))
    .map(([path, part]) => [path, strFromU8(part)] as const);
  const media = parts.filter(([path]) => path.includes('/media/'));
  return {
    texts: [
      { where: 'the names of its parts', text: parts.map(([path]) => path).join('\n') },
      ...xml.flatMap(([path, part]) => markupTexts(part, path, path)),
    ],
    // Of a picture its hash is told, by which the journal knows it.
    raw: [...xml.map(([, part]) => part), ...media.map(([, part]) => sha256(part))].join('\n'),
  };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function readJson(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Strings of the same field as one text: a file has many thousands, and each text is looked at by itself. */
function jsonTexts(value: unknown): FileText[] {
  const byField = new Map<string, string[]>();
  const visit = (one: unknown, field: string): void => {
    if (typeof one === 'string') {
      const known = byField.get(field);
      if (known) known.push(one);
      else byField.set(field, [one]);
    } else if (Array.isArray(one)) for (const item of one) visit(item, field);
    else if (typeof one === 'object' && one !== null)
      for (const [key, item] of Object.entries(one)) {
        if (!/^[\w-]{1,40}$/.test(key)) visit(key, `the keys of ${field}`);
        visit(item, field === '' ? key : `${field}.${key}`);
      }
  };
  visit(value, '');
  return [...byField].map(([where, texts]) => ({ where, text: texts.join('\n\n') }));
}

function htmlTexts(html: string): FileText[] {
  const styles = [...html.matchAll(/<style[^>]*>([^<]*)<\/style>/gi)].map(([, style = '']) => style);
  const strings = styles.flatMap((style) =>
    [...style.matchAll(/"((?:[^"\\]|\\[\s\S])*)"/g)].map(([, css = '']) => fromCss(css)),
  );
  const page = html
    .replace(/<style[^>]*>[^<]*<\/style>/gi, '')
    .replace(/data:[\w/+.-]+;base64,[\w+/=]*/g, '');
  return [
    { where: 'its page header', text: strings.filter((text) => !text.startsWith('data:')).join('\n') },
    ...markupTexts(page, 'its text', 'an attribute'),
  ];
}

/** Elements of HTML and of WordprocessingML that do not end a word. */
const inline =
  /<\/?(?:span|bdi|a|strong|em|b|i|u|del|s|code|sup|sub|abbr|time|mark|w:r|w:t|w:rPr|w:rFonts|w:b|w:bCs|w:i|w:iCs|w:u|w:rStyle|w:hyperlink|w:proofErr|w:lang|w:color|w:strike|w:rtl)(?=[\s/>])[^>]*>/g;
const attribute = /\s[\w:-]+\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The text between tags, and the values of their attributes. */
function markupTexts(markup: string, inText: string, inAttribute: string): FileText[] {
  const values = [...markup.matchAll(/<[^>]*>/g)].flatMap(({ 0: tag }) =>
    [...tag.matchAll(attribute)].map(([, double, single]) => double ?? single ?? ''),
  );
  const shown = markup.replace(inline, '').replace(/<[^>]*>/g, '\n');
  return [
    { where: inText, text: decodeEntities(shown) },
    { where: inAttribute, text: decodeEntities(values.join('\n')) },
  ];
}

const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', nbsp: ' ' };

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole;
  });

/** A quoted string of CSS (CSS Syntax 4.3.7). */
const fromCss = (text: string): string =>
  text.replace(/\\(?:([\da-f]{1,6})\s?|([\s\S]))/gi, (_, hex, sign) =>
    hex === undefined ? sign : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10_ff_ff)),
  );
