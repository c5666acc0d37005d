import type { Unsaved } from '../../../shared/contract/app.ts';
import { HandrailError, type HandrailErrorData } from '../../../shared/contract/errors.ts';
import type { JournalArea } from '../../../shared/contract/events.ts';
import { uuidv7 } from '../../../shared/domain/ids.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { onEvent } from '../../api/events.ts';
import { keepUnsavedSoon } from '../../app/keeping.ts';
import { createStore, useStore } from '../../app/store.ts';
import { registerForgetting, registerUnsaved } from '../../app/unsaved.ts';
import { vaultState } from '../../app/vault-state.ts';
import { type Autosave, isUnsaved, type Stored, startFrom, startNew, type TextKind } from './autosave.ts';
import { Session, type TextPort, type Timers } from './session.ts';

const timers: Timers = {
  now: () => Date.now(),
  after(millis, callback) {
    const timer = setTimeout(callback, millis);
    return () => clearTimeout(timer);
  },
};

export const freshId = (): Id => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/** What the journal says to something that was thrown. */
export const errorData = (thrown: unknown): HandrailErrorData =>
  thrown instanceof HandrailError
    ? thrown.toData()
    : { kind: 'internal', message: 'Something went wrong inside Handrail.' };

export interface DeskOptions<D, T extends Stored> {
  kind: TextKind<D, T>;
  port: TextPort<D, T>;
  /** What is too long to be handed over as one. */
  split?: (unsaved: Unsaved) => Unsaved[];
  /** A change of it may be a change of an open text. */
  area: JournalArea;
  /** Something that the same text has for as long as its undo holds. */
  bodyOf(draft: D): string;
  /** A new text that holds nothing was left. */
  onLeftBlank(id: Id): Promise<unknown>;
}

/**
 * Where texts of one kind are being written. They live here and not on the screens, so that neither scrolling nor
 * switching takes unsaved text away; the lock, the window and the journal's events are connected once.
 */
export class Desk<D, T extends Stored> {
  readonly #options: DeskOptions<D, T>;
  readonly #sessions = createStore<readonly Session<D, T>[]>([]);
  /** Texts that no screen shows any more and that could not be saved yet. */
  readonly #stranded = createStore<readonly Session<D, T>[]>([]);
  /** The documents that were closed, so that a text opened again finds its undo where it left it. */
  readonly #closed = new Map<Id, { key: string; body: string }>();
  /** How many screens show a session. */
  readonly #holders = new WeakMap<Session<D, T>, number>();
  readonly #leftListeners = new Set<(id: Id) => void>();

  constructor(options: DeskOptions<D, T>) {
    this.#options = options;
  }

  #add(start: Autosave<D, T>, provisionalId: Id): Session<D, T> {
    const known = start.id === null ? undefined : this.#closed.get(start.id);
    const same = known?.body === this.#options.bodyOf(start.draft);
    const key = known && same ? known.key : (start.id ?? provisionalId);
    const session = new Session(start, { provisionalId, key }, this.#options.port, timers);
    session.subscribe(keepUnsavedSoon);
    this.#sessions.set([...this.#sessions.get(), session]);
    return session;
  }

  /** The text being written under this id, also under the provisional one it had before it was stored. */
  find = (id: Id): Session<D, T> | undefined =>
    this.#sessions.get().find((session) => session.state.id === id || session.provisionalId === id);

