import type { Bridge } from '../../shared/contract/bridge.ts';
import { HandrailError } from '../../shared/contract/errors.ts';
import type { InputOf, OutputOf, RequestName } from '../../shared/contract/requests.ts';

declare global {
  interface Window {
    readonly handrail: Bridge;
  }
}

/**
 * Asks the main process. Resolves to the output of the contract.
 * @throws HandrailError with one of the closed list of kinds; never anything else.
 */
export async function request<N extends RequestName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const answer = await window.handrail.request(name, input).catch(() => null);
  if (answer === null) throw new HandrailError('internal', 'Handrail did not answer.');
  if (!answer.ok) throw new HandrailError(answer.error.kind, answer.error.message, answer.error.details);
  return answer.value as OutputOf<N>;
}
