import { describe, expect, test } from 'vitest';
import type { Person } from '../../../shared/domain/people.ts';
import type { Evidence, Polarity, Signal } from '../../../shared/domain/signals.ts';
import { defaultSignals } from '../../../shared/domain/signals.ts';
import { exampleLadder, exampleSignals } from '../../../shared/frameworks/example.ts';
import {
  againstLevel,
  competenciesBySignal,
  type Framework,
  levelCaveat,
  levelFrom,
  levelSentences,
  levelWords,
  proposalsFor,
  standingOf,
} from '../../../shared/frameworks/index.ts';

const signals: Signal[] = defaultSignals.map((draft, position) => ({
  ...draft,
  id: `signal ${draft.name}`,
  position,
  archivedAt: null,
  uses: 0,
}));

/** Competencies by name, each with the signals named, all asking something at each level. */
const ladder = (
  name: string,
  levels: string[],
  competencies: Record<string, string[]> = { Delivery: ['delivery'] },
): Framework => ({
  id: name,
  name,
  levels,
  competencies: Object.entries(competencies).map(([competency, names]) => ({
    id: `${name} ${competency}`,
    name: competency,
    description: '',
    descriptors: levels.map((level) => ({ text: `${competency} at ${level}`, signs: [], examples: [] })),
    signalIds: names.map((each) => `signal ${each}`),
  })),
});

const someone = (more: Partial<Person> = {}) => ({ id: 'ana', level: '', role: '', team: '', ...more });

describe('a person’s level', () => {
  const by = (levels: string[], level: string, role = '') => {
    const found = levelFrom(levels, { level, role });
    return found === null ? null : `${levels[found.index]} by ${found.by}`;
  };

  test('is the level of that name, of a name that holds it, or of the same number', () => {
    const levels = ['L3', 'L4', 'L5'];
    expect(by(levels, ' l5 ')).toBe('L5 by level');
    expect(by(['L4 Engineer', 'L5 Senior engineer'], 'L5')).toBe('L5 Senior engineer by level');
    expect(by(levels, 'IC5')).toBe('L5 by level');
    expect(by(['1', '2', '3'], 'L2')).toBe('2 by level');
  });

  test('or follows from the role, where the longest name that fits is meant', () => {
    const levels = ['Engineer', 'Senior engineer', 'Staff engineer'];
    expect(by(levels, '', 'Senior engineer')).toBe('Senior engineer by role');
    expect(by(levels, '', 'Senior Engineer, Payments')).toBe('Senior engineer by role');
    expect(by(levels, '', 'Engineer')).toBe('Engineer by role');
    expect(by(['L4 Engineer', 'L5 Senior engineer'], '', 'Senior engineer')).toBe(
      'L5 Senior engineer by role',
    );
  });

  test('is not guessed where several fit, or none', () => {
    expect(by(['L5 Backend', 'L5 Frontend'], 'L5')).toBeNull();
    expect(by(['Engineer', 'Senior engineer'], '', 'Designer')).toBeNull();
    expect(by(['L3', 'L4'], '', '')).toBeNull();
    expect(by(['L3', 'L4'], 'L9')).toBeNull();
  });
});

describe('a person’s ladder', () => {
  const engineering = ladder('Engineering', ['L3', 'L4', 'L5']);
  const design = ladder('Product design', ['L4', 'L5']);

  test('is the one whose name tells of their role or team, where their level is on it', () => {
    const of = (more: Partial<Person>) =>
      standingOf(someone(more), [engineering, design], [])?.framework.name;
    expect(of({ level: 'L4', role: 'Product designer' })).toBe('Product design');
    expect(of({ level: 'L4', role: 'Engineer' })).toBe('Engineering');
    expect(of({ level: 'L3', role: 'Product designer' })).toBe('Engineering');
    expect(of({ level: 'L4' })).toBe('Engineering');
  });

  test('is the only one, even where the manager has to say the level', () => {
    expect(standingOf(someone({ level: 'M1' }), [engineering], [])).toEqual({
      framework: engineering,
      chosen: false,
      level: null,
    });
    expect(standingOf(someone(), [], [])).toBeNull();
  });

  test('is what the manager chose, as long as it is there', () => {
    const ana = someone({ level: 'L4', role: 'Engineer' });
    const standing = (level: string | null, frameworkId = 'Product design') => {
      const found = standingOf(ana, [engineering, design], [{ personId: 'ana', frameworkId, level }]);
      return (
        found && [found.framework.name, found.framework.levels[found.level?.index ?? -1], found.level?.by]
      );
    };
    expect(standing(null)).toEqual(['Product design', 'L4', 'level']);
    expect(standing('l5')).toEqual(['Product design', 'L5', 'choice']);
    expect(standing('L9')).toEqual(['Product design', 'L4', 'level']);
    expect(standing('L5', 'a ladder that was removed')).toEqual(['Engineering', 'L4', 'level']);
  });
});

