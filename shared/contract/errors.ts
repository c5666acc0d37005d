/** Every way in which a request can fail. The list is closed: the renderer has a sentence for each. */
export const errorKinds = [
  /** The input does not fit the schema; `details.issues` names the fields. */
  'invalid-input',
  /** The journal is locked, or there is none yet. */
  'locked',
  /** Wrong passphrase or wrong recovery key: one message for both, and for a tampered slot. */
  'wrong-secret',
  /** Too many attempts; `details.waitMs` says how long to wait. */
  'wait',
  /** The passphrase is too easy to guess; `message` says why. */
  'weak-passphrase',
  /** There already is a journal in this place. */
  'already-exists',
  /** Another instance has the journal open. */
  'in-use',
  /** The file is damaged or was tampered with; it was left as it is. */
  'damaged',
  /** The journal is older than its keyring remembers: an older copy was put in its place. */
  'rolled-back',
  /** Written by a newer Handrail; left untouched. */
  'newer-version',
  /** The disk is full; nothing was changed. */
  'disk-full',
  /** The disk or folder refused; nothing was changed. */
  'storage',
  'not-found',
  /** The entry was changed elsewhere since it was read; `details.revision` is the one in the journal. */
  'conflict',
  /** The manager cancelled a dialog or a long task. */
  'cancelled',
  /** The leak check found a private passage in an export: nothing was written. */
  'export-stopped',
  /** The sender is not the application's own main frame. */
  'forbidden',
  /** A defect. No text of the journal, no path and no stack is in the message. */
  'internal',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** What crosses a process boundary instead of an exception. */
export interface HandrailErrorData {
  kind: ErrorKind;
  /** A sentence for the manager. Never a path, a stack or journal text. */
  message: string;
  details?: Record<string, unknown>;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: HandrailErrorData };

/** Thrown inside a process; turned into data where it leaves. */
export class HandrailError extends Error {
  readonly kind: ErrorKind;
  readonly details: Record<string, unknown> | undefined;
  constructor(kind: ErrorKind, message: string, details?: Record<string, unknown>) {
    super(message);
    this.name = 'HandrailError';
    this.kind = kind;
    this.details = details;
  }
  toData(): HandrailErrorData {
    return this.details === undefined
      ? { kind: this.kind, message: this.message }
      : { kind: this.kind, message: this.message, details: this.details };
  }
}
