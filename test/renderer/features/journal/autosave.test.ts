import { describe, expect, test } from 'vitest';
import {
  type Autosave,
  type AutosaveEffect,
  type AutosaveEvent,
  firstRetryMillis,
  isUnsaved,
  longestMillis,
  longestRetryMillis,
  phaseOf,
  quietMillis,
  startFrom,
  startNew,
  step,
  wakeAt,
} from '../../../../renderer/features/journal/autosave.ts';
import { newDraft, note } from '../../../../renderer/features/journal/drafts.ts';
import type { Entry, EntryDraft } from '../../../../shared/domain/entries.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const blank = newDraft([], '2026-03-11', null);
const entryOf = (draft: EntryDraft, revision = 1, version = revision): Entry => ({
  ...draft,
  id,
  revision,
  version,
  updatedAt: '2026-03-11T10:00:00.000Z',
  pinned: false,
  writtenAt: '2026-03-11T09:00:00.000Z',
  trashedAt: null,
});
const written = (body: string): EntryDraft => ({ ...blank, body });

/** A machine under a clock that only moves when told to. */
class Bench {
  now = 1_000_000;
  effects: AutosaveEffect[] = [];
  state: Autosave;
  constructor(state: Autosave) {
    this.state = state;
  }
  send(event: AutosaveEvent) {
    const next = step(this.state, event, this.now);
    this.state = next.state;
    if (next.effect) this.effects.push(next.effect);
  }
  type(body: string) {
    this.send({ type: 'edit', draft: { ...this.state.draft, body } });
  }
  /** Lets time pass and wakes the machine whenever it asked for it. */
  pass(millis: number) {
    const end = this.now + millis;
    for (let at = wakeAt(this.state); at !== null && at <= end; at = wakeAt(this.state)) {
      this.now = Math.max(this.now, at);
      this.send({ type: 'wake' });
    }
    this.now = end;
  }
  bodies() {
    return this.effects.map((effect) => (effect.type === 'fetch' ? 'fetch' : effect.draft.body));
  }
}
const opened = () => new Bench(startFrom(note, entryOf(written('one'))));

describe('a new note', () => {
  test('is not stored while it is blank, whatever else is chosen', () => {
    const bench = new Bench(startNew(note, blank));
    bench.send({ type: 'edit', draft: { ...blank, kind: 'decision' } });
    bench.send({ type: 'flush' });
    bench.pass(60_000);
    expect(bench.effects).toEqual([]);
    expect(isUnsaved(bench.state)).toBe(false);
  });

  test('is stored with the first character, and later ones are saves of that entry', () => {
    const bench = new Bench(startNew(note, blank));
    bench.type('W');
    expect(bench.effects).toEqual([{ type: 'create', draft: written('W') }]);
    bench.type('Wa');
    expect(bench.bodies()).toEqual(['W']);
    bench.send({ type: 'saved', entry: entryOf(written('W')) });
    bench.pass(quietMillis);
    expect(bench.effects[1]).toEqual({
      type: 'save',
      id,
      baseRevision: 1,
      baseVersion: 1,
      draft: written('Wa'),
    });
  });
});

describe('when a note is saved', () => {
  test('600 ms after the last key, not sooner', () => {
    const bench = opened();
    bench.type('one t');
    bench.pass(quietMillis - 1);
    expect(bench.effects).toEqual([]);
    bench.pass(1);
    expect(bench.bodies()).toEqual(['one t']);
  });

  test('after 5 s of typing without a pause', () => {
    const bench = opened();
    let body = 'one';
    for (let millis = 0; millis < longestMillis; millis += 100) {
      body += '.';
      bench.type(body);
      bench.pass(100);
    }
    expect(bench.effects).toHaveLength(1);
  });

  test('at once when the manager turns away', () => {
    const bench = opened();
    bench.type('one two');
    bench.send({ type: 'flush' });
    expect(bench.bodies()).toEqual(['one two']);
  });

  test('nothing goes where nothing changed', () => {
    const bench = opened();
    bench.type('one');
    bench.send({ type: 'flush' });
    bench.pass(10_000);
    expect(bench.effects).toEqual([]);
    expect(phaseOf(bench.state)).toBe('untouched');
  });

  test('one save is under way at a time; what was typed meanwhile follows it', () => {
    const bench = opened();
    bench.type('one two');
    bench.send({ type: 'flush' });
    bench.type('one two three');
    bench.send({ type: 'flush' });
    bench.pass(10_000);
    expect(bench.bodies()).toEqual(['one two']);
    bench.send({ type: 'saved', entry: entryOf(written('one two'), 2) });
    expect(bench.effects[1]).toEqual({
      type: 'save',
      id,
      baseRevision: 2,
      baseVersion: 2,
      draft: written('one two three'),
    });
  });
});

describe('what the manager is told', () => {
  test('"saved" only after the commit of the last edit', () => {
    const bench = opened();
    bench.type('one two');
    expect(phaseOf(bench.state)).toBe('editing');
    bench.send({ type: 'flush' });
    expect(phaseOf(bench.state)).toBe('saving');
    bench.type('one two three');
    bench.send({ type: 'saved', entry: entryOf(written('one two'), 2) });
    expect(phaseOf(bench.state)).toBe('editing');
    bench.pass(quietMillis);
    bench.send({ type: 'saved', entry: entryOf(written('one two three'), 2) });
    expect(phaseOf(bench.state)).toBe('saved');
    expect(isUnsaved(bench.state)).toBe(false);
  });
});

