import { type ErrorKind, HandrailError, type Result } from '../../shared/contract/errors.ts';

export const success = <T>(value: T): Result<T> => ({ ok: true, value });

export const failure = (
  kind: ErrorKind,
  message: string,
  details?: Record<string, unknown>,
): Result<never> => ({
  ok: false,
  error: details === undefined ? { kind, message } : { kind, message, details },
});

export const lockedFailure = (): Result<never> => failure('locked', 'The journal is locked.');

/** An exception as data. The text of an unknown one may hold a path or a note, so it stays here. */
export const failureOf = (error: unknown): Result<never> =>
  error instanceof HandrailError
    ? { ok: false, error: error.toData() }
    : failure('internal', 'Something in Handrail went wrong. Nothing was changed.');

/** The value of a result, or its error thrown, for code that goes on only if all went well. */
export const unwrap = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new HandrailError(result.error.kind, result.error.message, result.error.details);
};
