import type { EntryDraft } from '../../../shared/domain/entries.ts';
import { readBody, withoutPrivateAsides } from '../../../shared/markdown/index.ts';
import type { NameFinder } from './name-finder.ts';

/** What of a note is about the person. */
export interface NoteAbout {
  /** Markdown; null where all of it stands in private asides that are left out. */
  body: string | null;
  title: string;
  /** Private asides about the person, in it or left out. */
  privateAsides: number;
}

const privateMark = /\[!private\][+-]?/gi;
const privateLabel = '**Marked private:**';

/** The body with its private asides as plain quotes that say what they were: the one place where they are let out. */
const withAsidesOpen = (body: string): string => body.replace(privateMark, privateLabel);

/** A text that is about the person as a whole, with its private asides let out where they are wanted, and their number. */
export const wholeText = (body: string, privateAsides: boolean): { body: string; privateAsides: number } => ({
  body: privateAsides ? withAsidesOpen(body) : body,
  privateAsides: withoutPrivateAsides(body).removed,
});

function ownNote({ body, title }: EntryDraft, privateAsides: boolean): NoteAbout {
  const whole = wholeText(body, privateAsides);
  const nothingLeft =
    !privateAsides &&
    whole.privateAsides > 0 &&
    title.trim() === '' &&
    withoutPrivateAsides(body).markdown.trim() === '';
  return { ...whole, title, body: nothingLeft ? null : whole.body };
}

/** The paragraphs of somebody else's note that name the person, and its title only where that does. */
function othersNote(
  { body, title }: EntryDraft,
  names: NameFinder,
  privateAsides: boolean,
): NoteAbout | null {
  // Most notes are about others altogether, and need not be parsed for it.
  if (!body.includes(names.personId) && !names.isIn(body) && !names.isIn(title)) return null;
  const { blocks, mentions } = readBody(body);
  const mentioned = new Set(
    mentions.filter(({ personId }) => personId === names.personId).map(({ block }) => block),
  );
  const naming = blocks.filter(({ text }, at) => mentioned.has(at) || names.isIn(text));
  const titled = names.isIn(title);
  if (naming.length === 0 && !titled) return null;
  const hidden = naming.filter(({ share }) => share === 'private');
  const shown = privateAsides ? naming : naming.filter(({ share }) => share !== 'private');
  const text = shown.map(({ start, end, share }) =>
    share === 'private'
      ? `${privateLabel} ${body.slice(start, end).replace(privateMark, '').trim()}`
      : body.slice(start, end).trim(),
  );
  return {
    body: text.length === 0 && !titled ? null : text.join('\n\n'),
    title: titled ? title : '',
    privateAsides: hidden.length,
  };
}

/**
 * What of a note is about the person, or null where it does not name them.
 * @param own whether they belong to the note: it is theirs as a whole then
 */
export const partsNaming = (
  draft: EntryDraft,
  own: boolean,
  names: NameFinder,
  privateAsides: boolean,
): NoteAbout | null => (own ? ownNote(draft, privateAsides) : othersNote(draft, names, privateAsides));
