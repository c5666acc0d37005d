import { describe, expect, test } from 'vitest';
import type { ExportPromise } from '../../../../electron/vault/export/packet.ts';
import { redact } from '../../../../electron/vault/export/redact.ts';
import { type Audience, readerOf } from '../../../../shared/exports/reader.ts';
import { itemOf, packetOf } from './packet-support.ts';
import { entryOf, idOf, inputOf, mark, me, mention, objectiveOf, personOf } from './support.ts';

const ana = personOf(1, 'Ana Ruiz');
const tomas = personOf(2, 'Tomás Ochoa', { relation: 'peer' });
const ruth = personOf(3, 'Ruth Adler', { relation: 'manager' });
const people = new Map([ana, tomas, ruth].map((person) => [person.id, person]));
const audiences: readonly Audience[] = ['me', 'report', 'leadership', 'hr'];

describe('who sees which block of a note', () => {
  const body = `Own words. ${mark('ownership +')}

> [!private]
> Private words. ${mark('ownership -')}

> [!share]
> Shared words. ${mark('quality +')}

> [!up]
> Words for above. ${mark('quality -')}`;
  const words = ['Own', 'Private', 'Shared', 'Words for above'];
  const seen = (share: 'me' | 'report' | 'leadership', audience: Audience): string[] => {
    const { input } = redact(
      inputOf(ana, [entryOf(1, { share, body, title: 'A title' })]),
      readerOf(audience),
    );
    const entry = input.entries[0];
    const evidence = input.evidence.map(({ text }) => text);
    const inBody = words.filter((word) => entry?.body.includes(word));
    // A note and the evidence that was derived from it never differ.
    expect(evidence).toEqual(inBody.map((word) => evidence.find((text) => text.startsWith(word)) ?? word));
    expect(input.evidence.every(({ title }) => title === entry?.title)).toBe(true);
    return [...(entry?.title ? ['title'] : []), ...inBody];
  };

  test.each([
    ['me', 'me', ['title', 'Own', 'Shared', 'Words for above']],
    ['me', 'report', ['Shared']],
    ['me', 'leadership', ['Words for above']],
    ['me', 'hr', ['Shared', 'Words for above']],
    ['report', 'me', ['title', 'Own', 'Shared', 'Words for above']],
    ['report', 'report', ['title', 'Own', 'Shared']],
    ['report', 'leadership', ['Words for above']],
    ['report', 'hr', ['title', 'Own', 'Shared', 'Words for above']],
    ['leadership', 'report', ['Shared']],
    ['leadership', 'leadership', ['title', 'Own', 'Words for above']],
    ['leadership', 'hr', ['title', 'Own', 'Shared', 'Words for above']],
  ] as const)('a note of level %s for %s', (share, audience, expected) => {
    expect(seen(share, audience)).toEqual(expected);
  });

  test('says what stays, why, and from which note', () => {
    const input = inputOf(ana, [entryOf(1, { body }), entryOf(2, { body: 'Only mine.', share: 'me' })]);
    const told = redact(input, readerOf('report')).leftOut.map(({ what, reason, entryId, excerpt }) => [
      what,
      reason,
      entryId === idOf(201) ? 1 : 2,
      excerpt,
    ]);
    expect(told).toEqual([
      ['aside', 'private', 1, 'Private words. ownership'],
      ['part of a note', 'level', 1, 'Own words. ownership'],
      ['note', 'level', 2, 'Only mine.'],
    ]);
  });

  test('a note that is known to nobody shows nothing but to the manager', () => {
    const elsewhere = {
      id: idOf(299),
      share: 'me' as const,
      body: `> [!share]\n> Ana helped. ${mark('quality +')}`,
    };
    const evidence = [
      { entryId: idOf(299), text: 'Ana helped.' },
      { entryId: idOf(298), text: 'From a note that is gone.' },
    ].map((item) => ({
      ...item,
      personId: ana.id,
      signalId: idOf(101),
      polarity: '+' as const,
      private: false,
      happenedOn: '2026-04-10',
      kind: '1:1',
      title: 'A title',
    }));
    const input = inputOf(ana, [], { evidence, elsewhere: [elsewhere] });
    const texts = (audience: Audience) =>
      redact(input, readerOf(audience)).input.evidence.map(({ text, title }) => [text, title]);
    expect(texts('me')).toHaveLength(2);
    expect(texts('report')).toEqual([['Ana helped.', '']]);
    expect(texts('leadership')).toEqual([]);
    expect(redact(input, readerOf('report')).leftOut).toMatchObject([
      { what: 'evidence', reason: 'level', entryId: idOf(298) },
    ]);
  });

  test('morale is the manager’s own, unless it is switched on', () => {
    const input = inputOf(ana, [entryOf(1, { share: 'report', body: 'Words.', morale: 2 })], {
      packet: packetOf({ morale: [{ happenedOn: '2026-03-04', morale: 2 }] }),
    });
    const morale = (audience: Audience, on: boolean) => {
      const { input: left } = redact(input, { ...readerOf(audience), morale: on });
      return [left.entries[0]?.morale, left.packet?.morale.length];
    };
    expect(morale('me', false)).toEqual([2, 1]);
    expect(morale('report', false)).toEqual([null, 0]);
    expect(morale('report', true)).toEqual([2, 1]);
  });
});

