import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Result } from '../../../shared/contract/errors.ts';
import type { VaultRequestName } from '../../../shared/contract/requests.ts';
import type { Vault } from './vault.ts';

const superseded: Result<never> = {
  ok: false,
  error: { kind: 'cancelled', message: 'A newer search took its place.' },
};

const laneOf = (input: unknown): string | null =>
  typeof input === 'object' && input !== null && 'lane' in input && typeof input.lane === 'string'
    ? input.lane
    : null;

/** What is asked with every key that is pressed in the search field. */
const searches = new Set<string>(['search.query', 'search.facets'] satisfies VaultRequestName[]);

/**
 * Lets everything else go before searches: each waits until what has already arrived was taken in, and goes alone, so
 * that a save never stands behind a pile of them. One that a newer search of its lane has overtaken is not carried out.
 */
export function searchesInTurns(vault: Pick<Vault, 'request'>): Vault['request'] {
  const newest = new Map<string, symbol>();
  let last: Promise<unknown> = Promise.resolve();

  return async (name, input) => {
    if (!searches.has(name)) return vault.request(name, input);
    const lane = laneOf(input);
    const self = Symbol();
    if (lane !== null) newest.set(lane, self);
    const isOvertaken = (): boolean => lane !== null && newest.get(lane) !== self;
    const turn = last.then(() => (isOvertaken() ? undefined : nextTurn()));
    last = turn;
    await turn;
    if (isOvertaken()) return superseded;
    if (lane !== null) newest.delete(lane);
    return vault.request(name, input);
  };
}
