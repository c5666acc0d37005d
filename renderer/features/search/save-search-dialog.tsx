import { useState } from 'react';
import type { SavedSearch } from '../../../shared/domain/saved-searches.ts';
import { useAct } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { errorWords } from '../../ui/error-words.ts';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/toast.tsx';

export interface SaveSearchDialogProps {
  /** A saved search, to be renamed; or the words of a new one. */
  saved: SavedSearch | { id: null; name: string; query: string };
  onClose: () => void;
}

/** Gives a search the name under which it stands in the sidebar. */
export function SaveSearchDialog({ saved, onClose }: SaveSearchDialogProps) {
  const [name, setName] = useState(saved.name);
  const save = useAct('savedSearches.save');
  const submit = (): void => {
    if (name.trim() === '' || save.isPending) return;
    save.mutate(
      { id: saved.id, draft: { name, query: saved.query } },
      {
        onSuccess: () => {
          if (saved.id === null) notify({ text: 'The search was saved. It stands in the sidebar.' });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={saved.id === null ? 'Save this search' : 'Rename the saved search'}
      width="narrow"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" busy={save.isPending} onClick={submit}>
            {saved.id === null ? 'Save' : 'Rename'}
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        data-veil=""
        maxLength={80}
        value={name}
        onValueChange={setName}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          submit();
        }}
        {...(save.isError ? { error: errorWords(save.error).what } : {})}
      />
    </Dialog>
  );
}
