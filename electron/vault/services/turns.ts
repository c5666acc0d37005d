import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Result } from '../../../shared/contract/errors.ts';
import type { VaultRequestName } from '../../../shared/contract/requests.ts';
import type { Vault } from './vault.ts';

export const supersededMessage = 'A newer search took its place.';
const superseded: Result<never> = {
  ok: false,
  error: { kind: 'cancelled', message: supersededMessage },
};

/** Who asks for what in which lane: the newest alone is answered. */
export class Lanes {
  readonly #newest = new Map<string, symbol>();

  /** @returns whether somebody newer has come since */
  enter(lane: string | null | undefined): { isOvertaken(): boolean; leave(): void } {
    const self = Symbol();
    if (typeof lane !== 'string') return { isOvertaken: () => false, leave: () => {} };
    this.#newest.set(lane, self);
    const isOvertaken = (): boolean => this.#newest.get(lane) !== self;
    return {
      isOvertaken,
      leave: () => {
        if (!isOvertaken()) this.#newest.delete(lane);
      },
    };
  }
}

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
  const lanes = new Lanes();
  let last: Promise<unknown> = Promise.resolve();

  return async (name, input) => {
    if (!searches.has(name)) return vault.request(name, input);
    const { isOvertaken, leave } = lanes.enter(laneOf(input));
    const turn = last.then(() => (isOvertaken() ? undefined : nextTurn()));
    last = turn;
    await turn;
    if (isOvertaken()) return superseded;
    leave();
    return vault.request(name, input);
  };
}
