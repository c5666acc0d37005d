import type { DisclosureCounts } from '../../../shared/contract/disclosure.ts';
import type { HtmlPage } from '../export/html/page.ts';
import { checkScript } from './check-script.ts';
import type { Disclosure } from './document.ts';
import { disclosurePages } from './html.ts';
import { disclosureJson } from './json.ts';

export interface DisclosureBundle {
  files: { path: string; text: string }[];
  print: { path: string; html: string };
  counts: DisclosureCounts;
}

/** The files of a bundle: to read, to print, for programs, and what checks the record. */
export function disclosureBundle(disclosure: Disclosure, fonts?: HtmlPage['fonts']): DisclosureBundle {
  const pages = disclosurePages(disclosure, fonts);
  return {
    files: [
      { path: 'disclosure.html', text: pages.screen },
      { path: 'disclosure.json', text: disclosureJson(disclosure) },
      { path: 'check.mjs', text: checkScript },
    ],
    print: { path: 'disclosure.pdf', html: pages.paper },
    counts: disclosure.counts,
  };
}
