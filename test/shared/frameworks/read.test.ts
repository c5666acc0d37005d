import { describe, expect, test } from 'vitest';
import { exampleLadder } from '../../../shared/frameworks/example.ts';
import { FrameworkDraft, most } from '../../../shared/frameworks/framework.ts';
import { formOf, readFramework } from '../../../shared/frameworks/read/index.ts';

/** `Delivery: L3 = a; L4 = b` for each competency, with signs in [] and examples in (). */
function ladder(text: string): string[] {
  const reading = readFramework(text, 'file');
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  const { levels, competencies } = reading.draft;
  return competencies.map(({ name, descriptors }) => {
    const cells = descriptors.flatMap((each, at) => {
      if (each === null) return [];
      const signs = each.signs.length > 0 ? ` [${each.signs.join(', ')}]` : '';
      const examples = each.examples.length > 0 ? ` (${each.examples.join(', ')})` : '';
      return [`${levels[at]} = ${each.text}${signs}${examples}`];
    });
    return `${name}: ${cells.join('; ')}`;
  });
}

const draftOf = (text: string): FrameworkDraft => {
  const reading = readFramework(text, 'file');
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.draft;
};

/** `2:15 sentence` for each fault. */
function faults(text: string): string[] {
  const reading = readFramework(text, 'file');
  if (reading.ok) throw new Error('It was read.');
  return reading.faults.map(({ place, says }) => `${place ? `${place.line}:${place.column} ` : ''}${says}`);
}

