import { escapeHtml } from '../export/html/escape.ts';
import { styles } from '../export/html/styles.ts';

export interface HtmlPage {
  title: string;
  /** What every printed page but the first says at its top. */
  running: string;
  medium: 'screen' | 'paper';
  /** `@font-face` rules for a text; none leaves the system's own fonts. */
  fonts?: (text: string) => string;
  /** Rules beside those of every exported page. */
  more: string;
  /** The content, escaped. */
  main: string;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** One HTML file that reads and prints by itself: no script, nothing to load. */
export const htmlPage = ({ title, running, medium, fonts, more, main }: HtmlPage): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
${[fonts?.(main) ?? '', styles(running, medium === 'paper' ? 'A4' : null), more].filter(Boolean).join('\n')}
</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
