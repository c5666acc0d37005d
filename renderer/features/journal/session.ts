import type { Unsaved } from '../../../shared/contract/app.ts';
import type { HandrailErrorData } from '../../../shared/contract/errors.ts';
import type { Entry, EntryDraft } from '../../../shared/domain/entries.ts';
import type { Id } from '../../../shared/domain/values.ts';
import {
  type Autosave,
  type AutosaveEffect,
  type AutosaveEvent,
  isUnsaved,
  type Stored,
  step,
  wakeAt,
} from './autosave.ts';

/** The requests that a text being written needs. They reject with what `errorOf` understands. */
export interface TextPort<D, T extends Stored> {
  /** May be asked again under the same id where no answer came. */
  create(id: Id, draft: D): Promise<T>;
  save(base: { id: Id; baseRevision: number; baseVersion: number; draft: D }): Promise<T>;
  get(id: Id): Promise<T>;
  errorOf(thrown: unknown): HandrailErrorData;
  /** What a lock takes of a text; `stored` is null where the journal does not have it yet. */
  handOver(id: Id, stored: { revision: number; version: number } | null, draft: D): Unsaved;
}
export type JournalPort = TextPort<EntryDraft, Entry>;

export interface Timers {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back after so many milliseconds, unless the returned function is called first. */
  after(millis: number, callback: () => void): () => void;
}

/**
 * One note, or another text, being written: runs the autosave machine against the journal. It lives outside the screens,
 * so that neither scrolling nor switching can take unsaved text away.
 */
export class Session<D = EntryDraft, T extends Stored = Entry> {
  /**
   * The id that a new note is created under, and under which a lock hands its text over: where the lock overtakes the
   * answer to the creation, both meet in one note.
   */
  readonly provisionalId: Id;
  /** True where the journal did not have the note when it was opened. */
  readonly wasNew: boolean;
  readonly #key: string;
  #state: Autosave<D, T>;
  #listeners = new Set<() => void>();
  #cancelTimer: (() => void) | null = null;
  readonly #port: TextPort<D, T>;
  readonly #timers: Timers;

  constructor(
    start: Autosave<D, T>,
    names: { provisionalId: Id; key: string },
    port: TextPort<D, T>,
    timers: Timers,
  ) {
    this.#state = start;
    this.provisionalId = names.provisionalId;
    this.wasNew = start.id === null;
    this.#key = names.key;
    this.#port = port;
    this.#timers = timers;
  }

  /** Names the document to the editor: the same across the first save, another where it was replaced from outside. */
  documentKey(): string {
    return this.#state.loads === 0 ? this.#key : `${this.#key} ${this.#state.loads}`;
  }

  /** The id that the journal has the note under, or will have it under. */
  get entryId(): Id {
    return this.#state.id ?? this.provisionalId;
  }

  get state(): Autosave<D, T> {
    return this.#state;
  }

  /** For `useSyncExternalStore`: returns a function that ends the subscription. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  snapshot = (): Autosave<D, T> => this.#state;

  /** Changes fields of the newest draft, so that two changes in one frame both hold. */
  edit(change: Partial<D>): void {
    this.dispatch({ type: 'edit', draft: { ...this.#state.draft, ...change } });
  }

  /** Saves what is unsaved now. Resolves when nothing is under way any more, whether it was saved or refused. */
  async flush(): Promise<void> {
    this.dispatch({ type: 'flush' });
    if (this.#state.inFlight === null) return;
    await new Promise<void>((resolve) => {
      const stop = this.subscribe(() => {
        if (this.#state.inFlight !== null) return;
        stop();
        resolve();
      });
    });
  }

  /** What a lock must not lose, or null where everything is in the journal. */
  unsaved(): Unsaved | null {
    const { id, revision, version, draft } = this.#state;
    if (!isUnsaved(this.#state)) return null;
    return this.#port.handOver(id ?? this.provisionalId, id === null ? null : { revision, version }, draft);
  }

  /** Stops the clock. What is unsaved stays where it is. */
  dispose(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  dispatch(event: AutosaveEvent<D, T>): void {
    const { state, effect } = step(this.#state, event, this.#timers.now());
    this.#state = state;
    if (effect) void this.#run(effect);
    this.#schedule();
    for (const listener of [...this.#listeners]) listener();
  }

  #schedule(): void {
    this.#cancelTimer?.();
    const at = wakeAt(this.#state);
    this.#cancelTimer =
      at === null
        ? null
        : this.#timers.after(Math.max(0, at - this.#timers.now()), () => this.dispatch({ type: 'wake' }));
  }

  async #run(effect: AutosaveEffect<D>): Promise<void> {
    try {
      if (effect.type === 'fetch') {
        this.dispatch({ type: 'fetched', entry: await this.#port.get(effect.id) });
      } else {
        this.dispatch({ type: 'saved', entry: await this.#write(effect) });
      }
    } catch (thrown) {
      this.dispatch({ type: 'failed', error: this.#port.errorOf(thrown) });
    }
  }

  #write(effect: Exclude<AutosaveEffect<D>, { type: 'fetch' }>): Promise<T> {
    if (effect.type === 'create') return this.#port.create(this.provisionalId, effect.draft);
    const { id, baseRevision, baseVersion, draft } = effect;
    return this.#port.save({ id, baseRevision, baseVersion, draft });
  }
}
