/** How long a text is, in the two ways in which a form may count it. */
export interface TextLength {
  /** As a reader counts characters: an emoji or a letter with its accents is one (Unicode graphemes). */
  characters: number;
  /** As the limit of a web form counts (`maxlength`: UTF-16 units, a line end is one); it differs where there are emoji. */
  inForms: number;
}

/** A part of an export as plain text, for one field of a form. */
export interface TextSection extends TextLength {
  title: string;
  text: string;
}

/** An export as plain text. `text` is all of it, each part under its title. */
export interface ExportText extends TextLength {
  text: string;
  sections: TextSection[];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Without a sign beyond these, every UTF-16 unit is a character of its own. */
const plainScript = /^[\n\x20-\x7e\u00a0-\u02ff]*$/;

export const lengthOf = (text: string): TextLength => ({
  characters: plainScript.test(text) ? text.length : [...graphemes.segment(text)].length,
  inForms: text.length,
});

/** @param sections those without text are left out */
export function textOfSections(sections: readonly { title: string; text: string }[]): ExportText {
  const filled = sections.filter(({ text }) => text !== '');
  const text = filled.map((one) => `${one.title}\n\n${one.text}`).join('\n\n\n');
  return {
    text,
    ...lengthOf(text),
    sections: filled.map((one) => ({ title: one.title, text: one.text, ...lengthOf(one.text) })),
  };
}