describe('CSV', () => {
  const plain = ['Delivery: L3 = Finishes tasks, on time.; L4 = b', 'Mentoring: L4 = c'];

  test('has a row for each level; quotes as RFC 4180 has them', () => {
    expect(
      ladder(
        'competency,level,descriptor\r\nDelivery,L3,"Finishes tasks, on time."\r\nDelivery,L4,b\r\nMentoring,L4,c\r\n',
      ),
    ).toEqual(plain);
    expect(ladder('competency,level,descriptor\nA,L1,"says ""no"",\r\nkindly"')).toEqual([
      'A: L1 = says "no",\nkindly',
    ]);
  });

  test('as Excel writes it: semicolons, `sep=`, tabs, a header in any case and order', () => {
    expect(
      ladder(
        'LEVEL;Descriptor; Competency\nL3;Finishes tasks, on time.;Delivery\nL4;b;Delivery\nL4;c;Mentoring',
      ),
    ).toEqual(plain);
    expect(ladder('sep=;\r\ncompetency;level;descriptor\r\nA;L1;x')).toEqual(['A: L1 = x']);
    expect(ladder('competency\tlevel\tdescriptor\nA\tL1\tx')).toEqual(['A: L1 = x']);
    expect(ladder('competency,level,descriptor\rA,L1,x\rA,L2,y')).toEqual(['A: L1 = x; L2 = y']);
  });

  test('a row of empty cells is none, and further columns may be empty', () => {
    expect(ladder('competency,level,descriptor,\n,,,\nA,L1,x,\n\n')).toEqual(['A: L1 = x']);
  });

  test('or a column for each level, as spreadsheets have it', () => {
    const text = 'Competency,Junior,Senior,Staff\nDelivery,a,b,c\nMentoring,,d,e';
    expect(ladder(text)).toEqual([
      'Delivery: Junior = a; Senior = b; Staff = c',
      'Mentoring: Senior = d; Staff = e',
    ]);
    expect(draftOf(text).levels).toEqual(['Junior', 'Senior', 'Staff']);
  });

  test('signals and examples are lists in a cell', () => {
    expect(
      ladder('competency,level,descriptor,signals,examples\nA,L1,x,one | two,"- three\n- four"'),
    ).toEqual(['A: L1 = x [one, two] (three, four)']);
  });

  test('levels with a number are in the order of their numbers, others as the competencies list them', () => {
    expect(draftOf('competency,level,descriptor\nA,L10,x\nA,L9,x\nB,L2,x').levels).toEqual([
      'L2',
      'L9',
      'L10',
    ]);
    const named = 'competency,level,descriptor\nA,Senior,x\nA,Staff,x\nB,Junior,x\nB,Senior,x';
    expect(draftOf(named).levels).toEqual(['Junior', 'Senior', 'Staff']);
    const torn = readFramework(
      'competency,level,descriptor\nA,Staff,x\nA,Senior,x\nB,Senior,x\nB,Staff,x',
      '',
    );
    expect(torn).toMatchObject({ ok: true, draft: { levels: ['Staff', 'Senior'] } });
    expect(torn.ok && torn.remarks[0]).toMatch(/different orders/);
  });

  test('one way of writing a name is as good as another', () => {
    expect(ladder('competency,level,descriptor\nData design,L1,x\ndata  DESIGN,l 2,y\nB,L1,z')).toEqual([
      'Data design: L1 = x; l 2 = y',
      'B: L1 = z',
    ]);
  });

  test('is named after its file', () => {
    expect(readFramework('competency,level,descriptor\nA,L1,x', 'Payments 2026')).toMatchObject({
      form: 'csv',
      draft: { name: 'Payments 2026' },
    });
    expect(readFramework('competency,level,descriptor\nA,L1,x', '')).toMatchObject({
      draft: { name: 'Ladder' },
    });
  });

  test.each([
    ['', 'There is nothing in it. Expected was a ladder as CSV, YAML or JSON.'],
    [
      'hello',
      '1:1 The first line is “hello”. Expected were the columns competency, level and descriptor, in any order.',
    ],
    ['competency,level,descriptor', '1:1 There is no row under the first line.'],
    ['competency,competency,level,descriptor\na,b,c,d', '1:12 There are two columns competency.'],
    [
      'competency,level\nA,L1',
      '1:1 The column descriptor is missing. Expected were the columns competency, level and descriptor, in any order. Or the first line names the levels, each a column of its own.',
    ],
    [
      'competency,level,descriptor\nA,L1,x\n,L2,y',
      '3:1 The competency is empty. Expected was its name, in every row.',
    ],
    ['competency,level,descriptor\nA,,y', '2:3 The level of “A” is empty.'],
    [
      'competency,level,descriptor\nA,L1,first, second',
      '2:12 This row has 4 cells, and the first line 3. A text that holds the sign between the cells stands in quotes.',
    ],
    [
      'competency,level,descriptor\n"two\nlines",L1,"x',
      '3:11 A quote begins here and does not end. A quote in a quoted text is written twice.',
    ],
    [
      'competency;level;descriptor\nA;"L1"x;y',
      '2:7 After the closing quote stands “x”; expected was a semicolon or the end of the line. A quote in a quoted text is written twice.',
    ],
    ['competency,level,descriptor\nA,L1,x\nB,L1,y\na,l1,z', '4:3 “A” has “l1” already, in line 2.'],
    ['competency,L1,L2\nA,x,y\na,z,', '3:1 “a” is there already, in line 2.'],
    [
      'competency,level,descriptor\nA,L1,',
      '2:1 “A” says nothing at any level. Expected was a text for one of them.',
    ],
    ['a\0b', 'This is not a text. Expected was a ladder as CSV, YAML or JSON.'],
  ])('%j is answered with where and what', (text, says) => {
    expect(faults(text)).toEqual([says]);
  });

  test('what is too long or too much is said, and 20 faults are enough', () => {
    const row = (name: string, level: string, text: string) =>
      `competency,level,descriptor\n${name},${level},${text}`;
    expect(faults(row('n'.repeat(most.name + 1), 'L1', 'x'))[0]).toMatch(
      /^2:1 The name “n+…” is longer than 120/,
    );
    expect(faults(row('A', 'l'.repeat(most.levelName + 1), 'x'))[0]).toMatch(
      /^2:3 The level .* longer than 60/,
    );
    expect(faults(row('A', 'L1', 'x'.repeat(most.text + 1)))[0]).toMatch(
      /^2:3 This text is longer than 4,000/,
    );
    const many = Array.from({ length: most.levels + 1 }, (_, at) => `A,L${at},x`).join('\n');
    expect(faults(`competency,level,descriptor\n${many}`)).toEqual([
      'There are 31 levels; a ladder holds at most 30.',
    ]);
    const rows = Array.from({ length: 300 }, (_, at) => `A${at},L1,x`).join('\n');
    expect(faults(`competency,level,descriptor\n${rows}`)).toEqual([
      'There are 300 competencies; a ladder holds at most 100.',
    ]);
    expect(faults(`competency,level,descriptor\n${',L1,x\n'.repeat(300)}`)).toHaveLength(20);
  });
});