test('an earlier version that is taken up again is loaded into the editor and saved at once', () => {
  const bench = opened();
  bench.send({ type: 'restore', draft: written('as it was') });
  expect(bench.state.loads).toBe(1);
  expect(bench.bodies()).toEqual(['as it was']);
});

describe('a refused save', () => {
  const full = { kind: 'disk-full', message: 'The disk is full.' } as const;
  const refused = () => {
    const bench = opened();
    bench.type('one two');
    bench.send({ type: 'flush' });
    bench.send({ type: 'failed', error: full });
    return bench;
  };

  test('keeps the text and says why', () => {
    const bench = refused();
    expect(phaseOf(bench.state)).toBe('refused');
    expect(bench.state.refusal).toEqual(full);
    expect(bench.state.draft.body).toBe('one two');
    expect(isUnsaved(bench.state)).toBe(true);
  });

  test('is tried again by itself, less and less often, and carries the newest text', () => {
    const bench = refused();
    let wait = firstRetryMillis;
    for (let attempt = 0; attempt < 8; attempt++) {
      bench.type(`one two ${attempt}`);
      const before = bench.effects.length;
      bench.pass(wait - 1);
      expect(bench.effects).toHaveLength(before);
      bench.pass(1);
      expect(bench.bodies().at(-1)).toBe(`one two ${attempt}`);
      bench.send({ type: 'failed', error: full });
      wait = Math.min(wait * 2, longestRetryMillis);
    }
    bench.send({ type: 'retry' });
    bench.send({ type: 'saved', entry: entryOf(written('one two 7'), 2) });
    expect(phaseOf(bench.state)).toBe('saved');
  });

  test('"Try again" does not wait', () => {
    const bench = refused();
    bench.send({ type: 'retry' });
    expect(bench.bodies()).toEqual(['one two', 'one two']);
  });

  test('what can only be mended by the manager is not tried again before an edit', () => {
    const bench = opened();
    bench.type('far too long');
    bench.send({ type: 'flush' });
    bench.send({ type: 'failed', error: { kind: 'invalid-input', message: 'Too long.' } });
    bench.pass(600_000);
    expect(bench.effects).toHaveLength(1);
    bench.type('short');
    bench.pass(quietMillis);
    expect(bench.bodies()).toEqual(['far too long', 'short']);
  });
});

describe('a note that was changed elsewhere', () => {
  const theirs = entryOf(written('theirs'), 7);
  const inConflict = () => {
    const bench = opened();
    bench.type('mine');
    bench.send({ type: 'flush' });
    bench.send({ type: 'failed', error: { kind: 'conflict', message: '' } });
    bench.send({ type: 'fetched', entry: theirs });
    return bench;
  };

  test('both versions are held, and nothing is written before the manager decides', () => {
    const bench = inConflict();
    expect(phaseOf(bench.state)).toBe('conflict');
    expect(bench.state.conflict?.theirs?.body).toBe('theirs');
    expect(bench.state.draft.body).toBe('mine');
    bench.type('mine, and more');
    bench.send({ type: 'flush' });
    bench.pass(600_000);
    expect(bench.bodies()).toEqual(['mine', 'fetch']);
  });

  test('"keep mine" saves on top of theirs', () => {
    const bench = inConflict();
    bench.send({ type: 'keep-mine' });
    expect(bench.effects.at(-1)).toEqual({
      type: 'save',
      id,
      baseRevision: 7,
      baseVersion: 7,
      draft: written('mine'),
    });
  });

  test('"take theirs" loads it into the editor and writes nothing', () => {
    const bench = inConflict();
    bench.send({ type: 'take-theirs' });
    bench.pass(600_000);
    expect(bench.state.draft.body).toBe('theirs');
    expect(bench.state.loads).toBe(1);
    expect(isUnsaved(bench.state)).toBe(false);
    expect(bench.bodies()).toEqual(['mine', 'fetch']);
  });

  test('the same text on both sides is no conflict', () => {
    const bench = opened();
    bench.type('theirs');
    bench.send({ type: 'flush' });
    bench.send({ type: 'failed', error: { kind: 'conflict', message: '' } });
    bench.send({ type: 'fetched', entry: theirs });
    expect(bench.state.conflict).toBeNull();
    expect(isUnsaved(bench.state)).toBe(false);
  });

  test('where nothing is unsaved, the change is simply shown', () => {
    const bench = opened();
    bench.send({ type: 'external', entry: theirs });
    expect(bench.state.draft.body).toBe('theirs');
    expect(bench.state.revision).toBe(7);
    expect(phaseOf(bench.state)).toBe('untouched');
  });

  test('where something is unsaved, the change is a conflict before any save', () => {
    const bench = opened();
    bench.type('mine');
    bench.send({ type: 'external', entry: theirs });
    expect(phaseOf(bench.state)).toBe('conflict');
  });

  test('a tick within the same revision is noticed all the same', () => {
    const bench = opened();
    bench.type('mine');
    bench.send({ type: 'external', entry: entryOf(written('theirs'), 1, 2) });
    expect(phaseOf(bench.state)).toBe('conflict');
  });

  test('an answer older than the last commit changes nothing', () => {
    const bench = opened();
    bench.type('one two');
    bench.send({ type: 'external', entry: entryOf(written('stale'), 1, 1) });
    expect(phaseOf(bench.state)).toBe('editing');
    expect(bench.state.draft.body).toBe('one two');
  });
});
