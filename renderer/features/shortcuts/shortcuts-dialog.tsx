import { useState } from 'react';
import { type Command, commandGroups, useCommandList, useCommands } from '../../app/shortcuts.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './shortcuts.module.css';

function Group({ title, commands }: { title: string; commands: readonly Command[] }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{title}</h3>
      <dl>
        {commands.map((command) => (
          <div key={command.id} className={styles.row}>
            <dt>{command.title}</dt>
            <dd>
              {command.keys?.map((keys) => (
                <Kbd key={keys} keys={keys} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Every key there is, from the one registry. */
export function ShortcutsDialog() {
  const [open, setOpen] = useState(false);
  useCommands([
    {
      id: 'shortcuts.open',
      title: 'Keyboard shortcuts',
      group: 'Handrail',
      keys: ['?'],
      run: () => setOpen(true),
    },
  ]);
  const withKeys = useCommandList().filter(({ keys }) => keys !== undefined && keys.length > 0);
  const groups = commandGroups
    .map((title) => ({ title, commands: withKeys.filter(({ group }) => group === title) }))
    .filter(({ commands }) => commands.length > 0);
  return (
    <Dialog open={open} onOpenChange={setOpen} title="Keyboard shortcuts" width="wide">
      <div className={styles.columns}>
        {groups.map((group) => (
          <Group key={group.title} {...group} />
        ))}
      </div>
    </Dialog>
  );
}
