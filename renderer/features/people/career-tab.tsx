import { useState } from 'react';
import { horizons, type ObjectiveRecord } from '../../../shared/domain/objectives.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { type ShownPerson, useObjectives, useSignals } from '../../api/queries.ts';
import { useCommands } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageBody } from '../../ui/page.tsx';
import { LevelLink } from '../frameworks/index.ts';
import styles from './career-tab.module.css';
import { EvidenceList } from './evidence-list.tsx';
import { LinkNotesDialog } from './link-notes.tsx';
import { ObjectiveDialog } from './objective-dialog.tsx';
import { horizonWords } from './objective-form.ts';
import { ObjectiveItem } from './objective-item.tsx';

const nobody: never[] = [];

/** Open ones by horizon, then those that were reached or dropped; groups without any are left out. */
function groupsOf(objectives: readonly ObjectiveRecord[]): [string, ObjectiveRecord[]][] {
  const open = horizons.map((horizon): [string, ObjectiveRecord[]] => [
    horizonWords[horizon],
    objectives.filter((each) => each.status === 'open' && each.horizon === horizon),
  ]);
  const closed: [string, ObjectiveRecord[]] = [
    'Reached or dropped',
    objectives.filter(({ status }) => status !== 'open'),
  ];
  return [...open, closed].filter(([, list]) => list.length > 0);
}

/** Where somebody wants to go, how it is accommodated, and what the notes say about it. */
export function CareerTab({ person }: { person: ShownPerson }) {
  const objectives = useObjectives(person.id);
  const signals = useSignals().data ?? nobody;
  const [edited, setEdited] = useState<ObjectiveRecord | 'new' | null>(null);
  const [linkedId, setLinkedId] = useState<Id | null>(null);
  const add = (): void => setEdited('new');
  useCommands([
    {
      id: 'objective.add',
      title: `Add an objective for ${person.name}`,
      group: 'Lists',
      keys: ['a'],
      run: add,
    },
  ]);
  if (objectives.isError) {
    return (
      <PageBody>
        <ErrorNotice error={objectives.error} onRetry={() => void objectives.refetch()} />
      </PageBody>
    );
  }
  if (!objectives.data) return null;
  return (
    <PageBody wide>
      <div className={styles.columns}>
        <section aria-label="Objectives">
          {objectives.data.length === 0 ? (
            <EmptyState
              action={
                <Button tone="primary" onClick={add}>
                  Add an objective
                </Button>
              }
            >
              Where does {person.name} want to go? A goal in their words, how it is accommodated, and a next
              step.
            </EmptyState>
          ) : (
            <>
              {groupsOf(objectives.data).map(([title, list]) => (
                <div key={title} className={styles.group}>
                  <h2 className={styles.heading}>{title}</h2>
                  <ul>
                    {list.map((objective) => (
                      <ObjectiveItem
                        key={objective.id}
                        objective={objective}
                        onEdit={setEdited}
                        onLink={({ id }) => setLinkedId(id)}
                      />
                    ))}
                  </ul>
                </div>
              ))}
              <Button icon="add" onClick={add}>
                Add an objective
              </Button>
            </>
          )}
        </section>
        <section aria-label="What the notes say about it">
          <LevelLink person={person} />
          <h2 className={styles.heading}>What the notes say</h2>
          <EvidenceList
            personId={person.id}
            family="career"
            signals={signals}
            empty={`No career signal yet. Type # in a note to mark what it says about a goal, growth or readiness.`}
          />
        </section>
      </div>
      <ObjectiveDialog
        open={edited !== null}
        onOpenChange={(open) => !open && setEdited(null)}
        personId={person.id}
        objective={edited === 'new' ? null : edited}
      />
      <LinkNotesDialog
        objective={objectives.data.find(({ id }) => id === linkedId) ?? null}
        onClose={() => setLinkedId(null)}
      />
    </PageBody>
  );
}
