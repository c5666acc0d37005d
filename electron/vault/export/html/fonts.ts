import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Face {
  family: string;
  weight: string;
  style: 'normal' | 'italic';
  /** File name without the subset: `{subset}` stands in its place. */
  file: string;
}

/** Where the text is shown: on a screen with the variable faces, or printed. */
type Medium = 'screen' | 'paper';

const inter = 'Inter Variable';
const serif = 'Source Serif 4 Variable';

const variable = '@fontsource-variable';
const fixed = (family: string, weight: 400 | 500 | 600 | 700, style: Face['style'] = 'normal'): Face => {
  const name = family === inter ? 'inter' : 'source-serif-4';
  return {
    ...{ family, weight: String(weight), style },
    file: `@fontsource/${name}/files/${name}-{subset}-${weight}-${style}.woff2`,
  };
};

/**
 * A PDF has no place for variable faces: Chromium draws each of their letters as a picture of its own (Type 3), which takes
 * longer, is larger and shows badly in some readers. With faces of one weight the same page has real fonts.
 */
const faces: Readonly<Record<Medium, readonly Face[]>> = {
  screen: [
    {
      ...{ family: inter, weight: '100 900', style: 'normal' },
      file: `${variable}/inter/files/inter-{subset}-wght-normal.woff2`,
    },
    {
      ...{ family: serif, weight: '200 900', style: 'normal' },
      file: `${variable}/source-serif-4/files/source-serif-4-{subset}-wght-normal.woff2`,
    },
    {
      ...{ family: serif, weight: '200 900', style: 'italic' },
      file: `${variable}/source-serif-4/files/source-serif-4-{subset}-wght-italic.woff2`,
    },
  ],
  paper: [
    ...[fixed(inter, 400), fixed(inter, 500), fixed(inter, 600)],
    ...[fixed(serif, 400), fixed(serif, 400, 'italic'), fixed(serif, 700), fixed(serif, 700, 'italic')],
  ],
};

/** The scripts that both families have, with the code points that make a page need them. */
const subsets: readonly { name: string; needed: RegExp; range: string }[] = [
  {
    name: 'latin',
    needed: /[\0-\xff]/,
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
  {
    name: 'latin-ext',
    needed: /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]/,
    range: 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0',
  },
  { name: 'greek', needed: /[\u0370-\u03ff]/, range: 'U+0370-03FF' },
  {
    name: 'cyrillic',
    needed: /[\u0400-\u045f\u0490-\u0491]/,
    range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  },
];

const fileOf = (face: Face, subset: string): string => face.file.replace('{subset}', subset);

/** Every file that an export may hold, as a module's name: what a package of the app must bring along. */
export const fontFiles = (): string[] =>
  Object.values(faces)
    .flat()
    .flatMap((face) => subsets.map(({ name }) => fileOf(face, name)));

const read = new Map<string, string>();

/** A bundled font file as base64. */
function fontFile(name: string): string {
  let text = read.get(name);
  if (text === undefined) {
    text = readFileSync(createRequire(import.meta.url).resolve(name)).toString('base64');
    read.set(name, text);
  }
  return text;
}

/**
 * `@font-face` rules with the bundled fonts as `data:` addresses, for the scripts that the text uses (some 200 kB for
 * a Latin one): the page looks the same on every machine and asks for nothing.
 */
export function embeddedFonts(text: string, medium: Medium): string {
  const used = subsets.filter((subset) => subset.needed.test(text));
  return faces[medium]
    .flatMap((face) =>
      used.map(
        (subset) =>
          `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:${face.weight};unicode-range:${subset.range};src:url(data:font/woff2;base64,${fontFile(fileOf(face, subset.name))}) format("woff2")}`,
      ),
    )
    .join('\n');
}
