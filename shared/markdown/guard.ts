/**
 * Inputs that the parser would take minutes for (its work on emphasis, brackets and containers grows with the
 * square of their number) are read with the construct switched off: the text is all there, only unformatted.
 */
const maxSignsPerParagraph = 1_200;
const maxSigns = 16_000;
const maxBracketsPerParagraph = 1_500;
const maxDefinitions = 3_000;
const maxCellsPerLine = 200;
const maxContainers = 40;
const maxIndent = 400;
/** The parser opens and closes every container of a line again: the sum of the squares of their number. */
const maxContainerWork = 60_000;
/** Lines of a quote that leave out its `>`. */
const maxLazyLines = 1_000;

const containerPrefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const containerMarker = />|[-+*]|\d{1,9}[.)]/g;
const startsBlock = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+\S|#{1,6}[ \t])/;

/** The parser loses its place in a footnote that opens in a footnote: what follows could fall out of its private aside. */
const nestedFootnote = /\[\^[^\]]+\]:.*\[\^[^\]]+\]:/;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The micromark constructs that are switched off for this text; empty for everything that a person writes. */
export function constructsToDisable(markdown: string): string[] {
  const disabled = new Set<string>(withoutUse(markdown));
  let signs = 0;
  let allSigns = 0;
  let brackets = 0;
  let definitions = 0;
  let containerWork = 0;
  let lazyLines = 0;
  let quoted = false;
  for (const line of markdown.split(/\r\n?|\n/)) {
    const prefix = containerPrefix.exec(line)?.[0] ?? '';
    const containers = count(prefix, containerMarker);
    containerWork += containers * containers;
    if (quoted && containers === 0 && line.trim() !== '') lazyLines += 1;
    else quoted = prefix.includes('>');
    if (containers > maxContainers || containerWork > maxContainerWork || lazyLines > maxLazyLines)
      disableContainers(disabled);
    if (line.length - line.trimStart().length > maxIndent) disableContainers(disabled);
    if (nestedFootnote.test(line)) disableContainers(disabled);
    if (line.trim() === '' || startsBlock.test(line)) {
      signs = 0;
      brackets = 0;
    }
    const found = count(line, /[*_~]/g);
    signs += found;
    allSigns += found;
    brackets += count(line, /[[\]]/g);
    if (/^[ \t>]*\[[^\]]*\]:/.test(line)) definitions += 1;
    if (signs > maxSignsPerParagraph || allSigns > maxSigns) {
      disabled.add('attention').add('strikethrough');
    }
    if (brackets > maxBracketsPerParagraph) disableBrackets(disabled);
    if (definitions > maxDefinitions) disabled.add('definition').add('gfmFootnoteDefinition');
    if (count(line, /\|/g) > maxCellsPerLine) disabled.add('table');
  }
  return [...disabled];
}

/**
 * Constructs for which the text has no sign: trying each of them at every line and letter is a third of a parse, a table
 * above all. A table has a bar, or a colon in its delimiter row where it has one column.
 */
const withoutUse = (markdown: string): string[] => [
  ...(/\||:-|-:/.test(markdown) ? [] : ['table']),
  ...(markdown.includes('~') ? [] : ['strikethrough']),
  ...(markdown.includes('[^')
    ? []
    : ['gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall']),
];

const disableContainers = (disabled: Set<string>): void => {
  disabled.add('blockQuote').add('list').add('gfmFootnoteDefinition');
};

const disableBrackets = (disabled: Set<string>): void => {
  for (const name of [
    'labelStartLink',
    'labelStartImage',
    'labelEnd',
    'gfmFootnoteCall',
    'gfmPotentialFootnoteCall',
    'definition',
  ])
    disabled.add(name);
  disabled.add('gfmFootnoteDefinition');
};
