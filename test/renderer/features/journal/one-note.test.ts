import { expect, test } from 'vitest';
import { startNew } from '../../../../renderer/features/journal/autosave.ts';
import { newDraft, note } from '../../../../renderer/features/journal/drafts.ts';
import { type JournalPort, Session } from '../../../../renderer/features/journal/session.ts';
import { handOverNote } from '../../../../renderer/features/journal/sessions.ts';
import type { Entry, EntryDraft } from '../../../../shared/domain/entries.ts';
import type { Id } from '../../../../shared/domain/values.ts';
import { fakeEntry } from '../../../helpers/fake-bridge.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const blank = newDraft([], '2026-03-11', null);

interface Creation {
  id: Id;
  draft: EntryDraft;
  resolve: (entry: Entry) => void;
  reject: (reason: Error) => void;
}

/** A new note on a journal whose answers to creations the test gives. */
function begin() {
  const creations: Creation[] = [];
  const port: JournalPort = {
    create: (id, draft) => new Promise((resolve, reject) => creations.push({ id, draft, resolve, reject })),
    save: () => Promise.reject(new Error('Nothing is to be saved here.')),
    get: () => Promise.reject(new Error('Nothing is to be read here.')),
    handOver: handOverNote,
    errorOf: () => ({ kind: 'internal', message: 'No answer.' }),
  };
  const timers = {
    now: () => 1_000_000,
    after: () => () => undefined,
  };
  return {
    session: new Session(startNew(note, blank), { provisionalId: id, key: id }, port, timers),
    creations,
  };
}

test('“A duplicate note after a lock.” The creation under way and what the lock takes name one note', () => {
  const { session, creations } = begin();
  session.edit({ body: 'pasted' });
  expect(creations).toMatchObject([{ id, draft: { body: 'pasted' } }]);
  session.edit({ body: 'pasted, and later words' });
  expect(session.unsaved()).toMatchObject({ id, draft: { body: 'pasted, and later words' } });
  expect(creations).toHaveLength(1);
});

test('a creation whose answer never came is asked for again under the same id', async () => {
  const { session, creations } = begin();
  session.edit({ body: 'pasted' });
  creations[0]?.reject(new Error('lost'));
  await expect.poll(() => session.state.refusal).not.toBeNull();
  session.edit({ body: 'pasted, and later words' });
  session.dispatch({ type: 'retry' });
  expect(creations.map((creation) => creation.id)).toEqual([id, id]);
  creations[1]?.resolve(fakeEntry({ ...session.state.draft, id, revision: 2, version: 2 }));
  await expect.poll(() => session.state.id).toBe(id);
  expect(session.unsaved()).toBeNull();
});
