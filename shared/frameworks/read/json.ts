import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type Faults, placesOf } from './reading.ts';
import type { Locate } from './tracks.ts';

/** By the names that the parser gives its errors. */
const says: Record<string, string> = {
  CommaExpected: 'Expected was a comma.',
  ColonExpected: 'Expected was a colon.',
  PropertyNameExpected: 'Expected was a name in double quotes.',
  ValueExpected: 'Expected was a value.',
  CloseBraceExpected: 'Expected was a closing brace }.',
  CloseBracketExpected: 'Expected was a closing bracket ].',
  EndOfFileExpected: 'Expected was the end: more stands behind the value.',
  UnexpectedEndOfString: 'A text in quotes does not end. Expected was a double quote.',
  InvalidCommentToken: 'JSON has no comments. Expected was a value.',
  InvalidCharacter: 'A text in quotes holds a line break or a tab. Expected were \\n or \\t.',
  InvalidEscapeCharacter: 'After a backslash stands what is no escape. A backslash is written \\\\.',
  InvalidUnicode: 'After \\u are expected four hexadecimal digits.',
  InvalidNumberFormat: 'This is no number.',
};

/** The value of a JSON text and where its parts stand; null where it cannot be read, with the faults. */
export function readJson(text: string, faults: Faults): { value: unknown; locate: Locate } | null {
  const placeOf = placesOf(text);
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    faults.add(
      { line: 1, column: 1 },
      'It is nested too deeply. Expected were tracks, milestones and lists of texts.',
    );
    return null;
  }
  for (const { error, offset } of errors)
    faults.add(
      placeOf(offset),
      says[printParseErrorCode(error)] ?? 'This is no JSON. Expected was a name or a value in double quotes.',
    );
  if (root === undefined || errors.length > 0) {
    if (errors.length === 0)
      faults.add({ line: 1, column: 1 }, 'There is nothing in it. Expected was a ladder as JSON.');
    return null;
  }
  const tree = root;
  return {
    value: getNodeValue(tree),
    locate: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const node = findNodeAtLocation(tree, path.slice(0, length));
        if (node) return placeOf(node.offset);
      }
      return placeOf(tree.offset);
    },
  };
}
