import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { anaWithElsewhere } from './ana.ts';
import { awkwardNames } from './names.ts';
import { entryOf, idOf, inputOf, mark, personOf, rendered, signals } from './support.ts';

const columns =
  'id,date,person,kind,title,signals,competency,situation,behaviour,impact,body,share,created_at,updated_at';

/** As a reader of RFC 4180 that is not ours reads it. */
const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });

test('evidence as a table has the documented columns, begins with a byte order mark and ends its lines with CR LF', async () => {
  const { text, fileName } = await rendered(anaWithElsewhere, 'csv');
  expect(fileName).toBe('Ana Ruiz, 2026-01-01 to 2026-06-30.csv');
  expect(text.startsWith(`\uFEFF${columns}\r\n`)).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  await expect(text).toMatchFileSnapshot('../../../fixtures/export/ana.csv');
});

test('a paragraph is one row with all of its marks, and says what is known of its note', async () => {
  const rows = rowsOf((await rendered(anaWithElsewhere, 'csv')).text);
  expect(rows.map(({ id, signals, share }) => [id, signals, share])).toEqual([
    [`${idOf(201)}/1`, 'ownership +', 'me'],
    [`${idOf(201)}/2`, 'delivery -', 'me'],
    [`${idOf(203)}/1`, 'goal', 'me'],
    [`${idOf(203)}/2`, 'scope +', 'leadership'],
    [`${idOf(202)}/1`, 'communication +; readiness +', 'me'],
    [`${idOf(202)}/2`, 'recognition', 'report'],
    // Of a note that the person does not belong to only the evidence is known.
    [`${idOf(299)}/1`, 'mentoring +', ''],
  ]);
});

test('situation, behaviour and impact come from the note, competencies from the signals', async () => {
  const body = `## Situation\nThe review.\n\n## Behaviour\nAsked first. ${mark('communication +')}\n\n## Impact\nSaved a week.`;
  const communication = signals.find(({ name }) => name === 'communication')?.id ?? '';
  const input = inputOf(personOf(1, 'Ana Ruiz'), [entryOf(1, { kind: 'feedback given', body })], {
    competencies: new Map([[communication, ['Leadership', 'Writing']]]),
  });
  expect(rowsOf((await rendered(input, 'csv')).text)).toMatchObject([
    {
      kind: 'feedback given',
      situation: 'The review.',
      behaviour: 'Asked first.',
      impact: 'Saved a week.',
      competency: 'Leadership; Writing',
      body: 'Asked first.',
    },
  ]);
});

test.each([...awkwardNames, '+1', '-1', '@SUM(A1)', '\t=1', '＝cmd()'])(
  '%j stays in its cell and becomes no formula',
  async (name) => {
    // A line that begins with HTML is no paragraph.
    const body = `${name.trim().replace(/^</, 'A <')} said so. ${mark('ownership +')}`;
    const input = inputOf(personOf(1, name), [entryOf(1, { title: name, body })]);
    const [row] = rowsOf((await rendered(input, 'csv')).text);
    const shown = name.trim().replace(/^[=+\-@＝]/, "'$&");
    expect([row?.person, row?.title]).toEqual([shown, shown]);
    for (const value of Object.values(row ?? {})) expect(value).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  },
);
