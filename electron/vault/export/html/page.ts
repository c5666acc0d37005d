import { escapeHtml } from './escape.ts';
import { styles } from './styles.ts';

export interface HtmlPage {
  /** What every printed page but the first says at its top, too. */
  title: string;
  /** A page to read, or one that is made for A4 paper. */
  medium: 'screen' | 'paper';
  /** `@font-face` rules for a text, see fonts.ts; none leaves the system's own fonts. */
  fonts?: (text: string, medium: HtmlPage['medium']) => string;
  /** Rules beside those of every exported page. */
  more?: string;
  /** The content, escaped. */
  main: string;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** One HTML file that reads and prints by itself: no script, nothing to load. */
export const htmlPage = ({ title, medium, fonts, more = '', main }: HtmlPage): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
${[fonts?.(main, medium) ?? '', styles(title, medium === 'paper' ? 'A4' : null), more].filter(Boolean).join('\n')}
</style>
</head>
<body>
<main>
${main}</main>
</body>
</html>
`;
