import { type FormEvent, useState } from 'react';
import { type EntryKind, entryKinds } from '../../../shared/domain/entries.ts';
import type { TemplateDraft } from '../../../shared/templates/index.ts';
import { useAct } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { kindWords } from '../journal/index.ts';
import styles from './signals.module.css';

const kindOptions = entryKinds.map((value) => ({ value, label: kindWords(value) }));

export interface TemplateFormProps {
  /** null for a new one. */
  id: string | null;
  draft: TemplateDraft;
  onDone: () => void;
}

/** The name, the kind and the text of a template. */
export function TemplateForm({ id, draft, onDone }: TemplateFormProps) {
  const [name, setName] = useState(draft.name);
  const [kind, setKind] = useState<EntryKind>(draft.kind);
  const [text, setText] = useState(draft.text);
  const save = useAct('templates.save');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (save.isPending || name.trim() === '') return;
    save.mutate({ id, draft: { name, kind, text } }, { onSuccess: onDone });
  };
  return (
    <form
      className={styles.edit}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onDone();
      }}
    >
      <div className={styles.pair}>
        <TextField label="Name" value={name} onValueChange={setName} maxLength={60} autoFocus />
        <Select label="Kind of note" value={kind} onValueChange={setKind} options={kindOptions} />
      </div>
      <TextArea
        label="Headings and prompts"
        hint="A line that begins with ## is a heading. Every other line is a prompt: it is shown until something is written there. {{from last time}} is replaced by what was left from last time."
        value={text}
        onValueChange={setText}
        rows={Math.min(16, Math.max(6, text.split('\n').length + 1))}
        maxLength={10_000}
      />
      {save.error ? <ErrorNotice error={save.error} /> : null}
      <div className={styles.actions}>
        <Button type="submit" tone="primary" busy={save.isPending} disabled={name.trim() === ''}>
          Save
        </Button>
        <Button tone="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
