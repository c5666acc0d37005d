import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { counted } from '../../../shared/domain/counted.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import { type Framework, levelWords, proposalsFor } from '../../../shared/frameworks/index.ts';
import { useAct } from '../../api/queries.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Menu } from '../../ui/menu.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CompetencySignals } from './competency-signals.tsx';
import styles from './frameworks.module.css';

function Rename({ framework, onDone }: { framework: Framework; onDone: () => void }) {
  const [name, setName] = useState(framework.name);
  const rename = useAct('frameworks.rename');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '' || rename.isPending) return;
    rename.mutate({ id: framework.id, name }, { onSuccess: onDone });
  };
  return (
    <form
      className={styles.rename}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onDone();
      }}
    >
      <TextField label="Name of the ladder" value={name} onValueChange={setName} maxLength={120} autoFocus />
      <div className={styles.actions}>
        <Button type="submit" tone="primary" busy={rename.isPending} disabled={name.trim() === ''}>
          Save
        </Button>
        <Button tone="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
      {rename.error ? <ErrorNotice error={rename.error} /> : null}
    </form>
  );
}

export interface FrameworkItemProps {
  framework: Framework;
  signals: readonly Signal[];
  open: boolean;
  onToggle: () => void;
  onReplace: () => void;
  onRemove: () => void;
}

/** One ladder: what it holds, and which signals speak of each of its competencies. */
export function FrameworkItem({
  framework,
  signals,
  open,
  onToggle,
  onReplace,
  onRemove,
}: FrameworkItemProps) {
  const [renaming, setRenaming] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const was = useRef(renaming);
  useEffect(() => {
    if (was.current && !renaming) more.current?.focus();
    was.current = renaming;
  }, [renaming]);
  const detailId = useId();
  const set = useAct('frameworks.setSignals');
  const { name, levels, competencies } = framework;
  const proposed = competencies.map((competency) => ({
    competency,
    proposals: proposalsFor(competency, signals),
  }));
  // What was said by hand is not added to: all at once is for those that have none.
  const untouched = proposed.filter(
    ({ competency, proposals }) => competency.signalIds.length === 0 && proposals.length > 0,
  );
  const takeAll = async (): Promise<void> => {
    for (const { competency, proposals } of untouched)
      await set.mutateAsync({
        competencyId: competency.id,
        signalIds: proposals.map(({ signalId }) => signalId),
      });
  };
  const unmapped = competencies.filter(({ signalIds }) => signalIds.length === 0).length;
  return (
    <section className={styles.framework} aria-label={name}>
      {renaming ? (
        <Rename framework={framework} onDone={() => setRenaming(false)} />
      ) : (
        <div className={styles.head}>
          <div className={styles.about}>
            <h3 className={styles.name}>
              <button
                type="button"
                aria-expanded={open}
                aria-controls={open ? detailId : undefined}
                onClick={onToggle}
              >
                {name}
              </button>
            </h3>
            <p className={styles.facts}>
              {counted(competencies.length, 'competency', 'competencies')},{' '}
              {levels.length === 1
                ? levelWords(levels[0] ?? '')
                : `${levelWords(levels[0] ?? '')} to ${levelWords(levels.at(-1) ?? '')}`}
              {unmapped > 0 ? `, ${unmapped} without a signal` : ''}
            </p>
          </div>
          <Menu
            label={`More about ${name}`}
            trigger={<IconButton ref={more} icon="more" label={`More about ${name}`} />}
            items={[
              { label: 'Rename', icon: 'edit', onSelect: () => setRenaming(true) },
              { label: 'Replace…', icon: 'restore', onSelect: onReplace },
              { label: 'Remove', icon: 'trash', onSelect: onRemove, danger: true },
            ]}
          />
        </div>
      )}
      {open ? (
        <div id={detailId}>
          {untouched.length > 0 ? (
            <div className={styles.proposed}>
              <p>
                {untouched.length === 1
                  ? 'The name of one competency is like that of a signal.'
                  : `The names of ${untouched.length} competencies are like those of signals.`}{' '}
                Look at what is proposed below; nothing is set before you say so.
              </p>
              <Button busy={set.isPending} onClick={() => void takeAll().catch(() => undefined)}>
                Take all proposals
              </Button>
            </div>
          ) : null}
          {set.error ? <ErrorNotice error={set.error} /> : null}
          <ul>
            {proposed.map(({ competency, proposals }) => (
              <CompetencySignals
                key={competency.id}
                competency={competency}
                proposals={proposals}
                signals={signals}
              />
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
