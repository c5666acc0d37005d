/** Repeatable whole numbers (mulberry32): a failing case can be run again from its seed. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** The seed of this run; set HANDRAIL_SEED to repeat one. */
export const seed = Number(process.env.HANDRAIL_SEED ?? Math.floor(Math.random() * 2 ** 32));
