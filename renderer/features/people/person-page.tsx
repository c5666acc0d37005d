import { useCallback, useState } from 'react';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { usePeople } from '../../api/queries.ts';
import { amendPlace, goTo, type PersonTab } from '../../app/place.ts';
import { useCommands } from '../../app/shortcuts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { useToday } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PageBody, PageHeader } from '../../ui/page.tsx';
import { TabList, TabPanel, Tabs } from '../../ui/tabs.tsx';
import { DiscloseDialog } from '../disclosure/index.ts';
import { ExportDialog } from '../export/index.ts';
import { HandOverDialog } from '../handover/index.ts';
import {
  EntryInspector,
  Timeline,
  timelineOf,
  useActiveEntry,
  useTimelineSource,
  writeNote,
} from '../journal/index.ts';
import { setArchived } from './archive.ts';
import { CareerTab } from './career-tab.tsx';
import { PersonDialog } from './person-dialog.tsx';
import styles from './person-page.module.css';
import { daysLate, nextWords, roleWords, standingWords, talkedWords } from './person-words.ts';
import { PromisesTab } from './promises-tab.tsx';
import { SignalsTab } from './signals-tab.tsx';

const tabs = [
  { value: 'timeline', label: 'Timeline' },
  { value: 'signals', label: 'Signals' },
  { value: 'career', label: 'Career' },
  { value: 'promises', label: 'Promises' },
] as const;

function Rhythm({ person }: { person: PersonSummary }) {
  const today = useToday();
  const next = nextWords(person, today);
  const late = (daysLate(person, today) ?? 0) > 0;
  return (
    <p className={styles.rhythm}>
      {talkedWords(person, today)}
      {next ? (
        <>
          {' · '}
          <span className={cx(late && styles.late)}>{next}</span>
        </>
      ) : null}
    </p>
  );
}

function TimelinePane({ person, entryId }: { person: PersonSummary; entryId: Id | undefined }) {
  const { id: personId, name } = person;
  const source = timelineOf(personId);
  const { items } = useTimelineSource(source);
  const [activeId] = useActiveEntry();
  // The note that the keyboard was at may be of somebody else, or in the trash by now.
  const active = items.some(({ id }) => id === activeId) ? activeId : null;
  const edit = useCallback(
    (next: Id | undefined) =>
      amendPlace({
        at: 'person',
        personId,
        tab: 'timeline',
        ...(next === undefined ? {} : { entryId: next }),
      }),
    [personId],
  );
  return (
    <>
      <Timeline
        key={personId}
        source={source}
        editing={entryId}
        onEdit={edit}
        empty={
          <EmptyState
            action={
              <Button tone="primary" onClick={() => writeNote(personId)}>
                Write the first note
              </Button>
            }
          >
            Nothing about {name} yet. A few lines after the next conversation are enough to begin.
          </EmptyState>
        }
      />
      <EntryInspector entryId={entryId ?? active} personId={personId} />
    </>
  );
}

function Page({ person, tab, entryId }: { person: PersonSummary; tab: PersonTab; entryId: Id | undefined }) {
  const today = useToday();
  const [editing, setEditing] = useState(false);
  const [exporting, setExporting] = useState(false);
  const [handing, setHanding] = useState(false);
  const [disclosing, setDisclosing] = useState(false);
  const archived = person.archivedAt !== null;
  const showTab = (next: PersonTab): void => amendPlace({ at: 'person', personId: person.id, tab: next });

  useCommands([
    {
      id: 'person.export',
      title: `Export ${person.name}…`,
      group: 'Journal',
      keys: ['Mod+Shift+e'],
      run: () => setExporting(true),
    },
    {
      id: 'person.review',
      title: `Review of ${person.name}`,
      group: 'Go to',
      run: () => goTo({ at: 'review', personId: person.id, tab: 'coverage' }),
    },
    {
      id: 'person.handover',
      title: `Hand over ${person.name}…`,
      group: 'Journal',
      run: () => setHanding(true),
    },
    {
      id: 'person.disclose',
      title: `Disclose what the journal holds about ${person.name}…`,
      group: 'Journal',
      run: () => setDisclosing(true),
    },
    { id: 'person.edit', title: `Edit ${person.name}…`, group: 'Journal', run: () => setEditing(true) },
    ...tabs.map(({ value, label }, index) => ({
      id: `person.${value}`,
      title: `${label} of ${person.name}`,
      group: 'Go to' as const,
      keys: [`Alt+${index + 1}`],
      run: () => showTab(value),
    })),
  ]);

  return (
    <Tabs value={tab} onValueChange={showTab}>
      <PageHeader
        title={person.name}
        detail={
          <>
            {roleWords(person)}
            <span className={styles.standing}>
              {roleWords(person) ? ' · ' : ''}
              {standingWords(person, today)}
            </span>
            {archived ? ' · archived' : ''}
          </>
        }
        actions={
          <>
            <Menu
              label={`More about ${person.name}`}
              trigger={<IconButton icon="more" label={`More about ${person.name}`} />}
              items={[
                { label: 'Edit…', icon: 'edit', onSelect: () => setEditing(true) },
                {
                  label: 'Review',
                  icon: 'team',
                  onSelect: () => goTo({ at: 'review', personId: person.id, tab: 'coverage' }),
                },
                { label: 'Export…', icon: 'export', onSelect: () => setExporting(true) },
                { label: 'Hand over…', icon: 'forward', onSelect: () => setHanding(true) },
                { label: 'Disclose…', icon: 'note', onSelect: () => setDisclosing(true) },
                {
                  label: archived ? 'Make active again' : 'Archive',
                  icon: 'archive',
                  onSelect: () => void setArchived(person, !archived),
                },
              ]}
            />
            <Button className={styles.export} onClick={() => setExporting(true)}>
              Export…
            </Button>
            <Button tone="primary" onClick={() => writeNote(person.id)}>
              New note
            </Button>
          </>
        }
        tabs={
          <div className={styles.tabLine}>
            <TabList label={`About ${person.name}`} tabs={tabs} />
            <Rhythm person={person} />
          </div>
        }
      />
      <TabPanel value="timeline">
        <TimelinePane person={person} entryId={entryId} />
      </TabPanel>
      <TabPanel value="signals">
        <SignalsTab person={person} />
      </TabPanel>
      <TabPanel value="career">
        <CareerTab person={person} />
      </TabPanel>
      <TabPanel value="promises">
        <PromisesTab person={person} />
      </TabPanel>
      <PersonDialog open={editing} onOpenChange={setEditing} person={person} />
      <ExportDialog open={exporting} onOpenChange={setExporting} person={person} />
      <HandOverDialog open={handing} onOpenChange={setHanding} people={[person.id]} />
      <DiscloseDialog open={disclosing} onOpenChange={setDisclosing} person={person} />
    </Tabs>
  );
}

export interface PersonPageProps {
  personId: Id;
  tab: PersonTab;
  entryId?: Id | undefined;
}

/** Everything about one person. */
export function PersonPage({ personId, tab, entryId }: PersonPageProps) {
  const people = usePeople();
  const person = people.data?.find(({ id }) => id === personId);
  if (people.isError) {
    return (
      <PageBody>
        <ErrorNotice error={people.error} onRetry={() => void people.refetch()} />
      </PageBody>
    );
  }
  if (!people.data) return null;
  if (!person) {
    return (
      <PageBody>
        <EmptyState action={<Button onClick={() => goTo({ at: 'team' })}>See the team</Button>}>
          This person is not in the journal.
        </EmptyState>
      </PageBody>
    );
  }
  return <Page key={personId} person={person} tab={tab} entryId={entryId} />;
}
