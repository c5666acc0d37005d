import { gfm } from 'micromark-extension-gfm';

type Syntax = ReturnType<typeof gfm>;
type Constructs = NonNullable<Syntax['text']>;

/**
 * Tables, strikethrough, task items and footnotes. Bare addresses stay text (Handrail opens nothing by itself); their
 * constructs are taken out rather than disabled, because they would still stop the tokenizer at every letter.
 */
export const markdownSyntax: Syntax = withoutBareAddresses(gfm());

function withoutBareAddresses(syntax: Syntax): Syntax {
  const text: Constructs = {};
  for (const [code, constructs] of Object.entries(syntax.text ?? {})) {
    const kept = [constructs ?? []]
      .flat()
      .filter(({ name }) => !/^(?:www|protocol|email)Autolink$/.test(name ?? ''));
    if (kept.length > 0) text[Number(code)] = kept;
  }
  return { ...syntax, text };
}
