import { closeSync, type Dirent, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How a text may lie in a file. */
export interface Form {
  name: string;
  bytes: Buffer;
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** The characters of base64 that a text fixes, wherever it stands among others: `shift` bytes lie before it. */
function base64At(text: string, shift: number): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text, 'utf8')]);
  const first = Math.ceil((shift * 8) / 6);
  const end = Math.floor((bytes.length * 8) / 6);
  return Buffer.from(bytes.toString('base64').slice(first, end), 'latin1');
}

/** A text in UTF-8, UTF-16 in both orders, hex in both cases, and base64 in its three alignments. */
export function formsOf(text: string): Form[] {
  const hex = Buffer.from(text, 'utf8').toString('hex');
  return [
    { name: 'UTF-8', bytes: Buffer.from(text, 'utf8') },
    { name: 'UTF-16LE', bytes: Buffer.from(text, 'utf16le') },
    { name: 'UTF-16BE', bytes: utf16be(text) },
    { name: 'hex', bytes: Buffer.from(hex, 'latin1') },
    { name: 'HEX', bytes: Buffer.from(hex.toUpperCase(), 'latin1') },
    ...[0, 1, 2].map((shift) => ({ name: `base64+${shift}`, bytes: base64At(text, shift) })),
  ];
}

export interface Hit {
  path: string;
  text: string;
  form: string;
}

export interface Scan {
  files: number;
  bytes: number;
  hits: Hit[];
}

const chunk = 8 << 20;

function* filesIn(folder: string, newerThan: number): Generator<string> {
  let names: Dirent[];
  try {
    names = readdirSync(folder, { withFileTypes: true });
  } catch {
    // It went away, or it is another user's.
    return;
  }
  for (const name of names) {
    const path = join(folder, name.name);
    if (name.isDirectory()) yield* filesIn(path, newerThan);
    else if (name.isFile() && (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= newerThan)
      yield path;
  }
}

/** Looks for every text in every form in the files of the folders, and in their names. */
export function scanFor(texts: readonly string[], folders: readonly string[], newerThan = 0): Scan {
  const forms = texts.flatMap((text) => formsOf(text).map((form) => ({ ...form, text })));
  const overlap = Math.max(...forms.map(({ bytes }) => bytes.length)) - 1;
  const buffer = Buffer.alloc(chunk + overlap);
  const scan: Scan = { files: 0, bytes: 0, hits: [] };

  const look = (path: string): void => {
    const found = new Set<(typeof forms)[number]>();
    const name = Buffer.from(path, 'utf8');
    for (const form of forms) if (name.includes(form.bytes)) found.add(form);
    let file: number;
    try {
      file = openSync(path, 'r');
    } catch {
      return;
    }
    try {
      let kept = 0;
      for (;;) {
        const read = readSync(file, buffer, kept, chunk, null);
        if (read === 0) break;
        const held = buffer.subarray(0, kept + read);
        for (const form of forms) if (held.includes(form.bytes)) found.add(form);
        scan.bytes += read;
        kept = Math.min(overlap, held.length);
        buffer.copyWithin(0, held.length - kept, held.length);
      }
    } finally {
      closeSync(file);
    }
    scan.files += 1;
    for (const { text, name: form } of found) scan.hits.push({ path, text, form });
  };

  for (const folder of folders) for (const path of filesIn(folder, newerThan)) look(path);
  return scan;
}
