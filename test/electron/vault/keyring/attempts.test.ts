import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttemptGate, attemptDelay } from '../../../../electron/vault/keyring/attempts.ts';
import { HandrailError } from '../../../../shared/contract/errors.ts';

describe('the delay after wrong attempts', () => {
  it('is nothing for the first two, then a second that doubles up to a minute', () => {
    const delays = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1000].map(attemptDelay);
    expect(delays).toEqual([0, 0, 0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });

  it('never shrinks as attempts go on', () => {
    fc.assert(fc.property(fc.nat(5000), (n) => attemptDelay(n + 1) >= attemptDelay(n)));
  });
});

describe('the gate in front of the passphrase', () => {
  const waiting = (gate: AttemptGate): unknown => {
    try {
      gate.check();
      return 0;
    } catch (error) {
      if (error instanceof HandrailError && error.kind === 'wait') return error.details?.waitMs;
      throw error;
    }
  };

  it('says how long to wait, opens when the time is over and forgets after a right one', () => {
    let now = 1_000_000;
    const gate = new AttemptGate({ now: () => now });
    for (const expected of [0, 0, 1000, 2000]) {
      gate.failed();
      expect(waiting(gate)).toBe(expected);
      now += expected;
      expect(waiting(gate)).toBe(0);
    }
    gate.failed();
    now += 1500;
    expect(waiting(gate)).toBe(2500);
    gate.succeeded();
    expect(waiting(gate)).toBe(0);
    gate.failed();
    expect(waiting(gate)).toBe(0);
  });

  it('does not lock the manager out for hours when the clock is set back', () => {
    let now = 1_000_000_000;
    const gate = new AttemptGate({ now: () => now });
    for (let i = 0; i < 4; i++) gate.failed();
    now -= 3_600_000;
    expect(waiting(gate)).toBe(2000);
  });
});
