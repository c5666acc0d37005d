import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  leadershipId,
  readBody,
  setTaskDue,
  setTaskOwner,
  writeAside,
  writeMark,
  writeMention,
  writeTask,
} from '../../../shared/markdown/index.ts';

const ana = { personId: 'ana', label: 'Ana Ruiz' };
const li = { personId: 'li', label: 'Li Wei' };
const leadership = { personId: leadershipId, label: leadershipId };

describe('the due date of one task', () => {
  test.each([
    [
      'moves where it stands',
      '- [ ] send it 📅 2026-06-01 soon',
      '2026-06-08',
      '- [ ] send it 📅 2026-06-08 soon',
    ],
    ['is written behind the words', '- [ ] send it', '2026-06-08', '- [ ] send it 📅 2026-06-08'],
    [
      'comes behind a mark',
      '- [ ] go [#scope](signal:s)  ',
      '2026-06-08',
      '- [ ] go [#scope](signal:s) 📅 2026-06-08  ',
    ],
    ['replaces a day that does not exist', '- [ ] a 📅 2026-02-30', '2026-03-01', '- [ ] a 📅 2026-03-01'],
    ['is taken away with its space', '- [ ] send it 📅 2026-06-01\nnext', null, '- [ ] send it\nnext'],
    ['is taken away from the front', '- [ ] 📅 2026-06-01 send it', null, '- [ ] send it'],
    ['keeps how it is written', '* [X]  a 📅\uFE0F2026-06-01', '2026-06-08', '* [X]  a 📅\uFE0F2026-06-08'],
    [
      'is told from one in an address',
      '- [ ] a [b](c?📅2026-01-01) 📅 2026-06-01',
      '2026-06-08',
      '- [ ] a [b](c?📅2026-01-01) 📅 2026-06-08',
    ],
  ])('%s', (_, markdown, day, expected) => {
    expect(setTaskDue(markdown, 0, day)).toBe(expected);
  });

  test('stays where there is no such task, or it is so already', () => {
    expect(setTaskDue('- [ ] a 📅 2026-06-01', 0, '2026-06-01')).toBe('- [ ] a 📅 2026-06-01');
    expect(setTaskDue('- [ ] a', 0, null)).toBe('- [ ] a');
    expect(setTaskDue('- [ ] a', 7, '2026-06-01')).toBe('- [ ] a');
  });
});

describe('the owner of one task', () => {
  const [atAna, atLi] = [writeMention(ana), writeMention(li)];
  test.each([
    [
      'takes the place of the one before',
      `- [ ] send it ${atAna} 📅 2026-06-01`,
      li,
      `- [ ] send it ${atLi} 📅 2026-06-01`,
    ],
    ['stands before the due date', '- [ ] send it 📅 2026-06-01', li, `- [ ] send it ${atLi} 📅 2026-06-01`],
    ['stands at the end', '- [ ] send it', li, `- [ ] send it ${atLi}`],
    [
      'may be leadership',
      `- [ ] ${atAna} decides`,
      leadership,
      '- [ ] [@leadership](person:leadership) decides',
    ],
    [
      'comes first where the sentence needs the other',
      `- [ ] send ${atAna} the doc`,
      li,
      `- [ ] ${atLi} send ${atAna} the doc`,
    ],
    [
      'is me where nobody is mentioned',
      `- [ ] send it ${atAna} 📅 2026-06-01`,
      null,
      '- [ ] send it 📅 2026-06-01',
    ],
    [
      'is me where the others are plain names',
      `- [ ] send ${atAna} and ${atLi} it`,
      null,
      '- [ ] send Ana Ruiz and Li Wei it',
    ],
    [
      'is escaped as in any link',
      '- [ ] a',
      { personId: 'x', label: 'A [b]' },
      '- [ ] a [@A \\[b\\]](person:x)',
    ],
  ])('%s', (_, markdown, owner, expected) => {
    expect(setTaskOwner(markdown, 0, owner)).toBe(expected);
  });

  test('stays where it is so already, there is no such task, or nothing would be left of it', () => {
    for (const [markdown, owner] of [
      [`- [ ] a ${atAna}`, ana],
      ['- [ ] a', null],
      [`- [ ] ${atAna}`, null],
    ] as const)
      expect(setTaskOwner(markdown, 0, owner)).toBe(markdown);
    expect(setTaskOwner('- [ ] a', 3, li)).toBe('- [ ] a');
  });
});

