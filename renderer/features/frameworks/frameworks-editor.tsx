import { useRef, useState } from 'react';
import type { Id } from '../../../shared/domain/values.ts';
import type { Framework } from '../../../shared/frameworks/index.ts';
import { useAct, useFrameworks, useSignals } from '../../api/queries.ts';
import { useCommands } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { notify } from '../../ui/toast.tsx';
import { FrameworkItem } from './framework-item.tsx';
import styles from './frameworks.module.css';
import { ImportDialog } from './import-dialog.tsx';

const none: never[] = [];

/** The ladders: import one, take the example, say which signals speak of each competency, remove one. */
export function FrameworksEditor() {
  const { data: frameworks, error, refetch } = useFrameworks();
  const signals = useSignals().data ?? none;
  /** The ladder that an import begins with taking the place of; null for a new one. */
  const [importing, setImporting] = useState<{ into: Id | null } | null>(null);
  const [opened, setOpened] = useState<Id | null>(null);
  const start = useRef<HTMLButtonElement>(null);
  const example = useAct('frameworks.addExample');
  const restore = useAct('frameworks.restore');
  const remove = useAct('frameworks.remove');
  const isEmpty = frameworks?.length === 0;

  const added = ({ id, name }: Framework): void => {
    setOpened(id);
    notify({ text: `“${name}” is in the journal. Say which signals speak of its competencies.` });
  };
  const takeExample = (): void => {
    if (!example.isPending) example.mutate({}, { onSuccess: added });
  };
  const takeAway = ({ id, name }: Framework): void =>
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          start.current?.focus();
          notify({
            text: `“${name}” was removed.`,
            action: { label: 'Undo', run: () => restore.mutate({ id }) },
          });
        },
      },
    );
  const importNew = (): void => setImporting({ into: null });
  useCommands([
    { id: 'frameworks.import', title: 'Import a ladder', group: 'Lists', keys: ['i'], run: importNew },
    ...(isEmpty
      ? [
          {
            id: 'frameworks.example',
            title: 'Take the example ladder',
            group: 'Lists' as const,
            keys: ['e'],
            run: takeExample,
          },
        ]
      : []),
  ]);

  return (
    <>
      <p className={styles.say}>
        A framework, or competency ladder, says what each level asks. A review then shows the evidence beside
        what somebody’s level and the next one ask. It comes from a file of yours, or from the example.
      </p>
      {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : null}
      <div className={styles.actions}>
        <Button ref={start} tone="primary" onClick={importNew}>
          Import a ladder…
        </Button>
        {isEmpty ? (
          <Button busy={example.isPending} onClick={takeExample}>
            Take the example
          </Button>
        ) : null}
      </div>
      {[example, restore, remove].map((act, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: each act has its place
        act.error ? <ErrorNotice key={at} error={act.error} /> : null,
      )}
      {(frameworks ?? none).map((framework) => (
        <FrameworkItem
          key={framework.id}
          framework={framework}
          signals={signals}
          open={frameworks?.length === 1 || opened === framework.id}
          onToggle={() => setOpened(opened === framework.id ? null : framework.id)}
          onReplace={() => setImporting({ into: framework.id })}
          onRemove={() => takeAway(framework)}
        />
      ))}
      <ImportDialog
        open={importing !== null}
        into={importing?.into ?? null}
        frameworks={frameworks ?? none}
        onClose={() => setImporting(null)}
        onAdded={added}
      />
    </>
  );
}
