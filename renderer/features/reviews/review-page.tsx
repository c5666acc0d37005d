import { counted } from '../../../shared/domain/counted.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Cycle } from '../../../shared/review/cycles.ts';
import { totalOf } from '../../../shared/review/index.ts';
import { usePeople, useSignals } from '../../api/queries.ts';
import { amendPlace, goTo, type Place, type ReviewTab } from '../../app/place.ts';
import { useCommands } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageBody, PageHeader } from '../../ui/page.tsx';
import { TabList, TabPanel, Tabs } from '../../ui/tabs.tsx';
import { CoverageTab, useCoverage } from './coverage-tab.tsx';
import { CycleBar } from './cycle-bar.tsx';
import { useCycles } from './cycles.ts';
import { EvidenceBoard } from './evidence-board.tsx';
import { LevelTab } from './level-tab.tsx';

const nobody: never[] = [];
const tabs = [
  { value: 'coverage', label: 'Coverage' },
  { value: 'evidence', label: 'Evidence' },
  { value: 'level', label: 'Level' },
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
  const show = (change: Partial<ReviewPlace>): void => amendPlace({ ...place, cycleId: cycle.id, ...change });
  const narrow = (signalId: Id | null, month: string | null): void =>
    show({ tab: 'evidence', signalId: signalId ?? undefined, month: month ?? undefined });
  useCommands(
    tabs.map(({ value, label }, index) => ({
      id: `review.${value}`,
      title: `${label} of the review`,
      group: 'Go to' as const,
      keys: [`Alt+${index + 1}`],
      run: () => show({ tab: value }),
    })),
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
            <Button onClick={() => goTo({ at: 'person', personId: person.id, tab: 'timeline' })}>
              All notes
            </Button>
            <CycleBar
              cycles={cycles}
              cycle={cycle}
              onChoose={(cycleId) => show({ cycleId, month: undefined })}
            />
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
            personId={person.id}
            span={cycle}
            signals={signals}
            signalId={place.signalId ?? null}
            month={place.month ?? null}
            onNarrow={narrow}
          />
        </PageBody>
      </TabPanel>
      <TabPanel value="level">
        <PageBody wide>
          <LevelTab person={person} span={cycle} signals={signals} />
        </PageBody>
      </TabPanel>
    </Tabs>
  );
}

/** One person over one cycle: what the evidence covers, and the evidence itself. */
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
