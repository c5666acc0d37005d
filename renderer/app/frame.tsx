import { Dialog as Sheet } from '@base-ui/react/dialog';
import { useState } from 'react';
import { JournalRoot } from '../features/journal/index.ts';
import { Palette } from '../features/palette/palette.tsx';
import { PeopleRoot } from '../features/people/index.ts';
import { ReviewsRoot } from '../features/reviews/index.ts';
import { SearchRoot } from '../features/search/index.ts';
import { ShortcutsDialog } from '../features/shortcuts/shortcuts-dialog.tsx';
import { IconButton } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Toasts } from '../ui/toast.tsx';
import { Brand } from './brand.tsx';
import { DiscreetMode } from './discreet-mode.tsx';
import styles from './frame.module.css';
import { InspectorBeside, InspectorSlot, useInspectorTenants } from './inspector.tsx';
import { JournalCommands } from './journal-commands.tsx';
import { CurrentPlace } from './places.tsx';
import { setPreferences, useAppInfo, usePreferences } from './preferences.ts';
import { SampleBanner } from './sample-banner.tsx';
import { useCommands } from './shortcuts.ts';
import { Sidebar } from './sidebar.tsx';
import { useMedia } from './use-media.ts';

/** Whether a column is open: kept as a preference where there is room, for the moment only where there is not. */
function useColumn(
  preference: 'sidebarOpen' | 'inspectorOpen',
  narrow: boolean,
): [boolean, (open: boolean) => void] {
  const wide = usePreferences()[preference];
  const [over, setOver] = useState(false);
  return narrow
    ? [over, setOver]
    : [wide, (open) => void setPreferences({ [preference]: open }).catch(() => undefined)];
}

/** The frame of the unlocked journal: sidebar, the place, the inspector. */
export function Frame() {
  const sidebarOver = useMedia('(max-width: 760px)');
  const inspectorOver = useMedia('(max-width: 900px)');
  const [sidebar, setSidebar] = useColumn('sidebarOpen', sidebarOver);
  const [inspector, setInspector] = useColumn('inspectorOpen', inspectorOver);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const tenants = useInspectorTenants();
  const { sample } = useAppInfo();

  useCommands([
    {
      id: 'frame.inspector',
      title: inspector ? 'Hide the inspector' : 'Show the inspector',
      group: 'Handrail',
      keys: ['Mod+\\'],
      run: () => setInspector(!inspector),
    },
    {
      id: 'frame.sidebar',
      title: sidebar ? 'Hide the sidebar' : 'Show the sidebar',
      group: 'Handrail',
      keys: ['Mod+Shift+\\'],
      run: () => setSidebar(!sidebar),
    },
  ]);

  const inspectorShown = inspector && tenants > 0;
  const noInspectorButton = tenants === 0 || inspectorShown;
  const showSidebar = <IconButton icon="sidebar" label="Show the sidebar" onClick={() => setSidebar(true)} />;
  const showInspector = (
    <IconButton icon="inspector" label="Show the inspector" keys="Mod+\" onClick={() => setInspector(true)} />
  );
  return (
    <div className={styles.frame}>
      <JournalCommands />
      {sample ? <SampleBanner /> : null}
      <DiscreetMode />
      <div className={styles.columns}>
        {sidebar && !sidebarOver ? <Sidebar /> : null}
        <main className={styles.main}>
          {sidebarOver ? (
            <div className={styles.bar}>
              {showSidebar}
              <Brand />
              <span hidden={noInspectorButton}>{showInspector}</span>
            </div>
          ) : null}
          <JournalRoot />
          <ReviewsRoot />
          <InspectorSlot.Provider value={slot}>
            <InspectorBeside.Provider value={inspector && !inspectorOver}>
              <CurrentPlace />
            </InspectorBeside.Provider>
          </InspectorSlot.Provider>
          {sidebarOver ? null : (
            <>
              <div className={cx(styles.corner, styles.cornerLeft)} hidden={sidebar}>
                {showSidebar}
              </div>
              <div className={cx(styles.corner, styles.cornerRight)} hidden={noInspectorButton}>
                {showInspector}
              </div>
            </>
          )}
        </main>
        {inspectorShown && !inspectorOver ? (
          <aside aria-label="Inspector" className={styles.inspector} ref={setSlot} />
        ) : null}
      </div>
      <Sheet.Root open={sidebarOver && sidebar} onOpenChange={setSidebar}>
        <Sheet.Portal>
          <Sheet.Backdrop className={styles.veil} />
          <Sheet.Popup className={styles.sheetLeft} aria-label="Navigation" onClick={() => setSidebar(false)}>
            <Sidebar />
          </Sheet.Popup>
        </Sheet.Portal>
      </Sheet.Root>
      <Sheet.Root open={inspectorOver && inspectorShown} onOpenChange={setInspector}>
        <Sheet.Portal>
          <Sheet.Backdrop className={styles.veil} />
          <Sheet.Popup className={styles.sheetRight} aria-label="Inspector">
            <Sheet.Close
              render={<IconButton icon="close" label="Close the inspector" className={styles.sheetClose} />}
            />
            <div ref={setSlot} />
          </Sheet.Popup>
        </Sheet.Portal>
      </Sheet.Root>
      <PeopleRoot />
      <SearchRoot />
      <Palette />
      <ShortcutsDialog />
      <Toasts />
    </div>
  );
}
