import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { evidenceCsv } from '../../../../electron/vault/export/evidence-csv.ts';
import { frameOf } from '../../../../electron/vault/export/frame.ts';
import { personHtml } from '../../../../electron/vault/export/html.ts';
import type { ExportInput, RedactedInput } from '../../../../electron/vault/export/input.ts';
import { personJson } from '../../../../electron/vault/export/json.ts';
import { assertNothingLeaks } from '../../../../electron/vault/export/leak-check.ts';
import { personMarkdown } from '../../../../electron/vault/export/markdown.ts';
import type { ExportPacket } from '../../../../electron/vault/export/packet.ts';
import { redact } from '../../../../electron/vault/export/redact.ts';
import { type Reader, readerOf } from '../../../../shared/exports/reader.ts';
import { itemOf, packetOf } from './packet-support.ts';
import { entryOf, idOf, inputOf, mark, mention, objectiveOf, personOf } from './support.ts';

const ana = personOf(1, 'Ana Ruiz', { role: 'Deputy of Tomás' });
const tomas = personOf(2, 'Tomás Ochoa');
const will = personOf(3, 'Will Stone');
const wang = personOf(4, '王小明');
const al = personOf(5, 'Al Penrose');
const people = new Map([ana, tomas, will, wang, al].map((person) => [person.id, person]));

const body = `Led the incident review with ${mention(tomas)} and without blame. ${mark('ownership +')}

![Tomás at the board](https://example.org/board.png)

> [!private]
> ${mention(ana)} is thinking about leaving us in the spring, says ${mention(tomas)}. ${mark('ownership -')}

> [!up]
> The settlement split would be the right size for her team. ${mark('quality +')}`;

const input: ExportInput = inputOf(
  ana,
  [entryOf(1, { share: 'report', title: 'Review with Tomás', people: [ana.id, tomas.id], body })],
  {
    people,
    objectives: [objectiveOf(1, ana, { goal: 'Take the ledger over from Ochoa', share: 'report' })],
  },
);
const reader = readerOf('report');
const clean = redact(input, reader).input;
const packet = packetOf({
  cycle: 'After Ochoa',
  sections: [{ title: 'Outcomes', body: 'She relieved Tomás of the ledger.' }],
  items: [
    itemOf(1, {
      quote: 'Helped Tomás Ochoa to finish.',
      remark: 'Ask Tomás about it.',
      source: { share: 'report', title: 'Pairing with Ochoa' },
    }),
    itemOf(2, {
      quote: 'She is thinking about leaving us in the spring.',
      source: { state: 'private', share: 'report' },
    }),
  ],
});
const review = { ...input, packet };
const cleanReview = redact(review, reader).input;

const formats: Record<string, (input: RedactedInput) => string> = {
  markdown: personMarkdown,
  html: (left) => personHtml(left, { medium: 'screen' }),
  pdf: (left) => personHtml(left, { medium: 'paper' }),
  csv: evidenceCsv,
  json: personJson,
};
const check = (
  content: string | Uint8Array,
  frame = '',
  who: Reader = reader,
  name = 'Ana Ruiz.md',
  complete = input,
) => assertNothingLeaks(complete, who, { name, content }, () => ({ name: '', content: frame }));

const [entry, original] = [clean.entries[0], input.entries[0]] as const;
if (!entry || !original) throw new Error('There must be a note.');
const privateLast = original.body.slice(original.body.indexOf('> [!private]'));

