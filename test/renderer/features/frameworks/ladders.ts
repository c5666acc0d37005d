import type { Signal } from '../../../../shared/domain/signals.ts';
import type { Framework, FrameworkDraft, LevelChoice } from '../../../../shared/frameworks/index.ts';
import type { FrameworkReading } from '../../../../shared/frameworks/read/reading.ts';
import { type FakeBridge, type FakeOptions, fakeId } from '../../../helpers/fake-bridge.ts';

const asks = (text: string) => ({ text, signs: [`A sign of ${text}`], examples: [`For example ${text}`] });

export const draft: FrameworkDraft = {
  name: 'Engineering',
  levels: ['L4', 'L5', 'L6'],
  competencies: ['Ownership', 'Mentoring', 'Influence'].map((name) => ({
    name,
    description: `What ${name} is.`,
    descriptors: ['L4', 'L5', 'L6'].map((level) => asks(`${name} at ${level}`)),
  })),
};

export const frameworkOf = (from: FrameworkDraft, id = fakeId()): Framework => ({
  ...from,
  id,
  competencies: from.competencies.map((competency) => ({ ...competency, id: fakeId(), signalIds: [] })),
});

export interface Ladders {
  frameworks: Framework[];
  choices: LevelChoice[];
  removed: Framework[];
}

/**
 * Ladders kept in memory, as far as the screens need them.
 * @param reading what every text and file is answered with
 */
export function ladderHandlers(
  ladders: Ladders,
  reading: () => FrameworkReading = () => ({ ok: true, form: 'csv', draft, remarks: [] }),
): NonNullable<FakeOptions['handlers']> {
  const find = (id: string): Framework => {
    const found = [...ladders.frameworks, ...ladders.removed].find((each) => each.id === id);
    if (found === undefined) throw new Error('There is no such ladder.');
    return found;
  };
  const put = (framework: Framework): Framework => {
    const known = ladders.frameworks.some(({ id }) => id === framework.id);
    ladders.frameworks = known
      ? ladders.frameworks.map((each) => (each.id === framework.id ? framework : each))
      : [...ladders.frameworks, framework];
    return framework;
  };
  /** Every act ends in the event that the vault sends. */
  const told = <T>(value: T): T => {
    (window.handrail as FakeBridge).emit({
      event: 'journal-changed',
      payload: { areas: ['frameworks'], entryId: null },
    });
    return value;
  };
  return {
    'frameworks.list': () => ladders.frameworks,
    'frameworks.choices': () => ladders.choices,
    'frameworks.read': reading,
    'app.readFramework': reading,
    'frameworks.save': ({ id, draft: saved }) => told(put(frameworkOf(saved, id ?? fakeId()))),
    'frameworks.addExample': () => told(put(frameworkOf({ ...draft, name: 'The example' }))),
    'frameworks.rename': ({ id, name }) => told(put({ ...find(id), name })),
    'frameworks.remove': ({ id }) => {
      ladders.removed.push(find(id));
      ladders.frameworks = ladders.frameworks.filter((each) => each.id !== id);
      return told(null);
    },
    'frameworks.restore': ({ id }) => told(put(find(id))),
    'frameworks.setSignals': ({ competencyId, signalIds }) => {
      const framework = ladders.frameworks.find(({ competencies }) =>
        competencies.some(({ id }) => id === competencyId),
      );
      if (framework === undefined) throw new Error('There is no such competency.');
      const changed = put({
        ...framework,
        competencies: framework.competencies.map((each) =>
          each.id === competencyId ? { ...each, signalIds } : each,
        ),
      });
      return told(changed);
    },
    'frameworks.choose': ({ personId, choice }) => {
      ladders.choices = choice === null ? [] : [{ personId, ...choice }];
      return told(null);
    },
  };
}

/** The ids of the signals of these names. */
export const idsOf = (signals: readonly Signal[], ...names: string[]): string[] =>
  names.flatMap((name) => signals.filter((signal) => signal.name === name).map(({ id }) => id));
