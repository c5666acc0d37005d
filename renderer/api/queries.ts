import { keepPreviousData, QueryClient, queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { HandrailError } from '../../shared/contract/errors.ts';
import type { JournalArea } from '../../shared/contract/events.ts';
import type { InputOf, OutputOf, RequestName } from '../../shared/contract/requests.ts';
import type { PersonSummary } from '../../shared/domain/people.ts';
import type { Id, LocalDate } from '../../shared/domain/values.ts';
import { discreetly, type Shown, useDiscreet } from '../ui/discreet.ts';
import { request } from './client.ts';
import { onEvent } from './events.ts';

/** What any export may hold. */
const ofExports = [
  'entries',
  'trash',
  'signals',
  'people',
  'objectives',
  'packet-items',
  'packet-sections',
] as const;

/** Of which areas each readable request tells; a change of any of them makes its answers stale. */
const areas = {
  'people.list': ['people', 'entries', 'trash'],
  'signals.list': ['signals', 'entries', 'trash'],
  'templates.list': ['templates'],
  'entries.get': ['entries', 'trash'],
  'entries.timeline': ['entries', 'trash'],
  'entries.trashed': ['entries', 'trash'],
  'entries.headings': ['entries', 'trash'],
  'entries.titles': ['entries', 'trash'],
  'entries.revisions': ['entries'],
  'entries.revision': ['entries'],
  'entries.revisionChanges': ['entries'],
  'entries.proof': ['entries', 'trash'],
  'evidence.list': ['entries', 'trash', 'signals', 'people'],
  'evidence.counts': ['entries', 'trash', 'signals', 'people'],
  'evidence.morale': ['entries', 'trash'],
  'commitments.list': ['entries', 'trash', 'people'],
  'objectives.list': ['objectives', 'entries', 'trash'],
  'objectives.open': ['objectives', 'people'],
  'lastTime.read': ['entries', 'trash', 'people', 'objectives', 'feedback'],
  'cycles.list': ['cycles'],
  'wording.dismissed': ['wording'],
  'frameworks.list': ['frameworks', 'signals'],
  'frameworks.choices': ['frameworks', 'people'],
  // What a text says does not change.
  'frameworks.read': [],
  'review.coverage': ['entries', 'trash', 'signals', 'people'],
  'review.attention': ['entries', 'trash', 'signals', 'people'],
  'packet.items': ['packet-items', 'entries', 'trash'],
  'packet.sections': ['packet-sections'],
  'packet.outline': ['packet-outline'],
  'packet.previous': ['packet-items', 'packet-sections', 'cycles', 'entries', 'trash'],
  'search.query': ['entries', 'trash', 'signals', 'people'],
  'search.facets': ['entries', 'trash', 'signals', 'people'],
  'savedSearches.list': ['searches'],
  'export.preview': ofExports,
  'export.compare': ofExports,
  'export.text': ofExports,
  'exports.list': ['exports', 'people'],
  'disclosure.preview': ['entries', 'trash', 'people', 'objectives'],
  'handover.count': ['entries', 'trash', 'people', 'objectives', 'templates'],
  'handover.received': ['handovers', 'trash'],
} as const satisfies Partial<Record<RequestName, readonly JournalArea[]>>;
/** The requests that only read. */
export type QueryName = keyof typeof areas;

/** Requests about one entry: a change of another entry leaves their answers true. */
const ofOneEntry: readonly unknown[] = [
  'entries.get',
  'entries.revisions',
  'entries.revision',
  'entries.revisionChanges',
];

/**
 * True where a change of one entry leaves the answer true: it is about another entry, or about what came before the one
 * that is being written.
 */
const isUntouched = (name: unknown, input: unknown, entryId: Id): boolean =>
  (ofOneEntry.includes(name) && (input as { id?: unknown }).id !== entryId) ||
  (name === 'lastTime.read' && (input as { exceptId?: unknown }).exceptId === entryId);

/**
 * What the screens have read. An answer stays fresh until the vault says that its area changed: there is no other
 * writer, and no clock. Emptied on lock.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 300_000,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Makes stale what a change touched. Returns a function that ends it. */
export const startInvalidation = (): (() => void) =>
  onEvent('journal-changed', ({ areas: changed, entryId }) => {
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [name, input] }) => {
        if (entryId !== null && isUntouched(name, input, entryId)) return false;
        if (entryId !== null && ofOneEntry.includes(name)) return true;
        const told: readonly JournalArea[] = areas[name as QueryName] ?? [];
        return changed.some((area) => told.includes(area));
      },
    });
  });

