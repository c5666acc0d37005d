import type { PowerMonitor } from 'electron';
import type { LockReason } from '../../shared/contract/events.ts';
import { watchIdle } from '../core/idle-lock.ts';

/** Seconds that `getSystemIdleState` compares with; any will do to ask whether the screen is locked. */
const anyThreshold = 60;

/**
 * Locks when the machine sleeps, its screen locks, its user changes, or nobody has touched it for a while (the whole
 * system, not the app alone). Linux announces no locked screen, so it is asked for at each look.
 * Returns a function that ends the looking.
 */
export const watchLockTriggers = (
  powerMonitor: Pick<PowerMonitor, 'on' | 'getSystemIdleTime' | 'getSystemIdleState'>,
  lock: (reason: LockReason) => void,
  lockAfterMinutes: () => number,
): (() => void) => {
  powerMonitor.on('suspend', () => lock('suspend'));
  powerMonitor.on('lock-screen', () => lock('screen-lock'));
  powerMonitor.on('user-did-resign-active', () => lock('user-switch'));
  const screenIsLocked = () => powerMonitor.getSystemIdleState(anyThreshold) === 'locked';
  return watchIdle({
    idleSeconds: () => (screenIsLocked() ? Number.POSITIVE_INFINITY : powerMonitor.getSystemIdleTime()),
    lockAfterMinutes,
    lock: () => lock(screenIsLocked() ? 'screen-lock' : 'idle'),
  });
};
