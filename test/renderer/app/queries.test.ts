import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { request } from '../../../renderer/api/client.ts';
import { startEvents } from '../../../renderer/api/events.ts';
import { queryClient, queryOf, startInvalidation } from '../../../renderer/api/queries.ts';
import type { JournalArea } from '../../../shared/contract/events.ts';
import { type FakeBridge, fakeEntry, installFakeBridge } from '../../helpers/fake-bridge.ts';

const [one, other] = [fakeEntry(), fakeEntry()];
let bridge: FakeBridge;
const ends: (() => void)[] = [];

beforeEach(() => {
  bridge = installFakeBridge({ entries: [one, other] });
  ends.push(startEvents(), startInvalidation());
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  queryClient.clear();
});

const changed = (areas: JournalArea[], entryId: string | null = null): void =>
  bridge.emit({ event: 'journal-changed', payload: { areas, entryId } });

test('an answer is read once, and again only when its area changed', async () => {
  ends.push(new QueryObserver(queryClient, queryOf('signals.list', {})).subscribe(() => undefined));
  await queryClient.fetchQuery(queryOf('signals.list', {}));
  changed(['people']);
  await queryClient.fetchQuery(queryOf('signals.list', {}));
  expect(bridge.callsOf('signals.list')).toHaveLength(1);
  changed(['signals']);
  await expect.poll(() => bridge.callsOf('signals.list').length).toBe(2);
});

test('a save of one entry leaves what was read of another alone', async () => {
  await queryClient.fetchQuery(queryOf('entries.get', { id: one.id }));
  await queryClient.fetchQuery(queryOf('entries.get', { id: other.id }));
  changed(['entries'], one.id);
  const stale = (id: string) =>
    queryClient.getQueryState(queryOf('entries.get', { id }).queryKey)?.isInvalidated;
  expect(stale(one.id)).toBe(true);
  expect(stale(other.id)).toBe(false);
});

test('an error arrives as one of the closed list of kinds', async () => {
  await expect(request('entries.get', { id: 'no id' })).rejects.toMatchObject({ kind: 'invalid-input' });
  bridge.state = 'locked';
  await expect(request('people.list', {})).rejects.toMatchObject({ kind: 'locked' });
});

test('a bridge that breaks is a defect, not a crash', async () => {
  bridge.request = () => Promise.reject(new Error('gone'));
  await expect(request('people.list', {})).rejects.toMatchObject({ kind: 'internal' });
});