const words = fc.constantFrom(
  'send',
  'the *doc*',
  'by **Friday**',
  '`code`',
  'a\\',
  '1. x',
  '<b>',
  '[x](y)',
  '&amp;',
  'é👩‍👧',
);
const day = fc.constantFrom('2026-06-01', '2027-01-31', '2026-12-24');
const person = fc.constantFrom(ana, li, leadership);
const piece = fc.oneof(
  words,
  person.map(writeMention),
  day.map((on) => `📅 ${on}`),
  fc.constant(writeMark({ signalId: 's', label: 'scope', polarity: '+' })),
);
const task = fc
  .record({
    text: fc.array(piece, { minLength: 1, maxLength: 5 }).map((all) => all.join(' ')),
    done: fc.boolean(),
  })
  .map(writeTask);
const block = fc.oneof(
  fc.array(task, { minLength: 1, maxLength: 3 }).map((tasks) => tasks.join('\n')),
  task.map((item) => writeAside('private', item)),
  fc.array(piece, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
  fc.constantFrom(
    '| a |\n| - |\n| b |',
    '<div>\n- [ ] no task\n</div>',
    '```\n- [ ] no task\n```',
    '- a\n\n  - [ ] deep 📅 2026-06-01\n    more',
  ),
);
const bodies = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n\n'));
const runs = { numRuns: process.env.HANDRAIL_LONG ? 20_000 : 400 };

/** Both texts without the line of the task: they must be the same, byte for byte. */
function outside(before: string, after: string, position: number): [string, string] {
  const cut = (markdown: string): string => {
    const reading = readBody(markdown);
    const found = reading.commitments[position];
    const block = found && reading.blocks[found.block];
    return found && block
      ? `${markdown.slice(0, Math.max(found.sourceOffset + 3, block.start)).trimEnd()}…${markdown.slice(block.end)}`
      : markdown;
  };
  return [cut(before), cut(after)];
}

const others = (markdown: string, position: number) =>
  readBody(markdown).commitments.flatMap(({ sourceOffset: _, ...each }) =>
    each.position === position ? [] : [each],
  );

describe('whatever the body, exactly that item changes', () => {
  test('when it is due', () => {
    let changed = 0;
    fc.assert(
      fc.property(bodies, fc.nat(4), fc.option(day), (markdown, position, dueOn) => {
        const before = readBody(markdown).commitments[position];
        const after = setTaskDue(markdown, position, dueOn);
        if (after === markdown) return;
        changed += 1;
        expect(readBody(after).commitments[position]).toMatchObject({
          dueOn,
          text: before?.text,
          owner: before?.owner,
          done: before?.done,
          private: before?.private,
        });
        expect(others(after, position)).toEqual(others(markdown, position));
        const [left, right] = outside(markdown, after, position);
        expect(right).toBe(left);
      }),
      runs,
    );
    expect(changed).toBeGreaterThan(runs.numRuns / 5);
  });

  test('who owes it', () => {
    let changed = 0;
    fc.assert(
      fc.property(bodies, fc.nat(4), fc.option(person), (markdown, position, owner) => {
        const before = readBody(markdown).commitments[position];
        const after = setTaskOwner(markdown, position, owner);
        if (after === markdown) return;
        changed += 1;
        const now = readBody(after).commitments[position];
        expect(now?.owner.kind === 'person' ? now.owner.personId : now?.owner.kind).toBe(
          owner?.personId ?? 'me',
        );
        expect(now).toMatchObject({
          text: before?.text,
          dueOn: before?.dueOn,
          done: before?.done,
          private: before?.private,
        });
        expect(others(after, position)).toEqual(others(markdown, position));
        const [left, right] = outside(markdown, after, position);
        expect(right).toBe(left);
      }),
      runs,
    );
    expect(changed).toBeGreaterThan(runs.numRuns / 5);
  });

  test('a task with one owner at its end and one date can be given any other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('send it', 'ask **them**', 'a `b` c'),
        fc.option(person),
        fc.option(day),
        fc.option(person),
        fc.option(day),
        (text, from, since, to, until) => {
          const markdown = `x\n\n${writeTask({ text, done: false, ...(from ? { owner: from } : {}), dueOn: since })}\n\ny`;
          const after = setTaskDue(setTaskOwner(markdown, 0, to), 0, until);
          expect(after).toBe(
            `x\n\n${writeTask({ text, done: false, ...(to ? { owner: to } : {}), dueOn: until })}\n\ny`,
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});