describe('a packet', () => {
  const left = (items: ReturnType<typeof itemOf>[], reader = readerOf('report')) => {
    const redaction = redact(inputOf(ana, [], { packet: packetOf({ items }) }), reader);
    return {
      quotes: redaction.input.packet?.items.map(({ wording, quote }) => [wording, quote]),
      leftOut: redaction.leftOut,
    };
  };

  test('shows a picked paragraph by its note, its own share, or its wording', () => {
    const items = [
      itemOf(1, { source: { share: 'report' } }),
      itemOf(2),
      itemOf(3, { share: 'report' }),
      itemOf(4, { source: { share: 'report' }, share: 'me' }),
      itemOf(5, { wording: 'For the reader.' }),
      itemOf(6, { wording: 'For above.', share: 'leadership' }),
    ];
    const { quotes, leftOut } = left(items);
    expect(quotes).toEqual([
      [null, 'Quote 1.'],
      [null, 'Quote 3.'],
      ['For the reader.', ''],
    ]);
    expect(leftOut).toMatchObject(
      [2, 4, 6].map((at) => ({ what: 'picked', reason: 'level', itemId: items[at - 1]?.id })),
    );
    const reader = { ...readerOf('report'), items: items.map(({ id }) => id) };
    expect(left(items, reader).quotes).toHaveLength(6);
  });

  test('never shows what is private by now, nor a quote that its note no longer says', () => {
    const items = [
      itemOf(1, { source: { state: 'private' }, share: 'report', wording: 'Said otherwise.' }),
      itemOf(2, { source: { state: 'changed' }, share: 'report' }),
      itemOf(3, { source: { state: 'trashed' }, share: 'report' }),
      itemOf(4, { source: { state: 'changed' }, wording: 'In my words.' }),
    ];
    for (const audience of audiences) {
      const reader = { ...readerOf(audience), items: items.map(({ id }) => id) };
      const { quotes, leftOut } = left(items, reader);
      expect(quotes).toEqual([['In my words.', '']]);
      expect(leftOut.map(({ reason }) => reason)).toEqual(['private', 'changed', 'trashed']);
      expect(leftOut.every(({ itemId }) => itemId === null)).toBe(true);
    }
  });

  test('keeps the words of its sections but for asides that the reader may not see', () => {
    const sections = [
      {
        title: 'Outcomes',
        body: 'She did it.\n\n> [!private]\n> Not this.\n\n> [!up]\n> Nor this.\n\n> [!share]\n> But this.',
      },
      { title: 'Mine alone', body: '> [!private]\n> Nothing else.' },
    ];
    const { input } = redact(inputOf(ana, [], { packet: packetOf({ sections }) }), readerOf('report'));
    expect(input.packet?.sections).toEqual([
      { title: 'Outcomes', body: 'She did it.\n\n> [!share]\n> But this.' },
    ]);
  });

  test('shows promises by the block that they stand in, and has notes behind it only where wanted', () => {
    const promises = ['Mine', 'Theirs', 'Nobody’s'].map(
      (text, position): ExportPromise => ({
        entryId: idOf(201),
        position,
        owner: { kind: 'me' },
        text,
        dueOn: null,
        done: false,
        private: position === 2,
        share: position === 1 ? 'report' : 'me',
        happenedOn: '2026-03-04',
        people: [ana.id],
      }),
    );
    const input = inputOf(ana, [entryOf(1, { body: 'Words.' })], {
      packet: packetOf({ promises, withNotes: false }),
    });
    const texts = (audience: Audience) =>
      redact(input, readerOf(audience)).input.packet?.promises.map(({ text }) => text);
    expect(texts('me')).toEqual(['Mine', 'Theirs']);
    expect(texts('report')).toEqual(['Theirs']);
    expect(texts('leadership')).toEqual([]);
    expect(redact(input, me).input.entries).toEqual([]);
  });
});

