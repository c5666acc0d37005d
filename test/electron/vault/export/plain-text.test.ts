import { expect, test } from 'vitest';
import { renderPersonText } from '../../../../electron/vault/export/person-export.ts';
import { anaInput, anaWithElsewhere } from './ana.ts';
import { anaPacket, anaPacketAlone, nasty } from './ana-packet.ts';
import { entryOf, inputOf, mark, me, personOf } from './support.ts';

test('a review as plain text is what can be pasted into the fields of a form, part by part', async () => {
  const { text, sections } = await renderPersonText(anaPacket, me);
  await expect(text).toMatchFileSnapshot('../../../fixtures/export/packet.txt');
  expect(sections.map(({ title }) => title)).toEqual([
    'Outcomes',
    `Growth & ${nasty.quoted}`,
    'Evidence',
    'Objectives',
    'Promises',
    'Morale',
    'Notes',
  ]);
  for (const section of sections) expect(text).toContain(`${section.title}\n\n${section.text}`);
  for (const words of Object.values(nasty)) expect(text, words).toContain(words);
});

test('it has no sign of Markdown, no address and nothing that was reworded or is private', async () => {
  for (const input of [anaPacket, anaPacketAlone, anaWithElsewhere, anaInput]) {
    const { text } = await renderPersonText(input, me);
    expect(text).not.toMatch(
      /\*\*|\]\(|person:|signal:|entry:|attachment:|📅|\[!|nobody may read here|Seems tired/,
    );
  }
  expect((await renderPersonText(anaPacketAlone, me)).sections.map(({ title }) => title)).not.toContain(
    'Notes',
  );
});

test('names are those of today, signals say their sign', async () => {
  const person = personOf(1, 'Ana *Ruiz* (A_B)');
  const body = `[@Ana](person:${person.id}) took it on. ${mark('ownership -')}`;
  const { sections } = await renderPersonText(inputOf(person, [entryOf(1, { body })]), me);
  expect(sections.at(-1)?.text).toContain('Ana *Ruiz* (A_B) took it on. (ownership −)');
});
