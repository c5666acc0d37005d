import { useDeferredValue, useRef, useState } from 'react';
import type { Id } from '../../../shared/domain/values.ts';
import type { Framework } from '../../../shared/frameworks/index.ts';
import type { FrameworkReading, TextPlace } from '../../../shared/frameworks/read/reading.ts';
import { request } from '../../api/client.ts';
import { useAct, useFrameworkReading } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { kindOf } from '../../ui/error-words.ts';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './import-dialog.module.css';
import { LadderFaults, LadderPreview } from './ladder-preview.tsx';
import { offsetOf } from './text-place.ts';

const asNew = 'new';
const mostText = 1_000_000;

interface ImportProps {
  /** The ladder whose place it takes; null for a new one. */
  into: Id | null;
  frameworks: readonly Framework[];
  onClose: () => void;
  onAdded: (framework: Framework) => void;
}

function Import({ into, frameworks, onClose, onAdded }: ImportProps) {
  const [text, setText] = useState('');
  /** Of a chosen file; null while it is pasted. */
  const [file, setFile] = useState<FrameworkReading | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const [name, setName] = useState<string | null>(null);
  const [target, setTarget] = useState<string>(into ?? asNew);
  const [turned, setTurned] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const pasted = useDeferredValue(text);
  const reading = useFrameworkReading(pasted);
  const save = useAct('frameworks.save');
  const read = file ?? (pasted.trim() === '' ? null : (reading.data ?? null));
  const replaced = frameworks.find(({ id }) => id === target);

  const choose = async (): Promise<void> => {
    setChoosing(true);
    setFailed(null);
    try {
      setFile(await request('app.readFramework', {}));
      setTurned(false);
    } catch (error) {
      if (kindOf(error) !== 'cancelled') setFailed(error);
    } finally {
      setChoosing(false);
    }
  };
  const goTo = (place: TextPlace): void => {
    const field = area.current?.querySelector('textarea');
    const offset = offsetOf(text, place);
    field?.focus();
    field?.setSelectionRange(offset, offset);
  };
  const shown = read?.ok ? (turned ? turn(read.draft) : read.draft) : null;
  const title = name ?? replaced?.name ?? shown?.name ?? '';
  const add = (): void => {
    if (shown === null || title.trim() === '' || save.isPending) return;
    save.mutate(
      { id: replaced?.id ?? null, draft: { ...shown, name: title } },
      {
        onSuccess: (saved) => {
          onAdded(saved);
          onClose();
        },
      },
    );
  };
  return (
    <div className={styles.form}>
      <div className={styles.source}>
        <Button busy={choosing} onClick={() => void choose()}>
          Choose a file…
        </Button>
        {file === null ? (
          <span className={styles.or}>or paste it below</span>
        ) : (
          <Button tone="quiet" onClick={() => setFile(null)}>
            Paste it instead
          </Button>
        )}
      </div>
      {failed === null ? null : <ErrorNotice error={failed} />}
      {file === null ? (
        <div ref={area}>
          <TextArea
            label="The ladder as CSV, YAML or JSON"
            hint="CSV with the columns competency, level, descriptor, or with a column for each level; YAML or JSON with tracks, their milestones, and in each a summary, signals and examples."
            value={text}
            onValueChange={(next) => {
              setText(next);
              setTurned(false);
            }}
            rows={shown === null ? 7 : 4}
            maxLength={mostText}
          />
        </div>
      ) : null}
      {reading.isError ? <ErrorNotice error={reading.error} /> : null}
      {read !== null && !read.ok ? (
        <LadderFaults faults={read.faults} onPlace={file === null ? goTo : null} />
      ) : null}
      {read?.ok && shown ? (
        <>
          <div className={styles.fields}>
            <TextField label="Name of the ladder" value={title} onValueChange={setName} maxLength={120} />
            {frameworks.length > 0 ? (
              <Select
                label="It is"
                value={target}
                onValueChange={setTarget}
                options={[
                  { value: asNew, label: 'a new ladder' },
                  ...frameworks.map((each) => ({ value: each.id, label: `in place of “${each.name}”` })),
                ]}
              />
            ) : null}
          </div>
          <LadderPreview
            form={read.form}
            remarks={read.remarks}
            draft={shown}
            replaced={replaced ?? null}
            onTurn={() => setTurned(!turned)}
          />
        </>
      ) : null}
      {save.error ? <ErrorNotice error={save.error} /> : null}
      <div className={styles.actions}>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          tone="primary"
          busy={save.isPending}
          disabled={shown === null || title.trim() === ''}
          onClick={add}
        >
          {replaced ? 'Replace the ladder' : 'Add the ladder'}
        </Button>
      </div>
    </div>
  );
}

/** The same ladder with its levels the other way round. */
const turn = <D extends { levels: string[]; competencies: { descriptors: unknown[] }[] }>(draft: D): D => ({
  ...draft,
  levels: draft.levels.toReversed(),
  competencies: draft.competencies.map((competency) => ({
    ...competency,
    descriptors: competency.descriptors.toReversed(),
  })),
});

/** A ladder from a file or from what was pasted, looked at before it is taken. */
export function ImportDialog({ open, onClose, ...rest }: ImportProps & { open: boolean }) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Import a ladder"
      description="It is shown before it is taken, and nothing is taken by half."
      width="wide"
    >
      <Import onClose={onClose} {...rest} />
    </Dialog>
  );
}
