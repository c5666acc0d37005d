import { type Framework, levelFrom, levelWords } from '../../../shared/frameworks/index.ts';
import { type ShownPerson, useAct } from '../../api/queries.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './standing-bar.module.css';
import type { StandingAnswer } from './use-standing.ts';

const own = 'own';
const open = 'open';

/** What follows from the person's level and role, as the list of levels says it. */
function ownWords(framework: Framework, person: ShownPerson): string | null {
  const found = levelFrom(framework.levels, person);
  if (found === null) return null;
  const name = framework.levels[found.index] ?? '';
  return `${levelWords(name)}, by their ${found.by === 'role' ? 'role' : 'level'}`;
}

/** On which ladder and at which level somebody stands; corrected here. */
export function StandingBar({ person, answer }: { person: ShownPerson; answer: StandingAnswer }) {
  const { frameworks, standing, choice } = answer;
  const choose = useAct('frameworks.choose');
  if (!standing) return null;
  const { framework, level } = standing;
  const byItself = ownWords(framework, person);
  const chosen = level?.by === 'choice' ? (framework.levels[level.index] ?? open) : null;
  const pick = (frameworkId: string, next: string | null): void =>
    choose.mutate({ personId: person.id, choice: { frameworkId, level: next } });
  const pickLevel = (value: string): void => {
    if (value !== own && value !== open) pick(framework.id, value);
    else if (choice !== null) pick(framework.id, null);
  };
  return (
    <div className={styles.bar}>
      {frameworks.length > 1 ? (
        <Select
          label="Ladder"
          value={framework.id}
          onValueChange={(id) => pick(id, null)}
          options={frameworks.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <Select
        label={frameworks.length > 1 ? 'Level' : `Level of “${framework.name}”`}
        value={chosen ?? (byItself === null ? open : own)}
        onValueChange={pickLevel}
        options={[
          byItself === null ? { value: open, label: 'Choose a level' } : { value: own, label: byItself },
          ...framework.levels.map((name) => ({ value: name, label: levelWords(name) })),
        ]}
      />
      {choose.error ? <ErrorNotice error={choose.error} /> : null}
    </div>
  );
}