describe('tracks and milestones', () => {
  const expected = ['Mobile: 1 = a [x, y] (z); 2 = b', 'Web: 1 = c'];

  test('as Medium’s growth framework has them, in YAML and JSON, as a group, a list or in categories', () => {
    const yaml = `tracks:
  MOBILE:
    displayName: Mobile
    category: A
    description: Develops expertise
    milestones:
      - summary: a
        signals: [x, y]
        examples:
          - z
      - summary: b
  WEB:
    displayName: Web
    milestones: [{ summary: c }]
`;
    expect(ladder(yaml)).toEqual(expected);
    expect(draftOf(yaml).competencies[0]?.description).toBe('Develops expertise');
    const mobile = {
      name: 'Mobile',
      milestones: [{ summary: 'a', signals: ['x', 'y'], examples: ['z'] }, { summary: 'b' }],
    };
    const web = { name: 'Web', milestones: [{ summary: 'c', signals: [], examples: null }] };
    for (const value of [
      { tracks: [mobile, web] },
      [mobile, web],
      { mobile, web },
      { categories: { A: { name: '', tracks: { mobile } }, B: { tracks: [web] } } },
    ])
      expect(ladder(JSON.stringify(value))).toEqual(expected);
  });

  test('as Monzo’s progression framework has them, in the front matter of a Markdown file', () => {
    const text = `---
title: "Engineering"
levels: 6
topics:
  - name: "Impact"
    content:
      - level: 1
        criteria:
          - "Writes tested code"
          - "Asks early"
      - level: 2
        criteria:
        exampleCriteria:
          - criteria: "Gives feedback"
            examples: ["In reviews"]
---
# The framework
Text: with a colon, that is no YAML: [
`;
    expect(ladder(text)).toEqual(['Impact: 1 =  [Writes tested code, Asks early]; 2 =  (In reviews)']);
    expect(draftOf(text).name).toBe('Engineering');
    expect(faults(text.replace('content:', 'contents:'))).toEqual([
      '5:5 “Impact” has no milestones. Expected was a list of them under “milestones”.',
    ]);
  });

  test('levels have the names that the file gives them', () => {
    const milestones = [{ summary: 'a' }, { summary: 'b' }];
    const levels = (value: unknown) => draftOf(JSON.stringify(value)).levels;
    expect(levels({ levels: ['Junior', { name: 'Senior' }], tracks: { A: { milestones } } })).toEqual([
      'Junior',
      'Senior',
    ]);
    expect(levels({ tracks: { A: { milestones: { L4: 'a', L3: 'b' } } } })).toEqual(['L3', 'L4']);
    expect(levels({ tracks: { A: { milestones: [{ level: 'L5', summary: 'a' }] } } })).toEqual(['L5']);
  });

  test('what the journal writes is read again, whole', () => {
    const { name, levels, competencies } = exampleLadder;
    const tracks = competencies.map((each) => ({
      name: each.name,
      description: each.description,
      milestones: each.descriptors.map((descriptor, at) => ({
        level: levels[at],
        summary: descriptor?.text ?? '',
        signals: descriptor?.signs ?? [],
        examples: descriptor?.examples ?? [],
      })),
    }));
    expect(draftOf(JSON.stringify({ name, levels, tracks }))).toEqual(exampleLadder);
  });

  test.each([
    [
      'tracks:\n  - name: A\n    milestones: [{ summary: true }]',
      '3:29 Under “summary” stands yes or no; expected was a text.',
    ],
    [
      'tracks:\n  - name: A\n    milestones:\n      - signals: [a, [b]]',
      '4:22 In “signals” stands a list; expected was a list of texts.',
    ],
    ['tracks:\n  - milestones: [a]', '2:5 A track has no name. Expected was one under “name”.'],
    [
      'tracks: 4',
      '1:9 The tracks are a text. Expected were tracks, each with a name and milestones, and in each of those a summary, signals or examples.',
    ],
    [
      'tracks:\n  - name: A\n    milestones: b',
      '3:17 The milestones are a text; expected was a list of them.',
    ],
    ['tracks:\n  A: 4', '2:6 A track is a text; expected was a name with milestones.'],
    [
      'name: A',
      '1:1 There is no track in it. Expected were tracks, each with a name and milestones, and in each of those a summary, signals or examples.',
    ],
    [
      'tracks:\n  - name: &a A\n    milestones: [*a]',
      '2:11 Anchors (&) are not read. Expected was the text itself.',
    ],
    ['tracks:\n  - name: !!js/function A', '2:11 Tags (!) are not read. Expected was the text itself.'],
    ['tracks:\n\t- name: A', '2:1 Lines are set in with spaces, never with tabs.'],
    ['tracks:\n  - name: A\n    name: B', '3:5 This name is there already. Expected was each name once.'],
    ['{"tracks": [{"name": "A",}]}', '1:26 Expected was a name in double quotes.'],
    ['{\n  "tracks": [\n    // none\n  ]}', '3:5 JSON has no comments. Expected was a value.'],
    [
      '{"tracks": [{"name": 3, "milestones": [{"level": {}, "summary": "a"}]}]}',
      '1:50 Under “level” stands a group of values; expected was a text.',
    ],
  ])('%j is answered with where and what', (text, says) => {
    expect(faults(text)[0]).toBe(says);
  });

  test('what would take long is refused before it does', () => {
    expect(faults(`tracks:\n${' '.repeat(70_000)}`)[0]).toMatch(/^It is longer than 65,536 characters/);
    for (const deep of ['['.repeat(900_000), '{"a":'.repeat(150_000), `- ${'['.repeat(9_000)}`])
      expect(faults(deep)[0]).toMatch(/nested too deeply/);
    expect(faults(`tracks:\n${'*a\n'.repeat(15_000)}`)[0]).toBe(
      '2:1 References (*) are not read. Expected was the text itself.',
    );
    expect(faults(`competency${' '.repeat(900_000)}x`)).toHaveLength(1);
    const fields = Array.from({ length: 30_000 }, (_, at) => `"t${at}":{"milestones":[]}`).join(',');
    expect(faults(`{"tracks":{${fields}}}`)).toEqual([
      '1:11 There are 30,000 competencies; a ladder holds at most 100.',
    ]);
    expect(faults(`{${fields}}`)).toEqual(['1:1 There are 30,000 competencies; a ladder holds at most 100.']);
  });

  test('names that mean something to JavaScript are names', () => {
    expect(
      ladder('{"tracks": {"__proto__": {"milestones": ["a"]}, "constructor": {"milestones": ["b"]}}}'),
    ).toEqual(['__proto__: 1 = a', 'constructor: 1 = b']);
  });
});

test('a text is known by how it begins', () => {
  expect(formOf('  {')).toBe('json');
  expect(formOf('# a comment\n\ntracks:')).toBe('yaml');
  expect(formOf('---\ntitle: x')).toBe('yaml');
  expect(formOf('"competency";"level"')).toBe('csv');
  expect(formOf('Delivery, L3: finishes tasks')).toBe('csv');
});

test('line breaks become one kind; control characters and half characters go', () => {
  expect(ladder('competency,level,descriptor\nA\u0007,L1,"a\r\nb\ud800"')).toEqual(['A: L1 = a\nb\ufffd']);
});

test('the example is a ladder', () => {
  expect(FrameworkDraft.safeParse(exampleLadder).success).toBe(true);
});
