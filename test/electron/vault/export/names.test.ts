import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { writeMention } from '../../../../shared/markdown/index.ts';
import { parseBody } from '../../../../shared/markdown/parse.ts';
import { plainInline } from '../../../../shared/markdown/plain.ts';
import { awkwardNames } from './names.ts';
import { entryOf, inputOf, mark, personOf, rendered } from './support.ts';

const exportOf = (name: string) => {
  const person = personOf(1, name);
  const written = writeMention({ personId: person.id, label: 'Ana' });
  return inputOf(person, [
    entryOf(1, { title: name, body: `${written} did it. ${mark('ownership +')}\n\nAnd so did\n${written}` }),
  ]);
};

const plain = (node: Nodes | undefined): string =>
  node && 'children' in node ? plainInline(node.children, { marks: true }) : '';

test.each(awkwardNames)('%j comes out right in Markdown', async (name) => {
  const { text } = await rendered(exportOf(name), 'markdown');
  const { children } = parseBody(text).root;
  expect(plain(children[0])).toBe(name);
  const note = children.findIndex((node) => node.type === 'heading' && plain(node).startsWith('4 March'));
  expect(plain(children[note])).toBe(`4 March 2026, 1:1: ${name}`);
  expect(plain(children[note + 1])).toBe(`${name} did it. #ownership +`);
  expect(plain(children[note + 2])).toBe(`And so did\n${name}`);
  expect(children.every((node) => node.type !== 'html')).toBe(true);
});

test.each(awkwardNames)('%j comes out right in JSON', async (name) => {
  const { text } = await rendered(exportOf(name), 'json');
  expect(JSON.parse(text)).toMatchObject({ person: { name }, entries: [{ title: name }] });
});

test.each(awkwardNames)('%j cannot leave its place in a page', async (name) => {
  const { text } = await rendered(exportOf(name), 'html');
  expect(text).not.toContain('<script');
  expect(text.match(/<\/style>/g)).toHaveLength(1);
  expect(text.match(/<style>[^<]*<\/style>/)).not.toBeNull();
  expect(text).not.toMatch(/href="(?!https?:|#)[^"]/);
});
