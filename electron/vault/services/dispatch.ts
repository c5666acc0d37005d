import type { z } from 'zod';
import { type ErrorKind, HandrailError, type Result } from '../../../shared/contract/errors.ts';
import { type Handlers, type VaultRequestName, vaultRequests } from '../../../shared/contract/requests.ts';

const isVaultRequest = (name: string): name is VaultRequestName => Object.hasOwn(vaultRequests, name);

const failure = (kind: ErrorKind, message: string, details?: Record<string, unknown>): Result<never> => ({
  ok: false,
  error: new HandrailError(kind, message, details).toData(),
});

/** Where and why an input does not fit, never the input itself. */
const issuesOf = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => ({ path: path.map(String), message }));

/** What an exception becomes where it leaves the process. A defect says nothing: its text could quote the journal. */
function toResult(error: unknown): Result<never> {
  if (error instanceof HandrailError && error.kind !== 'internal')
    return { ok: false, error: error.toData() };
  return failure('internal', 'Something went wrong inside Handrail. Nothing was lost; try again.');
}

/** Answers one request: checks the input, calls the handler, turns whatever it throws into data. */
export async function dispatch(
  handlers: Handlers<VaultRequestName>,
  name: string,
  input: unknown,
): Promise<Result<unknown>> {
  if (!isVaultRequest(name)) return failure('invalid-input', 'There is no such request.');
  const parsed = vaultRequests[name].input.safeParse(input);
  if (!parsed.success) {
    return failure('invalid-input', 'This input does not fit.', { issues: issuesOf(parsed.error) });
  }
  try {
    // Name and input belong together by the lookup above, which the type system cannot follow through a union.
    const handler = handlers[name] as (checked: unknown) => unknown;
    return { ok: true, value: await handler(parsed.data) };
  } catch (error) {
    return toResult(error);
  }
}
