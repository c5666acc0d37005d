/** What an idle lock needs to know. */
export interface IdleSource {
  /** Seconds since the manager last touched anything. */
  idleSeconds(): number;
  lockAfterMinutes(): number;
  lock(): void;
}

const pollMs = 5_000;

/** Locks once per idle stretch, however long it lasts. Returns a function that ends the watch. */
export const watchIdle = ({ idleSeconds, lockAfterMinutes, lock }: IdleSource): (() => void) => {
  let idle = false;
  const timer = setInterval(() => {
    const now = idleSeconds() >= lockAfterMinutes() * 60;
    if (now && !idle) lock();
    idle = now;
  }, pollMs);
  return () => clearInterval(timer);
};
