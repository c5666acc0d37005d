import { useState } from 'react';
import { request } from '../../api/client.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { notify } from '../../ui/toast.tsx';
import { restoreDismissed, useDismissals } from './dismissals.ts';
import meta from './meta-row.module.css';
import { RevisionsDialog } from './revisions.tsx';
import type { Session } from './session.ts';
import { useSessionPart } from './sessions.ts';
import { trashWithUndo } from './trash.ts';

export interface EntryToolsProps {
  session: Session;
  pinned: boolean;
  onClose: () => void;
}

/** What can be done with a note beside writing in it. */
export function EntryTools({ session, pinned, onClose }: EntryToolsProps) {
  const id = useSessionPart(session, (state) => state.id);
  const dismissals = useDismissals(useSessionPart(session, () => session.entryId));
  const [revisions, setRevisions] = useState(false);
  const pin = async (): Promise<void> => {
    await session.flush();
    if (id === null) return;
    await request('entries.pin', { id, pinned: !pinned }).catch(() =>
      notify({ text: 'The note could not be pinned. Nothing was changed.', urgent: true }),
    );
  };
  const trash = async (): Promise<void> => {
    await session.flush();
    onClose();
    if (session.state.id !== null) await trashWithUndo(session.state.id);
  };
  return (
    <span className={meta.tools}>
      <Menu
        label="More about this note"
        trigger={<IconButton icon="more" label="More about this note" />}
        items={[
          {
            label: pinned ? 'Unpin' : 'Pin',
            icon: 'pin',
            disabled: id === null,
            onSelect: () => void pin(),
          },
          {
            label: 'Earlier versions…',
            icon: 'history',
            disabled: id === null,
            onSelect: () => setRevisions(true),
          },
          ...(dismissals.length === 0
            ? []
            : [
                {
                  label: 'Show dismissed hints again',
                  icon: 'restore' as const,
                  onSelect: () => void restoreDismissed(session.entryId, null),
                },
              ]),
          null,
          { label: 'Move to trash', icon: 'trash', danger: true, onSelect: () => void trash() },
        ]}
      />
      {id === null ? null : <RevisionsDialog open={revisions} onOpenChange={setRevisions} entryId={id} />}
    </span>
  );
}
