import { CST, type Document, isNode, Lexer, parseDocument } from 'yaml';
import { type Faults, placesOf, type TextPlace } from './reading.ts';
import type { Locate } from './tracks.ts';

/** Characters. Longer ones take too long to be worth it: a ladder of this length has 200 descriptors. */
const mostYaml = 64 * 1024;

const tabs = 'Lines are set in with spaces, never with tabs.';
const indented = 'This line is set in differently than those that it belongs to.';

const says: Record<string, string> = {
  BAD_INDENT: indented,
  TAB_AS_INDENT: tabs,
  DUPLICATE_KEY: 'This name is there already. Expected was each name once.',
  MISSING_CHAR:
    'A sign is missing: a colon and a space after a name, or what closes a quote, a bracket or a brace.',
  MULTILINE_IMPLICIT_KEY:
    'A name goes over several lines. Expected was a colon and a space after it, or quotes around the text.',
  BLOCK_AS_IMPLICIT_KEY:
    'There are two colons in a line. A text with a colon and a space in it stands in quotes.',
  UNEXPECTED_TOKEN:
    'This was not expected here. A text that begins with a sign, or holds one, stands in quotes.',
  BAD_SCALAR_START: 'A text may not begin like this. It stands in quotes.',
  BAD_DQ_ESCAPE: 'After a backslash in double quotes stands what is no escape. A backslash is written \\\\.',
  RESOURCE_EXHAUSTION: 'It is nested too deeply. Expected were tracks, milestones and lists of texts.',
  MULTIPLE_DOCS: 'There is more than one document in it. Expected was one.',
  BAD_ALIAS: 'References (*) are not read. Expected was the text itself.',
  NON_STRING_KEY: 'A list or a group stands where a name was expected.',
};

/** The front matter of a Markdown file, or all of it. */
const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * The value of a YAML text and where its parts stand; of a Markdown file its front matter. References and tags are
 * refused: no ladder needs them, and they can make a small file very large.
 */
export function readYaml(text: string, faults: Faults): { value: unknown; locate: Locate } | null {
  const front = frontMatter.exec(text);
  const source = front?.[1] === undefined ? text : `\n${front[1]}`;
  if (source.length > mostYaml) {
    faults.add(
      null,
      'It is longer than 65,536 characters. Expected was a shorter file, or the same as JSON or CSV.',
    );
    return null;
  }
  // The line of dashes was taken off and an empty one put in its place, so that lines are counted alike.
  const placeOf = placesOf(source);
  refuseReferences(source, faults, placeOf);
  if (faults.list.length > 0) return null;
  let document: Document.Parsed;
  try {
    document = parseDocument(source, {
      prettyErrors: false,
      stringKeys: true,
      resolveKnownTags: false,
      logLevel: 'silent',
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    faults.add({ line: 1, column: 1 }, says.RESOURCE_EXHAUSTION ?? '');
    return null;
  }
  for (const { code, pos } of document.errors)
    faults.add(placeOf(pos[0]), says[code] ?? 'This is not written as YAML wants it.');
  if (faults.list.length > 0) return null;
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    locate: (path) => {
      for (let length = path.length; length >= 0; length -= 1) {
        const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return placeOf(node.range[0]);
      }
      return null;
    },
  };
}

/** What no ladder needs, by the kind of its sign. */
const refused: Record<string, string> = {
  alias: says.BAD_ALIAS ?? '',
  anchor: 'Anchors (&) are not read. Expected was the text itself.',
  tag: 'Tags (!) are not read. Expected was the text itself.',
};

/** Signs that the lexer puts in by itself, which are not in the text. */
const unwritten: ReadonlySet<string | null> = new Set(['doc-mode', 'flow-error-end', 'scalar']);

/**
 * Looks at the signs alone, before anything is made of them: resolving many references takes the library a time that grows
 * with the square of their number.
 */
function refuseReferences(source: string, faults: Faults, placeOf: (offset: number) => TextPlace): void {
  let offset = 0;
  for (const sign of new Lexer().lex(source)) {
    const kind = CST.tokenType(sign);
    const sentence = kind === null ? undefined : refused[kind];
    if (sentence !== undefined) faults.add(placeOf(offset), sentence);
    if (!unwritten.has(kind)) offset += sign.length;
    if (faults.full) return;
  }
}
