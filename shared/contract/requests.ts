import type { z } from 'zod';
import { appRequests } from './app.ts';
import { attachmentRequests } from './attachments.ts';
import type { RequestDefinition } from './define.ts';
import { disclosureRequests } from './disclosure.ts';
import { exportRequests } from './exports.ts';
import { frameworkRequests } from './frameworks.ts';
import { handoverRequests } from './handover.ts';
import { journalRequests } from './journal.ts';
import { objectiveRequests } from './objectives.ts';
import { packetRequests } from './packet.ts';
import { reviewRequests } from './review.ts';
import { savedSearchRequests } from './saved-searches.ts';
import { searchRequests } from './search.ts';
import { templateRequests } from './templates.ts';
import { vaultRequests as keyRequests } from './vault.ts';
import { wordingRequests } from './wording.ts';

/** What the main process answers itself. */
export const mainRequests = appRequests;

/** What the main process checks and hands on to the vault process. */
export const vaultRequests = {
  ...keyRequests,
  ...journalRequests,
  ...attachmentRequests,
  ...objectiveRequests,
  ...templateRequests,
  ...wordingRequests,
  ...reviewRequests,
  ...packetRequests,
  ...frameworkRequests,
  ...searchRequests,
  ...savedSearchRequests,
  ...exportRequests,
  ...disclosureRequests,
  ...handoverRequests,
};

/**
 * Every request there is. The preload, the preview bridge, the router of the main process, the dispatcher of the
 * vault process and the renderer's client are all derived from this one list.
 */
export const requests = { ...mainRequests, ...vaultRequests } satisfies Record<string, RequestDefinition>;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type MainRequestName = keyof typeof mainRequests;
export type VaultRequestName = keyof typeof vaultRequests;

/** What a caller passes in (defaults may be left out). */
export type InputOf<N extends RequestName> = z.input<Requests[N]['input']>;
/** What a handler receives (defaults filled in). */
export type ParsedInputOf<N extends RequestName> = z.output<Requests[N]['input']>;
export type OutputOf<N extends RequestName> =
  Requests[N] extends RequestDefinition<z.ZodType, infer Output> ? Output : never;

export type Handler<N extends RequestName> = (input: ParsedInputOf<N>) => Promise<OutputOf<N>> | OutputOf<N>;
/** One handler for each name; a name that is missing does not compile. */
export type Handlers<N extends RequestName> = { [K in N]: Handler<K> };

export const isRequestName = (name: unknown): name is RequestName =>
  typeof name === 'string' && Object.hasOwn(requests, name);
export const isVaultRequestName = (name: RequestName): name is VaultRequestName =>
  Object.hasOwn(vaultRequests, name);