describe('third parties', () => {
  const body = `${mention(tomas)} and Ruth Adler met ${mention(ana)}. Tomás promised it. ${mark('ownership +')}

See [the plan](https://wiki.example/~tomas.ochoa) and ![Tomás at the board](https://x.example/p.png).

\`git blame tochoa\`

- [ ] ${mention(ruth)} decides 📅 2026-06-01`;
  const input = inputOf(
    ana,
    [entryOf(1, { share: 'report', body, title: 'With Tomás', people: [ana.id, tomas.id] })],
    {
      people,
      objectives: [objectiveOf(1, ana, { goal: 'Take over from Ruth', share: 'report' })],
      packet: packetOf({
        cycle: 'After Ruth',
        sections: [{ title: 'Outcomes', body: `She relieved ${mention(ruth)}.` }],
        items: [
          itemOf(1, {
            quote: 'Helped Tomás.',
            remark: 'Ask Ruth.',
            source: { share: 'report', title: 'Tomás' },
          }),
        ],
      }),
    },
  );
  const everything = (reader = readerOf('report')) =>
    JSON.stringify(redact(input, reader).input, (_, value) => (value instanceof Map ? [...value] : value));

  test('are nobody in the file, in any text or id', () => {
    const text = everything();
    expect(text).not.toMatch(/tom[aá]s|ochoa|tochoa|ruth|adler/i);
    for (const { id } of [tomas, ruth]) expect(text).not.toContain(id);
    expect(text).toContain('Ana Ruiz');
  });

  test('have one pseudonym each, by how they stand and in the order of the file', () => {
    const { input: left, thirdParties } = redact(input, readerOf('report'));
    expect(left.packet?.sections[0]?.body).toBe('She relieved [@a manager (B)](person:manager-b).');
    expect(left.entries[0]?.body).toBe(
      `[@a colleague (C)](person:colleague-c) and a manager (B) met ${mention(ana)}. A colleague (C) promised it. ${mark('ownership +')}

See the plan and ![A colleague (C) at the board](https://x.example/p.png).

\`git blame a colleague (C)\`

- [ ] [@a manager (B)](person:manager-b) decides 📅 2026-06-01`,
    );
    expect(left.entries[0]?.people).toEqual([ana.id, 'colleague-c']);
    expect(thirdParties).toMatchObject([
      { name: 'Tomás Ochoa', pseudonym: 'a colleague (C)', shown: false },
      { name: 'Ruth Adler', pseudonym: 'a manager (B)', shown: false },
    ]);
  });

  test('can be shown one by one, and the others keep their letters', () => {
    const text = everything({ ...readerOf('report'), shown: [ruth.id] });
    expect(text).toContain('Ruth Adler');
    expect(text).not.toContain('(B)');
    expect(text).toContain('a colleague (C)');
  });

  test('are shown to the manager, but for those who are hidden all the same', () => {
    expect(everything(me)).toContain('Tomás Ochoa');
    const text = everything({ ...me, hidden: [tomas.id] });
    expect(text).not.toMatch(/tom[aá]s|ochoa/i);
    expect(text).toContain('Ruth');
  });

  test('are found by an old name, and where they are no longer in the journal', () => {
    const gone = '01900000-0000-7000-8000-0000000000ff';
    const note = entryOf(1, {
      share: 'report',
      body: `[@Tomás Silva](person:${tomas.id}) and [@Marta Gil](person:${gone}) came. Silva spoke, Marta too.`,
    });
    const { input: left, thirdParties } = redact(inputOf(ana, [note], { people }), readerOf('report'));
    expect(left.entries[0]?.body).toBe(
      '[@a colleague (B)](person:colleague-b) and [@a colleague (C)](person:colleague-c) came. A colleague (B) spoke, a colleague (C) too.',
    );
    expect(thirdParties.map(({ name }) => name)).toEqual(['Tomás Ochoa', 'Marta Gil']);
  });

  test.each([
    ['broken up by emphasis', 'with **To**más and O*cho*a', 'with a colleague \\(B\\)'],
    ['written with entities', 'with Tom&aacute;s', 'with a colleague (B)'],
    [
      'in the address of an autolink',
      'see <https://x.example/tomas-ochoa>',
      'see https://x.example/a colleague (B)',
    ],
    ['as the name of a reference', 'see [it][tomas]\n\n[tomas]: https://x.example', 'it'],
    ['in an HTML attribute', 'x <img alt="Tomás Ochoa"> y', 'a colleague (B)'],
  ])('are found %s', (_, written, expected) => {
    const note = entryOf(1, { share: 'report', body: written });
    const { body: left = '' } =
      redact(inputOf(ana, [note], { people }), readerOf('report')).input.entries[0] ?? {};
    expect(left).not.toMatch(/tom|ocho/i);
    expect(left.replaceAll('\\', '')).toContain(expected.replaceAll('\\', ''));
  });

  test('words that may be their names are told to the manager', () => {
    const will = personOf(4, 'Will Stone');
    const anna = personOf(5, 'Ana Costa');
    const all = new Map([ana, will, anna].map((person) => [person.id, person]));
    const note = entryOf(1, { share: 'report', body: 'Will it hold? Ana says so. I asked Will.' });
    const { doubtful, input: left } = redact(inputOf(ana, [note], { people: all }), readerOf('report'));
    expect(left.entries[0]?.body).toBe('Will it hold? Ana says so. I asked a colleague (B).');
    expect(doubtful).toEqual([
      {
        word: 'Will',
        names: ['Will Stone'],
        personId: will.id,
        reason: 'word',
        replaced: false,
        count: 1,
        excerpt: 'Will it hold? Ana says so. I asked Will.',
      },
      {
        word: 'Ana',
        names: ['Ana Ruiz', 'Ana Costa'],
        personId: anna.id,
        reason: 'shared',
        replaced: false,
        count: 1,
        excerpt: 'Will it hold? Ana says so. I asked Will.',
      },
    ]);
  });
});
