import type { Result } from '../../shared/contract/errors.ts';
import {
  type Handlers,
  isRequestName,
  isVaultRequestName,
  type MainRequestName,
  requests,
} from '../../shared/contract/requests.ts';
import { failure, failureOf, lockedFailure, success } from './results.ts';
import type { Session } from './session.ts';

/** Answers one request of the page. Never rejects. */
export type Router = (name: unknown, input: unknown) => Promise<Result<unknown>>;

/** Field and rule of what did not fit; never the value, which may be a passphrase or a note. */
const issuesOf = (issues: readonly { path: readonly PropertyKey[]; code?: string }[]) =>
  issues.slice(0, 20).map(({ path, code }) => ({ path: path.map(String).join('.'), code }));

/** Every request of a renderer enters here: known, allowed, well formed, or refused. */
export const createRouter = (
  handlers: Handlers<MainRequestName>,
  session: Pick<Session, 'request' | 'open'>,
): Router => {
  const answer = async (name: MainRequestName, input: unknown): Promise<Result<unknown>> => {
    if (!requests[name].whileLocked && !session.open) return lockedFailure();
    const handler = handlers[name] as (input: unknown) => unknown;
    return success(await handler(input));
  };

  return async (name, input) => {
    try {
      if (!isRequestName(name)) return failure('forbidden', 'There is no such request.');
      const definition = requests[name];
      if (definition.internal) return failure('forbidden', 'The page may not ask this.');
      const parsed = definition.input.safeParse(input ?? {});
      if (!parsed.success)
        return failure('invalid-input', 'Something about this was not understood.', {
          issues: issuesOf(parsed.error.issues),
        });
      return isVaultRequestName(name)
        ? await session.request(name, parsed.data)
        : await answer(name, parsed.data);
    } catch (error) {
      return failureOf(error);
    }
  };
};
