import { useContext, useMemo, useState } from 'react';
import { counted } from '../../../shared/domain/counted.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Cycle } from '../../../shared/review/cycles.ts';
import { totalOf } from '../../../shared/review/index.ts';
import { usePeople, useSignals } from '../../api/queries.ts';
import { InspectorSlot } from '../../app/inspector.tsx';
import { amendPlace, goTo, type Place, type ReviewTab } from '../../app/place.ts';
import { runCommand, useCommands } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageBody, PageHeader } from '../../ui/page.tsx';
import { TabList, TabPanel, Tabs } from '../../ui/tabs.tsx';
import { ExportDialog } from '../export/index.ts';
import { CoverageTab, useCoverage } from './coverage-tab.tsx';
import { CycleBar } from './cycle-bar.tsx';
import { useCycles } from './cycles.ts';
import { DraftTab } from './draft-tab.tsx';
import { EvidenceBoard } from './evidence-board.tsx';
import { LastCycleTab } from './last-cycle-tab.tsx';
import { LevelTab } from './level-tab.tsx';
import { ReviewInspector } from './review-inspector.tsx';

const nobody: never[] = [];
const tabs = [
  { value: 'coverage', label: 'Coverage' },
  { value: 'evidence', label: 'Evidence' },
  { value: 'level', label: 'Level' },
  { value: 'draft', label: 'Draft' },
  { value: 'last', label: 'Last cycle' },
] as const;

type ReviewPlace = Extract<Place, { at: 'review' }>;

function Review({
  place,
  person,
  cycle,
  cycles,
}: {
  place: ReviewPlace;
  person: PersonSummary;
  cycle: Cycle;
  cycles: readonly Cycle[];
}) {
  const signals = useSignals().data ?? nobody;
  const coverage = useCoverage(person.id, cycle).data;
  const [exporting, setExporting] = useState(false);
  const [peek, setPeek] = useState<Id | null>(null);
  const beside = useContext(InspectorSlot) !== null;
  const packet = useMemo(() => ({ personId: person.id, cycleId: cycle.id }), [person.id, cycle.id]);
  const show = (change: Partial<ReviewPlace>): void => amendPlace({ ...place, cycleId: cycle.id, ...change });
  const narrow = (signalId: Id | null, month: string | null): void =>
    show({ tab: 'evidence', signalId: signalId ?? undefined, month: month ?? undefined });
  const showBeside = (entryId: Id): void => {
    if (!beside && (peek !== null || place.tab === 'draft')) runCommand('frame.inspector');
    setPeek(peek === entryId && beside ? null : entryId);
  };
  const allNotes = (): void => goTo({ at: 'person', personId: person.id, tab: 'timeline' });
  useCommands([
    ...tabs.map(({ value, label }, index) => ({
      id: `review.${value}`,
      title: `${label} of the review`,
      group: 'Go to' as const,
      keys: [`Alt+${index + 1}`],
      run: () => show({ tab: value }),
    })),
    { id: 'review.notes', title: `All notes on ${person.name}`, group: 'Go to', run: allNotes },
    { id: 'review.export', title: 'Export the review…', group: 'Journal', run: () => setExporting(true) },
  ]);
  const key = `${person.id} ${cycle.id}`;
  const inspector = (
    <ReviewInspector
      personId={person.id}
      name={person.name}
      span={cycle}
      signals={signals}
      peek={peek}
      onClosePeek={() => setPeek(null)}
    />
  );
  return (
    <Tabs<ReviewTab> value={place.tab} onValueChange={(tab) => show({ tab })}>
      <PageHeader
        title={`${person.name}, ${cycle.name}`}
        detail={
          coverage
            ? `${counted(totalOf(coverage), 'piece of evidence', 'pieces of evidence')} · ${counted(coverage.notes, 'note')}`
            : null
        }
        actions={
          <>
            <CycleBar
              cycles={cycles}
              cycle={cycle}
              onChoose={(cycleId) => show({ cycleId, month: undefined })}
            />
            <Button onClick={() => setExporting(true)}>Preview redaction</Button>
            <Button tone="primary" onClick={() => setExporting(true)}>
              Export…
            </Button>
          </>
        }
        tabs={<TabList label={`Review of ${person.name}`} tabs={tabs} />}
      />
      <TabPanel value="coverage">
        <PageBody wide>
          <CoverageTab personId={person.id} span={cycle} signals={signals} onOpen={narrow} />
        </PageBody>
      </TabPanel>
      <TabPanel value="evidence">
        <PageBody wide>
          <EvidenceBoard
            packet={packet}
            span={cycle}
            signals={signals}
            signalId={place.signalId ?? null}
            month={place.month ?? null}
            onNarrow={narrow}
            onDraft={() => show({ tab: 'draft' })}
            onPeek={showBeside}
          />
        </PageBody>
        {peek === null ? null : inspector}
      </TabPanel>
      <TabPanel value="level">
        <PageBody wide>
          <LevelTab person={person} span={cycle} signals={signals} />
        </PageBody>
      </TabPanel>
      <TabPanel value="draft">
        <PageBody full>
          <DraftTab
            key={key}
            packet={packet}
            to={cycle.to}
            signals={signals}
            onPeek={showBeside}
            onEvidence={() => show({ tab: 'evidence' })}
          />
        </PageBody>
        {inspector}
      </TabPanel>
      <TabPanel value="last">
        <PageBody full>
          <LastCycleTab key={key} packet={packet} to={cycle.to} />
        </PageBody>
      </TabPanel>
      <ExportDialog open={exporting} onOpenChange={setExporting} person={person} cycle={cycle} />
    </Tabs>
  );
}

/** One person over one cycle: what the evidence covers, the evidence, the packet that is made of it, and the one before. */
export function ReviewPage({ place }: { place: ReviewPlace }) {
  const people = usePeople();
  const { cycles, cycle, error, retry } = useCycles(place.cycleId);
  const person = people.data?.find(({ id }) => id === place.personId);
  const failed = error ?? people.error;
  if (failed) {
    return (
      <PageBody>
        <ErrorNotice
          error={failed}
          onRetry={() => {
            retry();
            void people.refetch();
          }}
        />
      </PageBody>
    );
  }
  if (!people.data || !cycle) return null;
  if (!person) {
    return (
      <PageBody>
        <EmptyState action={<Button onClick={() => goTo({ at: 'reviews' })}>See the reviews</Button>}>
          This person is not in the journal.
        </EmptyState>
      </PageBody>
    );
  }
  return <Review key={person.id} place={place} person={person} cycle={cycle} cycles={cycles} />;
}