  /** `find`, drawn again when texts are opened and closed. */
  useSession(id: Id | undefined): Session<D, T> | undefined {
    useStore(this.#sessions);
    return id === undefined ? undefined : this.find(id);
  }

  useStranded = (): readonly Session<D, T>[] => useStore(this.#stranded);

  /** Opens a text of the journal for editing; the same session where it is open already. */
  open = (stored: T): Session<D, T> =>
    this.find(stored.id) ?? this.#add(startFrom(this.#options.kind, stored), freshId());

  /** Opens a text that the journal does not have yet. Its `provisionalId` names it until it does. */
  openNew = (draft: D, id: Id = freshId()): Session<D, T> =>
    this.#add(startNew(this.#options.kind, draft), id);

  /**
   * A screen shows the text until the returned function is called. When the last one leaves it, it is saved and let go. A
   * new one that holds nothing leaves nothing behind. One that could not be saved stays, goes on trying, and is there
   * when the manager comes back to it.
   */
  hold = (session: Session<D, T>): (() => void) => {
    this.#holders.set(session, (this.#holders.get(session) ?? 0) + 1);
    return () => {
      this.#holders.set(session, (this.#holders.get(session) ?? 1) - 1);
      void this.#leave(session);
    };
  };

  /** Calls back when a text is no longer being written. Returns a function that ends it. */
  onLeft = (listener: (id: Id) => void): (() => void) => {
    this.#leftListeners.add(listener);
    return () => {
      this.#leftListeners.delete(listener);
    };
  };

  #strand(session: Session<D, T>): void {
    if (this.#stranded.get().includes(session)) return;
    this.#stranded.set([...this.#stranded.get(), session]);
    const stop = session.subscribe(() => {
      if (isUnsaved(session.state)) return;
      stop();
      this.#stranded.set(this.#stranded.get().filter((other) => other !== session));
      void this.#leave(session);
    });
  }

  /** Saves what is unsaved of one text now. */
  flush = (session: Session<D, T>): void => {
    if (isOpen()) session.dispatch({ type: 'flush' });
  };

  async #leave(session: Session<D, T>): Promise<void> {
    if (!isOpen()) return;
    await session.flush();
    const { state } = session;
    if ((this.#holders.get(session) ?? 0) > 0 || !this.#sessions.get().includes(session)) return;
    if (isUnsaved(state)) return this.#strand(session);
    session.dispose();
    this.#sessions.set(this.#sessions.get().filter((other) => other !== session));
    if (state.id === null) return;
    if (session.wasNew && state.kind.isBlank(state.draft)) await this.#options.onLeftBlank(state.id);
    else
      this.#closed.set(state.id, {
        key: session.documentKey(),
        body: this.#options.bodyOf(state.draft),
      });
    for (const listener of this.#leftListeners) listener(state.id);
  }

  /**
   * Takes up again what was kept for this page, on top of what the journal has now. False where the journal has it: the
   * save was committed, and only its answer was lost.
   * @param base what the text was based on
   */
  resume(stored: T, draft: D, base: { revision: number; version: number | undefined }): boolean {
    const { kind } = this.#options;
    if (kind.same(kind.draftOf(stored), draft)) {
      keepUnsavedSoon();
      return false;
    }
    const session = this.open(stored);
    const { revision, version = stored.version } = base;
    if (stored.revision !== revision || stored.version !== version) {
      session.dispatch({ type: 'edit', draft });
      session.dispatch({ type: 'failed', error: { kind: 'conflict', message: '' } });
    } else {
      session.dispatch({ type: 'restore', draft });
    }
    // Where no screen shows it, it is let go once it is saved.
    this.hold(session)();
    return true;
  }

  /** The same for a text that the journal does not have. */
  resumeNew(blank: D, draft: D, id: Id): void {
    const session = this.openNew(blank, id);
    session.dispatch({ type: 'restore', draft });
    this.hold(session)();
  }

  /** Saves everything at once: the window is hidden or closing. */
  flushAll = (): void => {
    for (const session of this.#sessions.get()) session.dispatch({ type: 'flush' });
  };

  async #refresh(changed: Id | null): Promise<void> {
    for (const session of this.#sessions.get()) {
      const { id, inFlight } = session.state;
      if (id === null || inFlight !== null || (changed !== null && changed !== id)) continue;
      const stored = await this.#options.port.get(id).catch(() => null);
      if (stored) session.dispatch({ type: 'external', entry: stored });
    }
  }

  #forget(): void {
    for (const session of this.#sessions.get()) session.dispose();
    this.#sessions.set([]);
    this.#stranded.set([]);
    this.#closed.clear();
  }

  /** Connects the texts to the lock, the window and the journal's events. Returns a function that ends it. */
  start(): () => void {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') this.flushAll();
    };
    window.addEventListener('blur', this.flushAll);
    window.addEventListener('pagehide', this.flushAll);
    document.addEventListener('visibilitychange', hidden);
    const ends = [
      registerUnsaved(() => {
        const unsaved = this.#sessions.get().flatMap((session) => session.unsaved() ?? []);
        return unsaved.flatMap((each) => this.#options.split?.(each) ?? [each]);
      }),
      registerForgetting(() => this.#forget()),
      onEvent('journal-changed', ({ areas, entryId }) => {
        if (areas.includes(this.#options.area)) void this.#refresh(entryId);
      }),
    ];
    return () => {
      window.removeEventListener('blur', this.flushAll);
      window.removeEventListener('pagehide', this.flushAll);
      document.removeEventListener('visibilitychange', hidden);
      for (const end of ends) end();
    };
  }
}

/** True while the journal is open: a lock has taken what is unsaved before it clears the screen. */
const isOpen = (): boolean => vaultState().state === 'open';
