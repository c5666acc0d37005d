import { describe, expect, test } from 'vitest';
import { findWording, wordingRules } from '../../../shared/wording/index.ts';
import { quotedSpans } from '../../../shared/wording/quoted.ts';

const found = (text: string, off: string[] = []): string[] =>
  findWording(text, off).map(({ rule, words }) => `${rule.id}: ${words}`);

describe('wording that may be opinion is found', () => {
  test.each([
    ['He is always late.', ['absolutes: always']],
    ['NEVER on time, all the time', ['absolutes: NEVER', 'absolutes: all the time']],
    ['She is lazy and a rockstar.', ['labels: lazy', 'labels: rockstar']],
    ['A bad attitude, a culture fit problem', ['vague: bad attitude', 'vague: culture fit']],
    ['abrasive and too emotional', ['coded: abrasive', 'coded: emotional']],
    ['I feel that the plan is thin', ['impressions: I feel that']],
    ['She seems tired', ['impressions: She seems']],
    ['He doesn’t care about tests', ['mind-reading: doesn’t care']],
    ["He doesn't care about tests", ["mind-reading: doesn't care"]],
    ['Ana wants to leave', ['mind-reading: Ana wants to']],
    ['\uFFFC wants to leave', ['mind-reading: wants to']],
    ['he did it on purpose', ['mind-reading: on purpose']],
    ['was diagnosed with ADHD', ['health: was diagnosed', 'health: ADHD']],
    ['pregnant; her husband', ['family: pregnant', 'family: husband']],
    ['tired because of Li’s kids', ['family: Li’s kids']],
    ['very religious, a strong accent', ['belief: religious', 'origin: strong accent']],
    ['too old for this; a 55-year-old', ['age: too old', 'age: 55-year-old']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('it keeps quiet about', () => {
  test.each([
    ['what was said, in quotes', 'He said “I always do it”, then "never again", then ‘lazy, isn’t it’.'],
    ['a quote that is still being typed', 'She said: “he never'],
    ['a wish that was told', 'She said that she wants to lead the migration.'],
    [
      'the words of the trade',
      'Lazy-loading, lazy evaluation, aggressive caching, accent colour, an always-on job.',
    ],
    ['somebody who is not a person', 'The client wants to migrate, and the cluster wants to fail over.'],
    ['parts of words', 'nevertheless, alwaysOn, rehabilitate the never_run flag, accents'],
    [
      'the plain account of a matter',
      'In two of the last five releases the rollback came after the page, and she named the cause on Thursday.',
    ],
    [
      'engineering',
      'A race condition; a feature flag was disabled; the child process; we diagnosed the outage; the master branch.',
    ],
  ])('%s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });
  test('a rule that is off', () => {
    expect(found('always lazy', ['absolutes'])).toEqual(['labels: lazy']);
  });
  test('a report in another sentence does not cover a guess', () => {
    expect(found('She said no. He wants to leave.')).toEqual(['mind-reading: He wants to']);
  });
});

describe('where it stands', () => {
  test('offsets, words and the sentence around them', () => {
    const text = 'Fine so far. He is always late! Then more.';
    const [hint] = findWording(text);
    expect(text.slice(hint?.start, hint?.end)).toBe('always');
    expect(hint?.sentence).toBe('He is always late!');
  });
  test('hints never overlap, and the longer one of two wins', () => {
    const all = findWording('a bad attitude, a great team player, he just wants to and she only cares');
    for (const [index, hint] of all.entries())
      expect(hint.start).toBeGreaterThanOrEqual(all[index - 1]?.end ?? 0);
    expect(all[0]?.words).toBe('bad attitude');
  });
  test('quotes are found with their marks', () => {
    expect(quotedSpans('a “b” c')).toEqual([{ start: 2, end: 5 }]);
    expect(quotedSpans('a 5" pipe and Li’s')).toEqual([]);
    expect(quotedSpans('a «b» „c“')).toEqual([
      { start: 2, end: 5 },
      { start: 6, end: 9 },
    ]);
  });
});

describe('the rules', () => {
  test('each has a name of its own, says why, and offers something observable', () => {
    expect(new Set(wordingRules.map(({ id }) => id)).size).toBe(wordingRules.length);
    for (const rule of wordingRules) {
      expect(rule.id).toMatch(/^[a-z-]{3,20}$/);
      expect(rule.why).toMatch(/[.!]$/);
      expect(rule.rewrite).toContain('“');
      // What a rule tells people to write is nothing that it would find.
      expect(found(rule.rewrite), rule.id).toEqual([]);
    }
  });
  test('every phrase of every rule is one word boundary away from being found', () => {
    for (const rule of wordingRules) {
      for (const phrase of rule.finds.filter((each) => /^[\w -]+$/.test(each)))
        expect(found(`It was ${phrase} then`).join(), phrase).toContain(rule.id);
    }
  });
  test('no text makes them slow: the work grows with the length', () => {
    const hostile = ['I feel ', 'doesn’t really ', '“', 'she clearly ', 'a a a ', "Li's "].map((part) =>
      part.repeat(20_000 / part.length),
    );
    for (const text of hostile) expect(findWording(text).length).toBeLessThanOrEqual(text.length);
  });
});
