import {
  type AppInfo,
  defaultPreferences,
  type Preferences,
  type Unsaved,
} from '../../shared/contract/app.ts';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { HandrailError, type Result } from '../../shared/contract/errors.ts';
import type { EventMessage, JournalArea } from '../../shared/contract/events.ts';
import type { ExportCounts } from '../../shared/contract/exports.ts';
import { type Handlers, isRequestName, type RequestName, requests } from '../../shared/contract/requests.ts';
import type { VaultStatus } from '../../shared/contract/vault.ts';
import type { Entry, EntryDraft } from '../../shared/domain/entries.ts';
import { uuidv7 } from '../../shared/domain/ids.ts';
import type { Person, PersonDraft, PersonSummary } from '../../shared/domain/people.ts';
import type { SavedSearch } from '../../shared/domain/saved-searches.ts';
import { defaultSignals, type Signal, type SignalDraft } from '../../shared/domain/signals.ts';
import { defaultOutline } from '../../shared/packet/outline.ts';
import { listedCycles } from '../../shared/review/cycles.ts';
import { type ListedTemplate, listedTemplates, type Template } from '../../shared/templates/index.ts';
import type { Dismissal } from '../../shared/wording/index.ts';

export const fakePassphrase = 'correct horse battery staple';
export const fakeRecoveryKey = 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ23-4567-89AB';

export interface FakeOptions {
  state?: VaultStatus['state'];
  people?: readonly PersonSummary[];
  signals?: readonly Signal[];
  entries?: readonly Entry[];
  preferences?: Partial<Preferences>;
  info?: Partial<AppInfo>;
  /** What a lock, or a page or an app that ended, left unsaved. */
  unsaved?: readonly Unsaved[];
  /** Answers instead of the fake's own, or throws a HandrailError. */
  handlers?: Partial<Handlers<RequestName>>;
}

let made = 0;
/** A valid id; each call gives another. */
export const fakeId = (): string => uuidv7(1_760_000_000_000 + ++made, new Uint8Array(10).fill(made % 256));

const stamp = '2026-03-11T09:00:00.000Z';

export const fakePerson = (change: Partial<PersonSummary> & { name: string }): PersonSummary => ({
  id: fakeId(),
  initials: '',
  colour: 'teal',
  relation: 'report',
  role: '',
  team: '',
  level: '',
  pronouns: '',
  startedOn: null,
  rhythmDays: null,
  archivedAt: null,
  createdAt: stamp,
  updatedAt: stamp,
  lastContactOn: null,
  nextDueOn: null,
  entryCount: 0,
  openCommitments: 0,
  ...change,
});

export const fakeEntry = (change: Partial<Entry> = {}): Entry => ({
  id: fakeId(),
  kind: '1:1',
  happenedOn: '2026-03-11',
  happenedTime: null,
  title: '',
  body: '',
  share: 'me',
  people: [],
  revision: 1,
  version: 1,
  pinned: false,
  writtenAt: stamp,
  updatedAt: stamp,
  trashedAt: null,
  ...change,
});

export const fakeSignals = (): Signal[] =>
  defaultSignals.map((draft, position) => ({ ...draft, id: fakeId(), position, archivedAt: null, uses: 0 }));

const recoveryText = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** A journal in memory behind the bridge, for component tests. It checks every input against the contract. */
export class FakeBridge implements Bridge {
  state: VaultStatus['state'];
  people: PersonSummary[];
  signals: Signal[];
  entries: Entry[];
  preferences: Preferences;
  info: AppInfo;
  passphrase = fakePassphrase;
  recoveryKey = fakeRecoveryKey;
  unsaved: Unsaved[];
  /** What the page last said that it has unsaved. */
  kept: Unsaved[] = [];
  copied = '';
  /** Every request, in the order in which it came. */
  readonly calls: { name: string; input: unknown }[] = [];
  /** What was changed or added; the others come with Handrail. */
  templates: Template[] = [];
  searches: SavedSearch[] = [];
  dismissals: (Dismissal & { entryId: string })[] = [];
  readonly #listeners = new Set<(message: EventMessage) => void>();
  readonly #handlers: Partial<Handlers<RequestName>>;

