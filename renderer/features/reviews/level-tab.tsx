import { useMemo } from 'react';
import type { Signal } from '../../../shared/domain/signals.ts';
import {
  againstLevel,
  type Framework,
  levelCaveat,
  levelSentences,
} from '../../../shared/frameworks/index.ts';
import type { Span } from '../../../shared/review/cycles.ts';
import { type ShownPerson, useEvidence } from '../../api/queries.ts';
import { goTo } from '../../app/place.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { StandingBar, useStanding } from '../frameworks/index.ts';
import { mostEvidence } from './evidence-board.tsx';
import styles from './level-tab.module.css';
import { LevelTable } from './level-table.tsx';

const none: never[] = [];
const toFrameworks = (): void => goTo({ at: 'settings', pane: 'frameworks' });

interface AgainstProps {
  person: ShownPerson;
  span: Span;
  signals: readonly Signal[];
  framework: Framework;
  /** Of `framework.levels`. */
  index: number;
}

function Against({ person, span, signals, framework, index }: AgainstProps) {
  const answer = useEvidence({ personId: person.id, from: span.from, to: span.to, limit: mostEvidence });
  const evidence = answer.data ?? none;
  const against = useMemo(() => againstLevel(framework, index, evidence), [framework, index, evidence]);
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return null;
  const [first, ...rest] = levelSentences(against);
  return (
    <>
      <p className={styles.says}>
        {first === undefined ? null : <strong>{first}</strong>} {rest.join(' ')}
      </p>
      {against.rows.some(({ state }) => state === 'unmapped') ? (
        <p className={styles.act}>
          <Button onClick={toFrameworks}>Say which signals speak of them</Button>
        </p>
      ) : null}
      <LevelTable against={against} signals={signals} />
      <p className={styles.caveat}>
        {levelCaveat(against)}
        {evidence.length === mostEvidence
          ? ` Only the newest ${mostEvidence.toLocaleString()} marks are counted.`
          : ''}
      </p>
    </>
  );
}

export interface LevelTabProps {
  person: ShownPerson;
  span: Span;
  signals: readonly Signal[];
}

/** The evidence of a cycle beside what the person's level and the next one ask. */
export function LevelTab({ person, span, signals }: LevelTabProps) {
  const answer = useStanding(person);
  const { standing } = answer;
  if (answer.error) return <ErrorNotice error={answer.error} onRetry={answer.retry} />;
  if (standing === undefined) return null;
  if (standing === null) {
    return (
      <EmptyState
        action={
          <Button tone="primary" onClick={toFrameworks}>
            Set up a ladder
          </Button>
        }
      >
        With your competency ladder in the journal, the evidence stands here beside what {person.name}’s level
        and the next one ask.
      </EmptyState>
    );
  }
  const { framework, level } = standing;
  return (
    <>
      <StandingBar person={person} answer={answer} />
      {level === null ? (
        <p className={styles.says}>
          {person.level || person.role
            ? `No level of this ladder has the name of ${person.name}’s level or role. Choose theirs above.`
            : `Neither a level nor a role is noted for ${person.name}. Choose a level above.`}
        </p>
      ) : (
        <Against person={person} span={span} signals={signals} framework={framework} index={level.index} />
      )}
    </>
  );
}