/** What leaves where one step of the redaction is forgotten. */
const faults: Record<string, Partial<ExportInput>> = {
  'private asides': {
    entries: [{ ...entry, body: `${entry.body}\n\n${privateLast}`.replace('[!private]', '[!share]') }],
  },
  'private asides whose names were replaced': {
    entries: [
      {
        ...entry,
        body: `${entry.body}\n\nAna Ruiz is thinking about leaving us in the spring, says a colleague (B).`,
      },
    ],
  },
  'asides for another reader': {
    entries: [
      { ...entry, body: `${entry.body}\n\nThe settlement split would be the right size for her team.` },
    ],
  },
  'names in titles': { entries: [{ ...entry, title: original.title }] },
  'names in mentions': {
    entries: [
      { ...entry, body: entry.body.replace(/\[@a colleague[^)]*\)\]?\(person:[^)]*\)/, mention(tomas)) },
    ],
    people: input.people,
  },
  'names in plain text': { entries: [{ ...entry, body: `${entry.body}\n\nAnd Tomás agreed.` }] },
  'names in descriptions of pictures': {
    entries: [{ ...entry, body: `${entry.body}\n\n![Tomás at the board](https://example.org/board.png)` }],
  },
  'names in addresses': {
    entries: [{ ...entry, body: `${entry.body}\n\n[x](https://example.org/tomas-ochoa)` }],
  },
  'ids of people': { entries: [{ ...entry, people: original.people }] },
  'names in evidence': { evidence: input.evidence.filter(({ private: hidden }) => !hidden).slice(0, 1) },
  'evidence from private asides': { evidence: input.evidence.filter(({ private: hidden }) => hidden) },
  'evidence for another reader': { evidence: input.evidence.slice(-1) },
  'names in objectives': { objectives: input.objectives },
  'names in what the person does': { person: input.person },
  'names in signals': {
    signals: new Map([...input.signals].map(([id, signal]) => [id, { ...signal, name: 'after ochoa' }])),
  },
};

const left = cleanReview.packet;
if (left === null) throw new Error('There must be a packet.');
const [item] = left.items;
if (item === undefined) throw new Error('There must be a picked piece.');

/** The same of a review. */
const faultsOfReview: Record<string, Partial<ExportPacket>> = {
  'names in sections': { sections: packet.sections },
  'names in quotes': { items: [{ ...item, quote: 'Helped Tomás Ochoa to finish.' }] },
  'names in remarks': { items: [{ ...item, remark: 'Ask Tomás about it.' }] },
  'names in wordings': { items: [{ ...item, wording: 'Finished what Tomás began.' }] },
  'names in titles of sources': {
    items: [{ ...item, source: { ...item.source, title: 'Pairing with Ochoa' } }],
  },
  'picked pieces that are private by now': { items: packet.items.slice(1) },
  'names of cycles': { cycle: packet.cycle },
};

/** Every forgotten step: what would leave, and what should have. */
const all: [name: string, leaking: RedactedInput, right: RedactedInput, complete: ExportInput][] = [
  ...Object.entries(faults).map(
    ([name, change]) =>
      [name, { ...clean, ...change } as RedactedInput, clean, input] as [
        string,
        RedactedInput,
        RedactedInput,
        ExportInput,
      ],
  ),
  ...Object.entries(faultsOfReview).map(
    ([name, change]) =>
      [name, { ...cleanReview, packet: { ...left, ...change } } as RedactedInput, cleanReview, review] as [
        string,
        RedactedInput,
        RedactedInput,
        ExportInput,
      ],
  ),
];

describe.each(Object.keys(formats))('in %s', (format) => {
  const render = formats[format] ?? personMarkdown;
  test('what was redacted leaves', async () => {
    for (const [right, complete] of [
      [clean, input],
      [cleanReview, review],
    ] as const)
      await check(render(right), render(frameOf(right)), reader, '', complete);
  });

  test.each(all)(
    'a redaction that forgets %s is stopped wherever it shows',
    async (_, leaking, right, complete) => {
      const text = render(leaking);
      if (text === render(right)) return;
      await expect(check(text, render(frameOf(right)), reader, '', complete)).rejects.toMatchObject({
        kind: 'export-stopped',
        message: expect.not.stringMatching(/tom[aá]s|ochoa|leaving/i),
      });
    },
  );
});

test('each of these mistakes shows in some format', () => {
  for (const [fault, leaking, right] of all) {
    const shows = Object.values(formats).some((render) => render(leaking) !== render(right));
    expect(shows, fault).toBe(true);
  }
});