describe('signals that are proposed for a competency', () => {
  const proposed = (name: string, more: Partial<Framework['competencies'][number]> = {}, from = signals) =>
    proposalsFor({ id: 'c', name, description: '', descriptors: [], signalIds: [], ...more }, from).map(
      ({ signalId, why }) => `${signalId.slice('signal '.length)}: ${why}`,
    );

  test('have the same name, or a word in common in whatever form', () => {
    expect(proposed('Mentoring')).toEqual(['mentoring: the same name']);
    expect(proposed('Mentorship & coaching')).toEqual(['mentoring: both speak of “mentoring”']);
    expect(proposed('Communicates with others')).toEqual(['communication: both speak of “communication”']);
    expect(proposed('Technical skills')).toEqual(['technical depth: both speak of “technical”']);
    expect(proposed('Collaborative delivery')).toEqual([
      'delivery: both speak of “delivery”',
      'collaboration: both speak of “collaboration”',
    ]);
  });

  test('or are named by its text, where nothing better is known', () => {
    const descriptors = [
      { text: 'Owns what is delivered; grows others by mentoring.', signs: [], examples: [] },
    ];
    expect(proposed('Impact', { descriptors })).toEqual([
      'delivery: its text speaks of “delivery”',
      'mentoring: its text speaks of “mentoring”',
    ]);
    expect(proposed('Delivery', { descriptors })).toEqual(['delivery: the same name']);
    expect(proposed('Impact', { descriptors, signalIds: ['signal scope'] })).toEqual([]);
  });

  test('are none that it has, and none that is archived', () => {
    expect(proposed('Mentoring', { signalIds: ['signal mentoring'] })).toEqual([]);
    expect(
      proposed(
        'Mentoring',
        {},
        signals.map((each) => ({ ...each, archivedAt: '2026-01-01' })),
      ),
    ).toEqual([]);
  });

  test('are found for each competency of the example, the right one first', () => {
    for (const { name, description, descriptors } of exampleLadder.competencies) {
      const [first] = proposed(name, { description, descriptors });
      expect(first).toBe(`${exampleSignals[name]?.[0]}: the same name`);
    }
  });
});

let made = 0;
const piece = (signal: string, polarity: Polarity, more: Partial<Evidence> = {}): Evidence => ({
  entryId: 'entry',
  personId: 'ana',
  signalId: `signal ${signal}`,
  polarity,
  text: `Paragraph ${++made}.`,
  private: false,
  happenedOn: '2026-03-04',
  kind: '1:1',
  title: '',
  ...more,
});

describe('evidence against a level', () => {
  const framework = ladder('Engineering', ['L4', 'L5', 'L6'], {
    Ownership: ['ownership', 'initiative'],
    Mentoring: ['mentoring'],
    Influence: [],
  });
  const says = (evidence: Evidence[], index = 1, of = framework) =>
    levelSentences(againstLevel(of, index, evidence));

  test('stands beside what this level and the next one ask, the newest first', () => {
    const old = piece('ownership', '+', { happenedOn: '2026-01-09' });
    const fresh = piece('initiative', '+');
    const [row] = againstLevel(framework, 1, [old, fresh, piece('ownership', '-')]).rows;
    expect([row?.here?.text, row?.next?.text]).toEqual(['Ownership at L5', 'Ownership at L6']);
    expect(row?.strengths).toEqual([fresh, old]);
    expect(row).toMatchObject({ state: 'noted', lastOn: '2026-03-04', neutral: [] });
    expect(row?.concerns).toHaveLength(1);
  });

  test('a paragraph with two signals of a competency counts once, for each polarity', () => {
    const text = 'Took the incident and named the next step.';
    const [row] = againstLevel(framework, 1, [
      piece('ownership', '+', { text }),
      piece('initiative', '+', { text }),
      piece('initiative', '-', { text }),
    ]).rows;
    expect([row?.strengths.length, row?.concerns.length]).toEqual([1, 1]);
  });

  test('gaps are named first, then what cannot be found, then marks of no competency', () => {
    expect(says([piece('ownership', '+'), piece('scope', '+'), piece('goal', '')])).toEqual([
      'Nothing yet on “Mentoring” at L5.',
      '“Influence” has no signal yet, so that nothing can be found on it.',
      '2 marks are of signals that belong to no competency.',
    ]);
    expect(says([piece('scope', '-')])[2]).toBe('1 mark is of a signal that belongs to no competency.');
  });

  test('many gaps are counted rather than listed', () => {
    const many = ladder('L', ['1', '2'], {
      A: ['delivery'],
      B: ['delivery'],
      C: ['delivery'],
      D: ['delivery'],
      E: ['delivery'],
    });
    expect(says([], 0, many)).toEqual(['Nothing yet on “A”, “B”, “C”, “D” and 1 more at level 1.']);
  });

  test('says where only concerns are marked, where nothing is missing, and where the ladder ends', () => {
    const small = ladder('L', ['L4', 'L5'], { Ownership: ['ownership'], Mentoring: ['mentoring'] });
    expect(says([piece('ownership', '-'), piece('mentoring', '')], 1, small)).toEqual([
      'Something is noted on everything that L5 asks.',
      'On “Ownership” only concerns are marked.',
      'L5 is the last level of this ladder.',
    ]);
  });

  test('a competency of which neither level asks anything is no gap', () => {
    const silent: Framework = {
      ...framework,
      competencies: framework.competencies.map((each) => ({ ...each, descriptors: [null, null, null] })),
    };
    expect(againstLevel(silent, 1, []).rows.map(({ state }) => state)).toEqual([
      'silent',
      'silent',
      'silent',
    ]);
    expect(says([], 1, silent)).toEqual([]);
  });

  test('says what it cannot say', () => {
    expect(levelCaveat({ level: 'L5', next: 'L6' })).toMatch(
      /^Counts are not a rating.*whether it shows L5 or L6/,
    );
    expect(levelCaveat({ level: '6', next: null })).not.toMatch(/level 6/);
    expect(levelWords('3')).toBe('level 3');
    expect(levelWords('L3')).toBe('L3');
  });
});

test('an export names the competencies of a signal, in the order of the ladder', () => {
  const framework = ladder('L', ['L4'], { Ownership: ['ownership'], Leading: ['mentoring', 'ownership'] });
  expect([...competenciesBySignal(framework)]).toEqual([
    ['signal ownership', ['Ownership', 'Leading']],
    ['signal mentoring', ['Leading']],
  ]);
  expect(competenciesBySignal(null).size).toBe(0);
});
