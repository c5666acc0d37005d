import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Clock } from '../../../shared/domain/values.ts';

const freeAttempts = 2;
const longestWait = 60_000;

/** Milliseconds to wait after so many wrong attempts in a row: 0, 0, 0, then 1 s, doubling up to 60 s. */
export function attemptDelay(wrongAttempts: number): number {
  if (wrongAttempts <= freeAttempts) return 0;
  return Math.min(longestWait, 1000 * 2 ** (wrongAttempts - freeAttempts - 1));
}

/**
 * Slows down whoever types guesses into the window. It does not slow down whoever has the file: Argon2id does.
 */
export class AttemptGate {
  readonly #clock: Clock;
  #wrong = 0;
  #openAt = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @throws HandrailError `wait` with `details.waitMs` while the delay lasts */
  check(): void {
    // A clock that was set back must not lock the manager out for longer than the delay itself.
    const waitMs = Math.min(this.#openAt - this.#clock.now(), attemptDelay(this.#wrong));
    if (waitMs > 0) throw new HandrailError('wait', 'Too many attempts. Wait a moment.', { waitMs });
  }

  failed(): void {
    this.#wrong += 1;
    this.#openAt = this.#clock.now() + attemptDelay(this.#wrong);
  }

  succeeded(): void {
    this.#wrong = 0;
    this.#openAt = 0;
  }
}
