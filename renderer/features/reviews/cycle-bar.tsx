import { useState } from 'react';
import type { Cycle } from '../../../shared/review/cycles.ts';
import { useAct } from '../../api/queries.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Select } from '../../ui/select.tsx';
import { notify } from '../../ui/toast.tsx';
import { CycleDialog } from './cycle-dialog.tsx';

export interface CycleBarProps {
  cycles: readonly Cycle[];
  cycle: Cycle;
  onChoose: (cycleId: string | undefined) => void;
}

/** Chooses the cycle that is looked at, and edits the cycles there are. */
export function CycleBar({ cycles, cycle, onChoose }: CycleBarProps) {
  /** The cycle in the dialog; null for a new one, undefined while it is closed. */
  const [editing, setEditing] = useState<Cycle | null | undefined>(undefined);
  const reset = useAct('cycles.reset');
  const remove = (): void =>
    reset.mutate(
      { id: cycle.id },
      {
        onSuccess: () => {
          if (cycle.origin === 'own') onChoose(undefined);
          notify({
            text:
              cycle.origin === 'own'
                ? `${cycle.name} is removed. No note was changed.`
                : 'The cycle is as in the calendar again.',
          });
        },
        onError: () => notify({ text: 'The cycle could not be changed. It is as before.', urgent: true }),
      },
    );
  return (
    <>
      <Select
        label="Cycle"
        hideLabel
        value={cycle.id}
        onValueChange={onChoose}
        options={cycles.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Menu
        label="Cycles"
        trigger={<IconButton icon="more" label="Edit or add cycles" />}
        items={[
          { label: `Edit ${cycle.name}…`, icon: 'edit', onSelect: () => setEditing(cycle) },
          { label: 'New cycle…', icon: 'add', onSelect: () => setEditing(null) },
          ...(cycle.origin === 'calendar'
            ? []
            : [
                cycle.origin === 'own'
                  ? { label: `Remove ${cycle.name}`, icon: 'trash' as const, danger: true, onSelect: remove }
                  : { label: 'As in the calendar', icon: 'restore' as const, onSelect: remove },
              ]),
        ]}
      />
      <CycleDialog
        open={editing !== undefined}
        cycle={editing ?? null}
        onClose={() => setEditing(undefined)}
        onSaved={(saved) => onChoose(saved.id)}
      />
    </>
  );
}