  constructor(options: FakeOptions = {}) {
    this.state = options.state ?? 'open';
    this.people = [...(options.people ?? [])];
    this.signals = [...(options.signals ?? fakeSignals())];
    this.entries = [...(options.entries ?? [])];
    this.unsaved = [...(options.unsaved ?? [])];
    this.preferences = { ...defaultPreferences, ...options.preferences };
    this.info = {
      version: '0.1.0',
      platform: 'other',
      sample: false,
      concealsCopies: true,
      captureShortcut: 'none',
      discreet: false,
      ...options.info,
    };
    this.#handlers = { ...this.#own(), ...options.handlers };
  }

  async request(name: string, input: unknown): Promise<Result<unknown>> {
    this.calls.push({ name, input });
    try {
      return { ok: true, value: await this.#answer(name, input) };
    } catch (error) {
      const known = error instanceof HandrailError ? error : new HandrailError('internal', String(error));
      return { ok: false, error: known.toData() };
    }
  }

  subscribe(listener: (message: EventMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Sends an event to the page. */
  emit(message: EventMessage): void {
    for (const listener of [...this.#listeners]) listener(message);
  }

  /** The inputs of every call of one request. */
  callsOf(name: RequestName): unknown[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.input);
  }

  async #answer(name: string, input: unknown): Promise<unknown> {
    if (!isRequestName(name)) throw new HandrailError('forbidden', `Nobody answers ${name}.`);
    const definition = requests[name];
    if (this.state !== 'open' && !definition.whileLocked)
      throw new HandrailError('locked', 'The journal is locked.');
    const parsed = definition.input.safeParse(input);
    if (!parsed.success)
      throw new HandrailError('invalid-input', parsed.error.issues[0]?.message ?? 'Invalid.');
    const handler = this.#handlers[name] as ((input: unknown) => unknown) | undefined;
    if (!handler) throw new HandrailError('internal', `The fake does not answer ${name}.`);
    return structuredClone(await handler(parsed.data));
  }

  #changed(areas: JournalArea[], entryId: string | null = null): void {
    this.emit({ event: 'journal-changed', payload: { areas, entryId } });
  }

  #open(): null {
    this.state = 'open';
    this.emit({ event: 'vault-state', payload: { state: 'open', reason: null } });
    return null;
  }

  #entry(id: string): Entry {
    const entry = this.entries.find((each) => each.id === id);
    if (!entry) throw new HandrailError('not-found', 'There is no such note.');
    return entry;
  }

  #changeEntry(id: string, change: Partial<Entry>): Entry {
    const entry = { ...this.#entry(id), ...change };
    this.entries = this.entries.map((each) => (each.id === id ? entry : each));
    this.#changed(['entries', 'trash'], id);
    return entry;
  }

