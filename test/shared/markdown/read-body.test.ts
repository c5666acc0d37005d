import { describe, expect, test } from 'vitest';
import {
  attributeEvidence,
  escapeInline,
  readBody,
  setTaskDone,
  toPlainText,
  writeAside,
  writeMark,
  writeMention,
  writeTask,
} from '../../../shared/markdown/index.ts';

const body = `# Notes on [@Ana Ruiz](person:ana)

She wrote the plan and had [@Tomás](person:tomas) rehearse it. [#ownership +](signal:own)

The estimate slipped. [#estimation -](signal:est) [#scope](signal:scope) See [the doc](https://a.example) and \`code\`.

> [!private]
> Seems tired. [#motivation -](signal:mot)
>
> - [ ] ask about workload

- [ ] send the promo doc [@Ana Ruiz](person:ana) 📅 2026-06-01
- [x] [@Li Wei](person:li) drafts the invite
  - [ ] mine 📅 2026-02-30
- [ ] [@leadership](person:leadership) decides on headcount [#scope +](signal:scope)

> [!share]
> Well done.

| a | b |
|---|---|
| c [#delivery +](signal:del) | d |
`;

describe('a body is read', () => {
  const reading = readBody(body);

  test('into mentions and marks', () => {
    expect(reading.mentions.map(({ personId, label }) => `${personId} ${label}`)).toEqual([
      'ana Ana Ruiz',
      'tomas Tomás',
      'ana Ana Ruiz',
      'li Li Wei',
      'leadership leadership',
    ]);
    expect(reading.marks.map(({ signalId, label, polarity }) => `${signalId} ${label} ${polarity}`)).toEqual([
      'own ownership +',
      'est estimation -',
      'scope scope ',
      'mot motivation -',
      'scope scope +',
      'del delivery +',
    ]);
  });
  test('into paragraphs of evidence without the marks', () => {
    expect(reading.paragraphs.map(({ text, private: hidden }) => [text, hidden])).toEqual([
      ['She wrote the plan and had Tomás rehearse it.', false],
      ['The estimate slipped. See the doc and code.', false],
      ['Seems tired.', true],
      ['leadership decides on headcount', false],
      ['c d', false],
    ]);
  });
  test('into commitments, in the order of the text', () => {
    expect(
      reading.commitments.map(({ position, text, owner, dueOn, done, private: hidden }) => ({
        position,
        text,
        owner,
        dueOn,
        done,
        hidden,
      })),
    ).toEqual([
      {
        position: 0,
        text: 'ask about workload',
        owner: { kind: 'me' },
        dueOn: null,
        done: false,
        hidden: true,
      },
      {
        position: 1,
        text: 'send the promo doc',
        owner: { kind: 'person', personId: 'ana' },
        dueOn: '2026-06-01',
        done: false,
        hidden: false,
      },
      {
        position: 2,
        text: 'drafts the invite',
        owner: { kind: 'person', personId: 'li' },
        dueOn: null,
        done: true,
        hidden: false,
      },
      { position: 3, text: 'mine', owner: { kind: 'me' }, dueOn: null, done: false, hidden: false },
      {
        position: 4,
        text: 'decides on headcount',
        owner: { kind: 'leadership' },
        dueOn: null,
        done: false,
        hidden: false,
      },
    ]);
    for (const { sourceOffset, done } of reading.commitments)
      expect(body.slice(sourceOffset, sourceOffset + 3)).toBe(done ? '[x]' : '[ ]');
  });
  test('into asides', () => {
    expect(reading.asides.map(({ kind, text }) => [kind, text])).toEqual([
      ['private', 'Seems tired. motivation\nask about workload'],
      ['share', 'Well done.'],
    ]);
    for (const { start, end } of reading.asides) expect(body.slice(start, end)).toMatch(/^> \[!/);
  });
  test('into blocks that know their place and their share mark', () => {
    expect(reading.blocks.map(({ kind, share }) => `${kind} ${share}`)).toEqual([
      'heading null',
      'paragraph null',
      'paragraph null',
      'paragraph private',
      'task private',
      'task null',
      'task null',
      'task null',
      'task null',
      'paragraph share',
      'table row null',
      'table row null',
    ]);
    const [heading] = reading.blocks;
    expect(body.slice(heading?.start, heading?.end)).toBe('# Notes on [@Ana Ruiz](person:ana)');
  });
  test('into the text to search', () => {
    for (const word of ['Notes on Ana Ruiz', 'the doc', 'code', 'tired', 'c d', 'due 1 Jun 2026'])
      expect(reading.searchText).toContain(word);
    for (const sign of ['person:', 'signal:', '[!', 'https:', '|', 'ownership', '📅 2026-06'])
      expect(reading.searchText).not.toContain(sign);
  });
});

describe('evidence belongs', () => {
  test("to the people mentioned in its paragraph, or else to the entry's people", () => {
    const rows = attributeEvidence(readBody(body), ['ana', 'li']);
    expect(rows.map(({ personId, signalId, polarity }) => `${personId} ${signalId}${polarity}`)).toEqual([
      'tomas own+',
      'ana est-',
      'li est-',
      'ana scope',
      'li scope',
      'ana mot-',
      'li mot-',
      'ana scope+',
      'li scope+',
      'ana del+',
      'li del+',
    ]);
    expect(rows.filter((row) => row.private).map((row) => row.signalId)).toEqual(['mot', 'mot']);
  });
  test('once, however often the mark or the person stands there', () => {
    const rows = attributeEvidence(
      readBody('[@A](person:a) [@A](person:a) [#x +](signal:x) [#x +](signal:x)'),
      [],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('asides are told apart', () => {
  test.each([
    ['> [!private]\n> x', 'private'],
    ['> [!PRIVATE]- title\n> x', 'private'],
    ['> [!private] on the same line', 'private'],
    ['- > [!private]\n  > x', 'private'],
    ['1. a\n\n   > [!private]\n   > x', 'private'],
    ['> > [!private]\n> > x', 'private'],
    ['> [!share]\n> > [!private]\n> > x', 'private'],
    ['> [!private]\n> > [!share]\n> > x', 'private'],
    ['> [!private]\r\n> x', 'private'],
    ['\uFEFF> [!private]\n> x', 'private'],
    ['[^1]: > [!private]\n    > x\n\n[^1]', 'private'],
    ['>[!private]\n>x', 'private'],
    ['> [!private](u) x', 'private'],
    ['> [!share]\n> x', 'share'],
    ['> [!up]+\n> x', 'up'],
    ['> \\[!private]\n> x', null],
    ['> [!share](http://a) x', null],
    ['> [!shared]\n> x', null],
    ['> b\n> [!private] x', 'private'],
    ['`> [!private]` x', null],
  ])('%j', (markdown, share) => {
    const { blocks } = readBody(markdown);
    expect(
      blocks.find(
        (block) =>
          block.text.endsWith('x') || block.text.includes('line') || block.text.includes('[!private]'),
      )?.share,
    ).toBe(share);
  });
});

describe('one checkbox is set', () => {
  test('and nothing else changes', () => {
    expect(setTaskDone(body, 3, true)).toBe(body.replace('- [ ] mine', '- [x] mine'));
    expect(setTaskDone(body, 2, false)).toBe(body.replace('- [x]', '- [ ]'));
    expect(setTaskDone(body, 0, true)).toBe(body.replace('- [ ] ask', '- [x] ask'));
    expect(setTaskDone(body, 0, false)).toBe(body);
    expect(setTaskDone(body, 99, true)).toBe(body);
    expect(setTaskDone('1. [x] a\n2. [X] big', 1, false)).toBe('1. [x] a\n2. [ ] big');
  });
});

describe('what Handrail writes it reads back', () => {
  test.each([
    'Ana Ruiz',
    'A [b] \\ (c)',
    '*_`~<>&!|#',
    '👩‍👩‍👧 Ω',
    ']( x',
    '&amp; &copy;',
    '@ana',
    'http://a.example',
    'a]b[c',
    '<b>',
    'x\\',
  ])('%s', (label) => {
    const name = label.replace(/^@/, '');
    expect(readBody(`x ${writeMention({ personId: 'p', label: name })} y`).mentions).toMatchObject([
      { personId: 'p', label: name },
    ]);
    expect(
      readBody(`x ${writeMark({ signalId: 's', label: name.replace(/^#/, ''), polarity: '-' })} y`).marks,
    ).toMatchObject([{ polarity: '-', signalId: 's' }]);
    expect(readBody(escapeInline(label)).blocks[0]?.text).toBe(label);
  });
  test('tasks and asides', () => {
    const task = writeTask({
      text: escapeInline('call *them*'),
      done: true,
      owner: { personId: 'p', label: 'P' },
      dueOn: '2026-06-01',
    });
    expect(task).toBe('- [x] call \\*them\\* [@P](person:p) 📅 2026-06-01');
    expect(readBody(writeAside('up', `a\n\n${task}`))).toMatchObject({
      asides: [{ kind: 'up' }],
      commitments: [{ done: true, dueOn: '2026-06-01' }],
    });
  });
});

test('plain text keeps the structure that plain text can show', () => {
  expect(
    toPlainText('# A\n\n- [x] b [@P](person:p)\n  - c\n\n1. d\n2. e\n\n> [!share]\n> f **g**\n\n```\nh\n```'),
  ).toBe('A\n\n- [x] b P\n  - c\n\n1. d\n2. e\n\nf g\n\nh');
});
