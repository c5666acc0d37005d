import { levelWords } from '../../../shared/frameworks/index.ts';
import type { ShownPerson } from '../../api/queries.ts';
import { goTo } from '../../app/place.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './level-link.module.css';
import { useStanding } from './use-standing.ts';

/** From somebody's career to what their level and the next one ask; nothing where there is no ladder. */
export function LevelLink({ person }: { person: ShownPerson }) {
  const { standing } = useStanding(person);
  if (!standing) return null;
  const { framework, level } = standing;
  const names = level === null ? [] : framework.levels.slice(level.index, level.index + 2);
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => goTo({ at: 'review', personId: person.id, tab: 'level' })}
    >
      <Icon name="ladder" />
      <span>
        {names.length === 0 ? 'Choose a level' : `Evidence against ${names.map(levelWords).join(' and ')}`}
        <span className={styles.ladder}>{framework.name}</span>
      </span>
    </button>
  );
}
