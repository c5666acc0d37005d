import type { DisclosureCounts } from '../../../shared/contract/disclosure.ts';
import { checkScript } from './check-script.ts';
import type { Disclosure } from './document.ts';
import { disclosureHtml } from './html.ts';
import { disclosureJson } from './json.ts';

export interface DisclosureBundle {
  files: { path: string; text: string }[];
  print: { path: string; html: string };
  counts: DisclosureCounts;
}

/** The files of a bundle: to read, to print, for programs, and what checks the record. */
export function disclosureBundle(disclosure: Disclosure, fonts?: (text: string) => string): DisclosureBundle {
  const options = fonts === undefined ? {} : { fonts };
  return {
    files: [
      { path: 'disclosure.html', text: disclosureHtml(disclosure, { medium: 'screen', ...options }) },
      { path: 'disclosure.json', text: disclosureJson(disclosure) },
      { path: 'check.mjs', text: checkScript },
    ],
    print: { path: 'disclosure.pdf', html: disclosureHtml(disclosure, { medium: 'paper', ...options }) },
    counts: disclosure.counts,
  };
}
