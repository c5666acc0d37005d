import type { Nodes } from 'mdast';
import { asideHeader, isParent } from '../../../shared/markdown/marks.ts';
import { parseBody } from '../../../shared/markdown/parse.ts';
import { plainInline, tidy } from '../../../shared/markdown/plain.ts';

/** Situation, behaviour, impact: the form in which feedback is an observation rather than an opinion. */
export interface Situation {
  situation: string;
  behaviour: string;
  impact: string;
}

type Part = keyof Situation;

const partNamed = (text: string): Part | null => {
  const word = text.toLowerCase().replace(/ior$/, 'iour');
  return word === 'situation' || word === 'behaviour' || word === 'impact' ? word : null;
};

/** `Situation: at the stand-up`; in bold it reads the same. */
const labelled = /^(situation|behaviou?r|impact) ?[:–—-] ?/i;

/**
 * What a body says under the headings of the feedback template ("Situation", "Behaviour", "Impact"), or behind labels of
 * the same names at the beginning of a line. A heading holds until the next one, a label until the end of its paragraph.
 * @returns plain text without marks, blocks apart by a space; empty where nothing is said
 */
export function readSituation(body: string): Situation {
  const said: Situation = { situation: '', behaviour: '', impact: '' };
  if (!/situation|behaviou?r|impact/i.test(body)) return said;
  const add = (part: Part | null, text: string): void => {
    if (part !== null) said[part] = [said[part], text].filter(Boolean).join(' ');
  };
  let under: Part | null = null;
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') {
      under = partNamed(tidy(plainInline(node.children, { marks: false })).replace(/ ?:$/, ''));
    } else if (node.type === 'paragraph') {
      let part = under;
      for (const line of linesOf(plainInline(node.children, { marks: false }))) {
        const label = labelled.exec(line);
        if (label) part = partNamed(label[1] ?? '');
        add(part, label ? line.slice(label[0].length) : line);
      }
    } else if (node.type === 'code') add(under, tidy(node.value));
    else if (isParent(node)) for (const child of node.children) visit(child);
  };
  visit(parseBody(body).root);
  return said;
}

const linesOf = (text: string): string[] =>
  text.replace(asideHeader, '').split('\n').map(tidy).filter(Boolean);
