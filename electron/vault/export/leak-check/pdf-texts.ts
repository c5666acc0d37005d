import { inflateSync } from 'node:zlib';
import type { FileText } from './file-texts.ts';

/**
 * The strings of a PDF outside its drawn text: document information, outline, alternative texts, addresses, names,
 * and the XMP packet. What is drawn on its pages is the HTML that it was printed from, which is checked as HTML; the
 * drawn text itself is numbers of glyphs. ISO 32000-1, 7.3.4 (strings), 7.5.7 (object streams), 7.9.2 (encodings).
 */
export function pdfTexts(bytes: Uint8Array): FileText[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const texts: FileText[] = [];
  let objects = '';
  let from = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', from)) {
    const opening = /^stream\r?\n/.exec(file.slice(at, at + 8))?.[0];
    const end =
      opening === undefined || !/>>\s*$/.test(file.slice(at - 8, at)) ? -1 : file.indexOf('endstream', at);
    if (opening === undefined || end < 0) {
      objects += file.slice(from, at + 6);
      from = at + 6;
      continue;
    }
    objects += file.slice(from, at);
    from = end + 'endstream'.length;
    const dictionary = file.slice(Math.max(0, file.lastIndexOf(' obj', at)), at);
    const isMetadata = /\/Type\s*\/Metadata/.test(dictionary);
    if (!isMetadata && !/\/Type\s*\/ObjStm/.test(dictionary)) continue;
    const data = contentOf(bytes.subarray(at + opening.length, end), dictionary);
    if (isMetadata)
      texts.push({ where: 'the PDF’s metadata', text: data.toString('utf8').replace(/<[^>]*>/g, '\n') });
    else objects += `\n${data.toString('latin1')}\n`;
  }
  objects += file.slice(from);
  return [
    ...texts,
    { where: 'the PDF’s document properties, outline or descriptions', text: stringsOf(objects).join('\n') },
  ];
}

function contentOf(data: Uint8Array, dictionary: string): Buffer {
  if (!/\/FlateDecode/.test(dictionary)) return Buffer.from(data);
  try {
    return inflateSync(data);
  } catch {
    return Buffer.alloc(0);
  }
}

function stringsOf(objects: string): string[] {
  const strings: string[] = [];
  for (const [, literal, hex] of objects.matchAll(
    /\(((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*)\)|<([\da-fA-F\s]*)>/g,
  )) {
    if (literal !== undefined) strings.push(decoded(unescaped(literal)));
    else if (hex) strings.push(decoded(Buffer.from(hex.replace(/\s+/g, ''), 'hex').toString('latin1')));
  }
  return strings;
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescaped = (literal: string): string =>
  literal.replace(/\\(?:([0-7]{1,3})|(\r?\n)|([\s\S]))/g, (_, octal, lineEnd, sign) =>
    octal !== undefined
      ? String.fromCharCode(Number.parseInt(octal, 8) & 255)
      : lineEnd !== undefined
        ? ''
        : (escapes[sign] ?? sign),
  );

/** UTF-16 or UTF-8 with its mark, else Latin letters. */
function decoded(text: string): string {
  const bytes = Buffer.from(text, 'latin1');
  if (text.startsWith('\u00fe\u00ff'))
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  if (text.startsWith('\u00ef\u00bb\u00bf')) return bytes.subarray(3).toString('utf8');
  return text;
}
