import type { VaultStatus } from './vault.ts';

/** What the vault and main processes tell the renderer, unasked. They flow one way. */
export interface Events {
  /** Something was committed; queries over these areas are stale. */
  'journal-changed': { areas: JournalArea[]; entryId: string | null };
  /** Sent before the vault process ends, so that the screen is cleared and unsaved text handed over at once. */
  locking: { reason: LockReason };
  /** The vault changed state; after `locked` there is nothing left to ask. */
  'vault-state': { state: VaultStatus['state']; reason: LockReason | null };
  progress: { task: string; done: number; total: number };
  /** The small window is in front: it begins a note, about this person where one was in view, or goes on with its own. */
  'capture-shown': { personId: string | null };
  /** Discreet mode was turned on or off, in whichever window. */
  discreet: { on: boolean };
  /** A command of the native menu. */
  command: { name: MenuCommand };
}
export type JournalArea =
  | 'people'
  | 'signals'
  | 'entries'
  | 'trash'
  | 'templates'
  | 'objectives'
  | 'feedback'
  | 'searches'
  | 'cycles'
  | 'packet-items'
  | 'packet-sections'
  | 'packet-outline'
  | 'wording'
  | 'exports'
  | 'frameworks'
  | 'handovers';
export const lockReasons = [
  'key',
  'menu',
  'idle',
  'suspend',
  'screen-lock',
  'user-switch',
  'close',
  'vault-ended',
] as const;
export type LockReason = (typeof lockReasons)[number];
export const menuCommands = [
  'new-entry',
  'search',
  'palette',
  'lock',
  'settings',
  'shortcuts',
  'export-journal',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

export type EventName = keyof Events;
/** One event as it crosses a process boundary. */
export type EventMessage = { [N in EventName]: { event: N; payload: Events[N] } }[EventName];
