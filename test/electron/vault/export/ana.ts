import type { ExportInput } from '../../../../electron/vault/export/input.ts';
import { entryOf, idOf, inputOf, mark, mention, objectiveOf, personOf } from './support.ts';

export const ana = personOf(1, 'Ana Ruiz', { role: 'Senior engineer', team: 'Payments', level: 'L5' });
export const tomas = personOf(2, 'Tomás Ochoa');

/** Half a year of notes about one person, with one of everything that a body can hold. */
export const anaInput: ExportInput = inputOf(
  ana,
  [
    entryOf(1, {
      happenedOn: '2026-01-14',
      happenedTime: '10:30',
      title: 'Ledger cut-over',
      morale: 4,
      people: [ana.id, tomas.id],
      body: `Walked through the ledger cut-over. She wrote the rollback plan before anyone asked and had it rehearsed. ${mark('ownership +')}

Her estimate for reconciliation slipped a third time; the unknowns were named only on Thursday. ${mark('delivery -')}

> [!private]
> Seems tired since the re-organisation. Ask about workload before anything else next time. ${mark('motivation -')}

- [ ] Send the staff-engineer expectations doc 📅 2026-01-23
- [x] ${mention(ana)} drafts the design review invite
- [ ] [@Leadership](person:leadership) decides about the second on-call rota`,
    }),
    entryOf(2, {
      kind: 'observation',
      happenedOn: '2026-03-02',
      people: [ana.id],
      body: `Led the incident review without blame; three people spoke who usually do not. ${mark('communication +')} ${mark('readiness +')}

> [!share]
> Thanked her in front of the team. ${mark('recognition')}

1. What went well
   - the *timeline* was written as it happened
     > [!private]
     > Her peer envies the attention she gets here.
2. What comes next: \`payments-ledger\`, ~~in May~~ in June`,
    }),
    entryOf(3, {
      kind: 'career',
      happenedOn: '2026-02-26',
      title: 'Where to next?',
      morale: 5,
      people: [ana.id],
      revisions: [
        { number: 1, startedAt: '2026-02-26T15:00:00.000Z', writtenAt: '2026-02-26T15:04:00.000Z' },
        { number: 2, startedAt: '2026-02-27T08:10:00.000Z', writtenAt: '2026-02-27T08:12:00.000Z' },
      ],
      writtenAt: '2026-02-26T15:00:00.000Z',
      body: `# In her words

Wants to own a system across two teams within the year, not to manage. ${mark('goal')}

## Reading

See [the ladder][1] and a note[^1].

| level | scope |
|---|---|
| L5 | one team |
| L6 | two teams |

> [!up]
> The settlement split would be the right size for her. ${mark('scope +')}

[1]: https://example.org/ladder
[^1]: Read on the train.`,
    }),
    entryOf(4, {
      kind: 'concern',
      happenedOn: '2026-05-19',
      people: [ana.id],
      body: `> [!private]
> Nothing of this note may ever leave the journal.`,
    }),
  ],
  {
    people: new Map([ana, tomas].map((person) => [person.id, person])),
    objectives: [
      {
        ...objectiveOf(
          1,
          ana,
          { goal: 'Own a system across two teams', accommodation: 'I have not told Ruth yet.' },
          { accommodation: 'The settlement split is hers.', share: 'report' },
          { nextStep: 'Draft the split with *Platform*', dueOn: '2026-04-01', horizon: 'now' },
        ),
        notes: [idOf(203), idOf(299)],
      },
      objectiveOf(2, ana, { goal: 'Whether staff is the right title for her at all' }),
      objectiveOf(
        3,
        ana,
        { goal: 'Speak at the guild', share: 'leadership', nextStep: 'Name a talk' },
        { status: 'reached', nextStep: '' },
      ),
    ],
  },
);

/** Evidence about her from a note that she does not belong to. */
export const anaWithElsewhere: ExportInput = {
  ...anaInput,
  evidence: [
    ...anaInput.evidence,
    {
      entryId: idOf(299),
      personId: ana.id,
      signalId: idOf(106),
      polarity: '+',
      text: 'Ana Ruiz sat with Tomás Ochoa for two days until the replay ran.',
      private: false,
      happenedOn: '2026-04-10',
      kind: '1:1',
      title: 'Weekly',
    },
  ],
};
