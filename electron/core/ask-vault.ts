import { HandrailError } from '../../shared/contract/errors.ts';
import type { OutputOf, ParsedInputOf, VaultRequestName } from '../../shared/contract/requests.ts';
import type { ChosenTarget } from './host.ts';
import { unwrap } from './results.ts';
import type { Session } from './session.ts';

export type Ask = Pick<Session, 'request'>;

/** @throws HandrailError that the vault process answered with */
export const askVault = async <N extends VaultRequestName>(
  vault: Ask,
  name: N,
  input: ParsedInputOf<N>,
): Promise<OutputOf<N>> => unwrap(await vault.request(name, input)) as OutputOf<N>;

/** @throws HandrailError `cancelled` where the dialog was */
export const chosenTarget = (target: ChosenTarget | null): ChosenTarget => {
  if (target === null) throw new HandrailError('cancelled', 'Nothing was exported.');
  return target;
};
