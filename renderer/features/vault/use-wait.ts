import { useEffect, useState } from 'react';

/** Counts down. Returns the seconds that are left, and how to start over with some milliseconds. */
export function useWait(initialMs: number): [number, (waitMs: number) => void] {
  const [until, setUntil] = useState(() => performance.now() + initialMs);
  const [now, setNow] = useState(() => performance.now());
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => setNow(performance.now()), 250);
    return () => clearTimeout(timer);
  });
  return [
    left,
    (waitMs) => {
      const start = performance.now();
      setNow(start);
      setUntil(start + waitMs);
    },
  ];
}