  #changePerson(id: string, change: Partial<PersonSummary>): Person {
    this.people = this.people.map((each) => (each.id === id ? { ...each, ...change } : each));
    this.#changed(['people']);
    const person = this.people.find((each) => each.id === id);
    if (!person) throw new HandrailError('not-found', 'There is no such person.');
    return person;
  }

  #addPerson(draft: PersonDraft): Person {
    const person = fakePerson(draft);
    this.people.push(person);
    this.#changed(['people']);
    return person;
  }

  #changeSignal(id: string, change: Partial<Signal>): Signal {
    this.signals = this.signals.map((each) => (each.id === id ? { ...each, ...change } : each));
    this.#changed(['signals']);
    const signal = this.signals.find((each) => each.id === id);
    if (!signal) throw new HandrailError('not-found', 'There is no such signal.');
    return signal;
  }

  #addSignal(draft: SignalDraft): Signal {
    if (this.signals.some(({ name }) => name === draft.name)) {
      throw new HandrailError('already-exists', 'There is a signal of that name.');
    }
    const signal = { ...draft, id: fakeId(), position: this.signals.length, archivedAt: null, uses: 0 };
    this.signals.push(signal);
    this.#changed(['signals']);
    return signal;
  }

  #counts(): ExportCounts {
    return { entries: this.entries.length, evidence: 0, privateAsides: 0, objectives: 0, objectivesKept: 0 };
  }

  #arrange(searches: SavedSearch[]): SavedSearch[] {
    this.searches = searches;
    this.#changed(['searches']);
    return searches;
  }

  #live(): Entry[] {
    return this.entries
      .filter((entry) => entry.trashedAt === null)
      .sort((a, b) => b.happenedOn.localeCompare(a.happenedOn));
  }

  #save(id: string, baseRevision: number, draft: EntryDraft): Entry {
    const { revision } = this.#entry(id);
    if (revision !== baseRevision) throw new HandrailError('conflict', 'Changed elsewhere.', { revision });
    return this.#changeEntry(id, { ...draft, revision: revision + 1, version: revision + 1 });
  }

  #own(): Partial<Handlers<RequestName>> {
    const wrong = () => new HandrailError('wrong-secret', 'That does not open the journal.');
    return {
      'app.info': () => this.info,
      'app.preferences': () => this.preferences,
      'app.setPreferences': (change) => {
        this.preferences = { ...this.preferences, ...(change as Partial<Preferences>) };
        return this.preferences;
      },
      'app.lock': ({ unsaved }) => {
        this.unsaved = unsaved;
        this.state = 'locked';
        this.emit({ event: 'vault-state', payload: { state: 'locked', reason: 'key' } });
        return null;
      },
      'app.keepUnsaved': ({ unsaved }) => {
        this.kept = unsaved;
        return null;
      },
      'app.takeUnsaved': () => this.unsaved.splice(0),
      'app.openSample': () => {
        this.info = { ...this.info, sample: true };
        return this.#open();
      },
      'app.closeSample': () => {
        this.info = { ...this.info, sample: false };
        this.state = 'absent';
        return null;
      },
      'app.setDiscreet': () => null,
      'app.showCapture': () => null,
      'app.hideCapture': () => null,
      'app.copy': ({ text }) => {
        this.copied = text;
        return null;
      },
      'app.openLink': () => ({ opened: true }),
      'app.exportJournal': () => ({
        savedAs: 'Handrail journal',
        counts: this.#counts(),
      }),
      'vault.status': () => ({ state: this.state, waitMs: 0, notice: null }),
      'vault.estimate': ({ passphrase }) => {
        const score = Math.min(4, Math.floor(passphrase.length / 5)) as 0 | 1 | 2 | 3 | 4;
        return {
          score,
          guessesLog10: passphrase.length,
          enough: score >= 3,
          crackTime: score >= 3 ? 'centuries' : 'minutes',
          warning: score >= 3 ? '' : 'It is short.',
          suggestions: score >= 3 ? [] : ['Add more words.'],
        };
      },
      'vault.proposeRecoveryKey': () => ({ recoveryKey: this.recoveryKey }),
      'vault.create': ({ passphrase, recoveryKey }) => {
        if (recoveryText(recoveryKey) !== recoveryText(this.recoveryKey)) throw wrong();
        this.passphrase = passphrase;
        return this.#open();
      },
      'vault.unlock': ({ passphrase }) => {
        if (passphrase !== this.passphrase) throw wrong();
        return this.#open();
      },
      'vault.recover': ({ recoveryKey, newPassphrase }) => {
        if (recoveryText(recoveryKey) !== recoveryText(this.recoveryKey)) throw wrong();
        this.passphrase = newPassphrase;
        return this.#open();
      },
      'vault.changePassphrase': ({ current, next }) => {
        if (current !== this.passphrase) throw wrong();
        this.passphrase = next;
        return null;
      },
      'vault.replaceRecoveryKey': ({ passphrase, recoveryKey }) => {
        if (passphrase !== this.passphrase || recoveryText(recoveryKey) !== recoveryText(this.recoveryKey))
          throw wrong();
        return null;
      },
      'vault.verify': () => ({
        pages: 120,
        entries: this.entries.length,
        revisions: this.entries.length,
        pictures: 0,
        problems: [],
        acceptedOlder: [],
      }),
      'people.list': () => this.people,
      'people.add': ({ draft }) => this.#addPerson(draft),
      'people.update': ({ id, draft }) => this.#changePerson(id, draft),
      'people.archive': ({ id, archived }) => this.#changePerson(id, { archivedAt: archived ? stamp : null }),
      'templates.list': () => listedTemplates(this.templates),
      'templates.save': ({ id, draft }) => {
        const template = { ...draft, id: id ?? fakeId() };
        this.templates = [...this.templates.filter((other) => other.id !== template.id), template];
        this.#changed(['templates']);
        return listedTemplates(this.templates).find((each) => each.id === template.id) as ListedTemplate;
      },
      'templates.reset': ({ id }) => {
        this.templates = this.templates.filter((template) => template.id !== id);
        this.#changed(['templates']);
        return listedTemplates(this.templates);
      },
      'handover.received': () => [],
      'signals.list': () => this.signals,
      'signals.add': ({ draft }) => this.#addSignal(draft),
      'signals.update': ({ id, draft }) => this.#changeSignal(id, draft),
      'signals.archive': ({ id, archived }) =>
        this.#changeSignal(id, { archivedAt: archived ? stamp : null }),
      'entries.create': ({ id, draft }) => {
        const entry = fakeEntry({ ...draft, ...(id === undefined ? {} : { id }) });
        this.entries.push(entry);
        this.#changed(['entries'], entry.id);
        return entry;
      },
      'entries.get': ({ id }) => this.#entry(id),
      'entries.save': ({ id, baseRevision, draft }) => this.#save(id, baseRevision, draft),
      'entries.pin': ({ id, pinned }) => this.#changeEntry(id, { pinned }),
      'entries.trash': ({ id }) => this.#changeEntry(id, { trashedAt: stamp }),
      'entries.restore': ({ id }) => this.#changeEntry(id, { trashedAt: null }),
      'entries.timeline': ({ personId, kind, limit }) => ({
        items: this.#live()
          .filter((entry) => personId === null || entry.people.some((person) => person.personId === personId))
          .filter((entry) => kind === null || entry.kind === kind)
          .slice(0, limit),
        nextCursor: null,
      }),
      'entries.trashed': () => this.entries.filter((entry) => entry.trashedAt !== null),
      'entries.titles': ({ limit }) =>
        this.#live()
          .filter((entry) => entry.title !== '')
          .slice(0, limit)
          .map(({ id, title, happenedOn, kind }) => ({ id, title, happenedOn, kind })),
      'entries.revisions': () => [],
      'evidence.list': () => [],
      'evidence.counts': () => [],
      'evidence.morale': () => [],
      'commitments.list': () => [],
      'objectives.list': () => [],
      'objectives.open': () => [],
      'lastTime.read': () => ({ conversation: null, promises: [], topics: [], feedback: [], objectives: [] }),
      'cycles.list': ({ today }) => listedCycles([], today),
      'frameworks.list': () => [],
      'frameworks.choices': () => [],
      'review.attention': () => [],
      'packet.items': () => [],
      'packet.sections': () => [],
      'packet.begin': () => [],
      'packet.outline': () => ({ outline: [...defaultOutline], changed: false }),
      'packet.previous': () => null,
      'entries.headings': ({ ids }) => this.entries.filter(({ id }) => ids.includes(id)),
      'search.query': () => ({ hits: [], total: 0, more: false, tookMs: 0, repaired: [], unread: [] }),
      'search.facets': () => ({ of: 0, more: false, people: [], signals: [], kinds: [], months: [] }),
      'search.copy': () => ({ text: '', notes: 0, withheldNotes: 0, withheldAsides: 0, more: false }),
      'search.similar': () => ({ text: '' }),
      'savedSearches.list': () => this.searches,
      'savedSearches.save': ({ id, draft }) => {
        const saved = { id: id ?? fakeId(), ...draft };
        const others = this.searches.map((each) => (each.id === id ? saved : each));
        this.#arrange(id === null ? [...others, saved] : others);
        return saved;
      },
      'savedSearches.remove': ({ id }) => {
        this.#arrange(this.searches.filter((each) => each.id !== id));
        return null;
      },
      'savedSearches.arrange': ({ ids }) =>
        this.#arrange(ids.flatMap((id) => this.searches.filter((each) => each.id === id))),
      'savedSearches.counts': () => this.searches.map(({ id }) => ({ id, total: 3, more: false })),
      'exports.list': () => [],
      'export.preview': () => ({ counts: this.#counts(), leftOut: [], thirdParties: [], doubtful: [] }),
      'wording.dismissed': ({ entryId }) =>
        this.dismissals
          .filter((each) => each.entryId === entryId)
          .map(({ rule, place }) => ({ rule, place })),
      'wording.dismiss': ({ entryId, dismissal }) => {
        this.dismissals.push({ entryId, ...dismissal });
        return null;
      },
      'wording.restore': ({ entryId, dismissal }) => {
        const isGone = (each: Dismissal & { entryId: string }) =>
          each.entryId === entryId && (dismissal === null || each.place === dismissal.place);
        this.dismissals = this.dismissals.filter((each) => !isGone(each));
        return null;
      },
    };
  }
}

/** Puts a fake behind `window.handrail`, in place of the one before. */
export function installFakeBridge(options: FakeOptions = {}): FakeBridge {
  const bridge = new FakeBridge(options);
  Object.defineProperty(window, 'handrail', { value: bridge, configurable: true });
  return bridge;
}