/** Options of one read, for `useQuery`, `queryClient.fetchQuery` and the like. The key is `[name, input]`. */
export const queryOf = <N extends QueryName>(name: N, input: InputOf<N>) =>
  queryOptions({
    queryKey: [name, input] as const,
    queryFn: (): Promise<OutputOf<N>> => request(name, input),
  });

/** A request that changes something. Invalidation follows from the vault's event, not from here. */
export const useAct = <N extends RequestName>(name: N) =>
  useMutation<OutputOf<N>, Error, InputOf<N>>({ mutationFn: (input) => request(name, input) });

export type ShownPerson = Shown<PersonSummary>;
const openly = (people: readonly PersonSummary[]): readonly ShownPerson[] => people;
const inInitials = (people: readonly PersonSummary[]): readonly ShownPerson[] => people.map(discreetly);

/** Everybody, named as they are to be shown; see `asWritten` for what the journal has. */
export function usePeople() {
  const select = useDiscreet() ? inInitials : openly;
  return useQuery({ ...queryOf('people.list', {}), select });
}
export const useSignals = () => useQuery(queryOf('signals.list', {}));
export const useFrameworks = () => useQuery(queryOf('frameworks.list', {}));
export const useLevelChoices = () => useQuery(queryOf('frameworks.choices', {}));
export const useTemplates = () => useQuery(queryOf('templates.list', {}));
export const useEntry = (id: Id) => useQuery(queryOf('entries.get', { id }));
export const useTrashed = () => useQuery(queryOf('entries.trashed', {}));
export const useEntryTitles = () => useQuery(queryOf('entries.titles', {}));
export const useRevisions = (id: Id) => useQuery(queryOf('entries.revisions', { id }));
export const useEvidence = (input: InputOf<'evidence.list'>) => useQuery(queryOf('evidence.list', input));
export const useEvidenceCounts = (personId: Id, from: LocalDate | null = null) =>
  useQuery(queryOf('evidence.counts', { personId, from }));
export const useMorale = (personId: Id) => useQuery(queryOf('evidence.morale', { personId }));
export const useCommitments = (input: InputOf<'commitments.list'>) =>
  useQuery(queryOf('commitments.list', input));

export const useObjectives = (personId: Id) => useQuery(queryOf('objectives.list', { personId }));
export const useOpenObjectives = () => useQuery(queryOf('objectives.open', {}));
/** What matters when one talks with a person again; asked once for a note, however much is written in it. */
export const useLastTime = (personId: Id | null, exceptId: Id | null) =>
  useQuery({
    ...queryOf('lastTime.read', { personId: personId ?? '', exceptId }),
    enabled: personId !== null,
  });

/**
 * The last answer stays on the screen until the next one is there, so that nothing flickers while typing. A search that
 * a newer one overtook in the vault is asked again where it is wanted again.
 */
const askedAsTyped = {
  placeholderData: keepPreviousData,
  retry: (_: number, error: Error) => error instanceof HandrailError && error.kind === 'cancelled',
  retryDelay: 0,
} as const;

export const useSearch = (input: InputOf<'search.query'>) =>
  useQuery({ ...queryOf('search.query', { ...input, lane: 'page' }), ...askedAsTyped });

/** What the notes that fit are about. @param enabled once their own answer is there, so that it comes first */
export const useFacets = (input: InputOf<'search.facets'>, enabled: boolean) =>
  useQuery({ ...queryOf('search.facets', { ...input, lane: 'facets' }), ...askedAsTyped, enabled });

/** What a pasted text says, as a ladder; asked as it is typed. */
export const useFrameworkReading = (text: string) =>
  useQuery({ ...queryOf('frameworks.read', { text }), ...askedAsTyped, enabled: text.trim() !== '' });

/** Handovers that were taken over, with the notes of each. */
export const useReceived = () => useQuery(queryOf('handover.received', {}));
export const useSavedSearches = () => useQuery(queryOf('savedSearches.list', {}));