describe('a hidden name', () => {
  const stops = (text: string, where: string) =>
    expect(check(text)).rejects.toMatchObject({ message: expect.stringContaining(where) });

  test.each([
    ['TOMÁS', 'its text'],
    ['One line.\nAnd tomas ochoa.', 'its text, line 2'],
    ['Ochoa, Tomás', 'its text'],
    ['tomas.ochoa@example.com', 'its text'],
    ['TomasOchoa', 'its text'],
    ['To\u00admás', 'its text'],
    ['今天小王和王小明说', 'its text'],
    ['then I asked Will about it', 'its text'],
    ['then I asked Al about it', 'its text'],
    ['WILL STONE', 'its text'],
    ['<!doctype html><p title="for Tomás">x</p>', 'an attribute'],
    ['<!doctype html><title>&#84;om&#xe1;s</title>', 'its text'],
    ['<!doctype html><p>To<b>m</b>ás</p>', 'its text'],
    ['<!doctype html><style>@page{@top-left{content:"Tom\\e1 s 2026"}}</style>', 'its page header'],
    ['{"people":[{"name":"Tomás Ochoa"}]}', 'people.name'],
  ])('%j is found, and said where: %s', (text, where) => stops(text, where));

  test('is found in the name of the file, and its id anywhere', async () => {
    await expect(check('x', '', reader, 'After Tomás.md')).rejects.toThrow('the name of the file');
    await expect(check(`<!doctype html><p data-x="${tomas.id}">`)).rejects.toThrow('export was stopped');
  });

  test('is found in every part of a zip of XML, its properties too', async () => {
    const zip = (path: string, xml: string) =>
      zipSync({
        'word/document.xml': strToU8('<w:p><w:r><w:t>Words</w:t></w:r></w:p>'),
        [path]: strToU8(xml),
      });
    await expect(check(zip('docProps/core.xml', '<dc:creator>Nobody</dc:creator>'))).resolves.toBeUndefined();
    const split = '<w:p><w:r><w:t>To</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>m&#225;s</w:t></w:r></w:p>';
    for (const [path, xml] of [
      ['docProps/core.xml', '<dc:title>Review with Tomás</dc:title>'],
      ['word/document.xml', split],
      ['word/_rels/document.xml.rels', '<Relationship Target="https://x.example/tomas"/>'],
      ['word/footer1.xml', `<w:t descr="${tomas.id}"/>`],
    ] as const)
      await expect(check(zip(path, xml)), path).rejects.toMatchObject({ kind: 'export-stopped' });
  });

  test('is none where it is a word, a part of one, an id, or a name of somebody who is shown', async () => {
    for (const text of [
      'Will it hold? It will. A stone.',
      'tomaster, ochoas',
      'Ana Ruiz and Ana',
      '0190ab12-7ada-7bed-8bed-ochoa0000000 '.replace('ochoa', '0c0a0'),
    ])
      await expect(check(text), text).resolves.toBeUndefined();
    await expect(check('Tomás', '', { ...reader, shown: [tomas.id] })).resolves.toBeUndefined();
    await expect(check('Tomás', '', readerOf('me'))).resolves.toBeUndefined();
  });

  test('is none where the format says the word itself', async () => {
    await expect(check('## Stone\n\ntomas', '## Tomas')).resolves.toBeUndefined();
  });

  test('a word that the manager hides counts as one', async () => {
    const who = { ...readerOf('me'), words: [{ text: 'Project Falcon', personId: null }] };
    await expect(check('on Project Falcon', '', who)).rejects.toThrow('export was stopped');
    await expect(check('on falcons', '', who)).resolves.toBeUndefined();
  });
});

test('a sentence for another reader is found once in a million letters', async () => {
  const long = 'Some other words of no note. '.repeat(40_000);
  const started = performance.now();
  await expect(check(long)).resolves.toBeUndefined();
  await expect(check(`${long} the settlement split would be the RIGHT size for her team`)).rejects.toThrow(
    'words that this reader may not see',
  );
  // Ten times what it takes here; a search for each piece by itself would take minutes in a journal of many notes.
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(idOf(1)).toBe(ana.id);
});
