import { Dialog as Base } from '@base-ui/react/dialog';
import { useState } from 'react';
import { useCommands } from '../../app/shortcuts.ts';
import { ModalMark } from '../../ui/dialog.tsx';
import styles from './palette.module.css';
import { PaletteList } from './palette-list.tsx';

/** One list of people, commands, signals and titles, a key away. */
export function Palette() {
  const [open, setOpen] = useState(false);
  useCommands([
    {
      id: 'palette.open',
      title: 'Find anything',
      group: 'Go to',
      keys: ['Mod+k'],
      inModal: open,
      palette: false,
      run: () => setOpen(!open),
    },
  ]);
  return (
    <Base.Root open={open} onOpenChange={setOpen}>
      <Base.Portal>
        <Base.Backdrop className={styles.veil} />
        <Base.Popup className={styles.popup} aria-label="Find anything">
          <ModalMark />
          <PaletteList onDone={() => setOpen(false)} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
