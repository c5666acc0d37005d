import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** A zip's times begin with 1980; a file says nothing of when or where it was packed. */
const packedAt = new Date('1980-01-01T00:00:00');

/** Numbers the values of an attribute anew, in the order in which they first stand in the text. */
function renumbered(text: string, attribute: RegExp, name: (count: number) => string): string {
  const names = new Map<string, string>();
  return text.replace(attribute, (_, before: string, value: string, after: string) => {
    const given = names.get(value) ?? name(names.size + 1);
    names.set(value, given);
    return `${before}${given}${after}`;
  });
}

/** The library draws random names for links, and counts pictures and bookmarks on from document to document. */
const counters: readonly [RegExp, (count: number) => string][] = [
  [/(<wp:docPr id=")(\d+)(")/g, String],
  [/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)(")/g, String],
];

const relationship = /(\b(?:r:id|r:embed|Id)=")(rId[a-z0-9_-]+)(")/g;

/**
 * The same document in bytes that depend on nothing but its content, with `at` as the time of its making.
 * @param at UTC ISO time
 */
export function fixedBytes(packed: Uint8Array, at: string): Uint8Array {
  const files = unzipSync(packed);
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  for (const part of ['document', 'footnotes', 'header1', 'footer1']) {
    const [path, rels] = [`word/${part}.xml`, `word/_rels/${part}.xml.rels`];
    if (files[path] === undefined) continue;
    let xml = text(path);
    for (const [pattern, name] of counters) xml = renumbered(xml, pattern, name);
    const names = new Map<string, string>();
    const rename = (source: string): string =>
      source.replace(relationship, (_, before: string, id: string, after: string) => {
        const name = names.get(id) ?? `rId${names.size + 1}`;
        names.set(id, name);
        return `${before}${name}${after}`;
      });
    files[path] = strToU8(rename(xml));
    if (files[rels] !== undefined) files[rels] = strToU8(rename(text(rels)));
  }
  const core = text('docProps/core.xml').replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${at.replace(/\.\d+Z$/, 'Z')}`,
  );
  files['docProps/core.xml'] = strToU8(core);
  const entries = Object.keys(files)
    .filter((path) => !path.endsWith('/'))
    .map((path): [string, Zippable[string]] => [
      path,
      [files[path] ?? new Uint8Array(), { mtime: packedAt }],
    ]);
  return zipSync(Object.fromEntries(entries), { level: 6 });
}
