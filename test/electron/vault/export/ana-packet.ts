import { createHash } from 'node:crypto';
import type { ExportInput } from '../../../../electron/vault/export/input.ts';
import type { ExportItem } from '../../../../electron/vault/export/packet.ts';
import type { ExportPicture } from '../../../../electron/vault/export/pictures.ts';
import { samplePicture, toBase64 } from '../../../helpers/pictures.ts';
import { ana, anaInput, tomas } from './ana.ts';
import { entryOf, idOf, mention, personOf, signals } from './support.ts';

const signal = (name: string) => signals.find((one) => one.name === name)?.id ?? '';

const bytes = samplePicture('png');
export const board: ExportPicture = {
  hash: createHash('sha256').update(bytes).digest('hex'),
  type: 'image/png',
  width: 24,
  height: 16,
  base64: toBase64(bytes),
};

/** Two hundred characters without a place to break at. */
export const longWord = 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200);

/** Names and words that other programs stumble over, each of which every format shows. */
export const nasty = {
  quoted: 'Anne-Marie "Annie" O\'Brien',
  hebrew: 'שרה לוי',
  arabic: 'محمد بن سلمان',
  emoji: '👩‍🚀 Zoë 🏳️‍🌈',
  formula: '=cmd()|calc!A1',
  markup: '<b>&amp; </w:t>',
  long: longWord,
};

const colleagues = [nasty.quoted, nasty.hebrew, nasty.arabic, nasty.emoji].map((name, index) =>
  personOf(20 + index, name),
);

const itemOf = (number: number, more: Partial<ExportItem>): ExportItem => ({
  id: idOf(400 + number),
  entryId: idOf(201),
  quote: '',
  wording: null,
  remark: '',
  share: null,
  marks: [],
  source: { state: 'same', happenedOn: '2026-01-14', kind: '1:1', title: 'Ledger cut-over', share: 'me' },
  writtenAt: '2026-01-14T16:40:00.000Z',
  updatedAt: '2026-01-14T16:52:00.000Z',
  ...more,
});

const outcomes = `She carried the ledger cut-over [14 January, 1:1](entry:${idOf(201)}), and the guild says so too.

# How it went

1. **Planned** the rollback before anybody asked
2. Rehearsed it with ${colleagues.map((person) => mention(person)).join(', ')}
   - [x] dry run
   - [ ] public write-up 📅 2026-07-01

| measure | before | after |
|---|---|---|
| ~~pages~~ | 14 | 2 |
| ${nasty.formula.replace('|', '\\|')} | ${nasty.markup.replaceAll('<', '\\<').replaceAll('&', '\\&')} | ${nasty.long} |

> She said: *“never again at night”*[^1]

> [!share]
> Thanked in front of the team.

![The \`board\` of the day](attachment:${board.hash})

\`\`\`sql
SELECT now();
\`\`\`

[^1]: In the retrospective, see [the notes](https://example.org/retro?a=1&b=2).`;

/** A review with one of everything that a packet can hold. */
export const anaPacket: ExportInput = {
  ...anaInput,
  entries: [
    ...anaInput.entries,
    entryOf(5, {
      kind: 'feedback given',
      happenedOn: '2026-06-02',
      title: nasty.formula,
      people: [ana.id],
      body: `## Situation\nThe settlement review.\n\n## Behaviour\n${nasty.hebrew} and ${nasty.arabic} asked; she answered. ${nasty.long}\n\n## Impact\n${nasty.quoted} slept.`,
    }),
  ],
  people: new Map([ana, tomas, ...colleagues].map((person) => [person.id, person])),
  pictures: new Map([[board.hash, board]]),
  competencies: new Map([[signal('ownership'), ['Execution', 'Leadership']]]),
  packet: {
    cycle: 'H1 2026',
    sections: [
      { title: 'Outcomes', body: outcomes },
      { title: `Growth & ${nasty.quoted}`, body: `نمو ${nasty.arabic}\n\n${nasty.emoji} was there.` },
    ],
    items: [
      itemOf(1, {
        quote: 'She wrote the rollback plan before anyone asked and had it rehearsed.',
        marks: [{ signalId: signal('ownership'), polarity: '+' }],
        remark: 'The whole team took the plan over.\nIt is used again.\n\nA second thought.',
      }),
      itemOf(2, {
        quote: 'The unknowns were named only on Thursday, which nobody may read here.',
        wording: 'Estimates came late.\n\n- twice in spring',
        marks: [
          { signalId: signal('delivery'), polarity: '-' },
          { signalId: signal('communication'), polarity: '' },
        ],
        share: 'report',
      }),
      itemOf(3, {
        entryId: idOf(205),
        quote: `${nasty.hebrew}: ${nasty.arabic}. ${nasty.markup}`,
        source: {
          state: 'same',
          happenedOn: '2026-06-02',
          kind: 'feedback given',
          title: nasty.formula,
          share: 'me',
        },
      }),
      itemOf(4, {
        entryId: idOf(299),
        quote: `${nasty.formula} ${nasty.long} ${nasty.quoted} ${nasty.emoji}`,
        marks: [{ signalId: signal('mentoring'), polarity: '+' }],
      }),
    ],
    promises: [
      {
        entryId: idOf(201),
        position: 0,
        owner: { kind: 'me' },
        text: 'Send the staff-engineer expectations doc',
        dueOn: '2026-01-23',
        done: true,
        private: false,
        share: 'report',
        happenedOn: '2026-01-14',
        people: [ana.id],
      },
      {
        entryId: idOf(201),
        position: 1,
        owner: { kind: 'person', personId: ana.id },
        text: nasty.formula,
        dueOn: null,
        done: false,
        private: false,
        share: 'report',
        happenedOn: '2026-01-14',
        people: [ana.id],
      },
    ],
    morale: [
      { happenedOn: '2026-01-14', morale: 4 },
      { happenedOn: '2026-02-26', morale: 5 },
      { happenedOn: '2026-05-19', morale: 2 },
    ],
    withNotes: true,
  },
};

/** The same review without the notes that it rests on, as `redact` leaves it. */
export const anaPacketAlone: ExportInput = {
  ...anaPacket,
  entries: [],
  ...(anaPacket.packet && { packet: { ...anaPacket.packet, withNotes: false } }),
};
