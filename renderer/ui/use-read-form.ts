import { type FormEvent, useState } from 'react';

export type ReadForm<Draft, Field extends string> =
  | { ok: true; draft: Draft }
  | { ok: false; errors: Partial<Record<Field, string>> };

/**
 * A form as it is typed, read when it is sent. Where it cannot be read, each field says why and the first of them, found
 * by its `name`, takes the focus; otherwise `send` gets the draft.
 */
export function useReadForm<Form, Draft, Field extends string>(
  first: Form,
  read: (form: Form) => ReadForm<Draft, Field>,
  send: (draft: Draft) => void,
) {
  const [form, setForm] = useState(first);
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({});
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const result = read(form);
    setErrors(result.ok ? {} : result.errors);
    if (result.ok) send(result.draft);
    else {
      const [field] = Object.keys(result.errors);
      event.currentTarget.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
    }
  };
  const set = (change: Partial<Form>): void => setForm((before) => ({ ...before, ...change }));
  return { form, setForm, set, errors, submit };
}
