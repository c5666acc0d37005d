import { useEffect, useRef, useState } from 'react';
import type { ListedTemplate } from '../../../shared/templates/index.ts';
import { useAct, useTemplates } from '../../api/queries.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { notify } from '../../ui/toast.tsx';
import { kindWords } from '../journal/index.ts';
import styles from './settings.module.css';
import signals from './signals.module.css';
import { TemplateForm } from './template-form.tsx';

/** The focus comes back to the button that opened a form. */
function useReturn(open: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open) button.current?.focus();
    was.current = open;
  }, [open]);
  return button;
}

function TemplateRow({ template, onRemoved }: { template: ListedTemplate; onRemoved: () => void }) {
  const { id, name, kind, text, origin } = template;
  const [editing, setEditing] = useState(false);
  const edit = useReturn(editing);
  const reset = useAct('templates.reset');
  const save = useAct('templates.save');
  const remove = (): void =>
    reset.mutate(
      { id },
      {
        onSuccess: () => {
          onRemoved();
          notify({
            text:
              origin === 'own' ? `“${name}” was removed.` : `“${name}” is as it came with Handrail again.`,
            action: {
              label: 'Undo',
              run: () => save.mutate({ id: origin === 'own' ? null : id, draft: { name, kind, text } }),
            },
          });
        },
      },
    );
  if (editing) {
    return (
      <li>
        <TemplateForm id={id} draft={{ name, kind, text }} onDone={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className={signals.row}>
      <div className={signals.words}>
        <span className={signals.name}>{name}</span>
        <span className={signals.description}>
          {kindWords(kind)}
          {origin === 'changed' ? ', changed' : origin === 'own' ? ', your own' : ''}
        </span>
        {reset.error ? <ErrorNotice error={reset.error} /> : null}
      </div>
      <span className={signals.tools}>
        <IconButton ref={edit} icon="edit" label={`Edit ${name}`} onClick={() => setEditing(true)} />
        {origin === 'built-in' ? null : (
          <IconButton
            icon={origin === 'own' ? 'trash' : 'restore'}
            label={origin === 'own' ? `Remove ${name}` : `Bring ${name} back as it came`}
            onClick={remove}
          />
        )}
      </span>
    </li>
  );
}

/** The templates: change one, add one, bring one back. */
export function TemplatesEditor() {
  const { data = [], error } = useTemplates();
  const [adding, setAdding] = useState(false);
  const add = useReturn(adding);
  return (
    <>
      <p className={styles.say}>
        Type / in an empty line of a note to begin with a template. Its prompts are never text, and a heading
        with nothing beneath it is not written. Notes that were written with a template do not change with it.
      </p>
      {error ? <ErrorNotice error={error} /> : null}
      <ul aria-label="Templates">
        {data.map((template) => (
          <TemplateRow key={template.id} template={template} onRemoved={() => add.current?.focus()} />
        ))}
      </ul>
      {adding ? (
        <TemplateForm
          id={null}
          draft={{ name: '', kind: '1:1', text: '## ' }}
          onDone={() => setAdding(false)}
        />
      ) : (
        <div className={styles.actions}>
          <Button ref={add} onClick={() => setAdding(true)}>
            Add a template
          </Button>
        </div>
      )}
    </>
  );
}
