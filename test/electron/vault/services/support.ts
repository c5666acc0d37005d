import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createVault, type Vault, type VaultOptions } from '../../../../electron/vault/services/vault.ts';
import { HandrailError } from '../../../../shared/contract/errors.ts';
import type { EventMessage } from '../../../../shared/contract/events.ts';
import type { InputOf, OutputOf, VaultRequestName } from '../../../../shared/contract/requests.ts';
import type { EntryDraft } from '../../../../shared/domain/entries.ts';
import type { PersonDraft } from '../../../../shared/domain/people.ts';
import type { Id } from '../../../../shared/domain/values.ts';

export const passphrase = 'quiet orchard seven lanterns';
/** The least that Handrail reads from a file: tests are about everything but the cost. */
export const cheapKdf = { memoryKiB: 19 * 1024, passes: 1, lanes: 1 };

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that stands until it is moved. */
export class TestClock {
  time = Date.parse('2026-03-11T09:00:00Z');
  now = (): number => this.time;
  pass(minutes: number): void {
    this.time += minutes * 60_000;
  }
}

export interface TestVault extends Vault {
  folder: string;
  clock: TestClock;
  events: EventMessage[];
  /** Asks and unwraps; throws the HandrailError that came back. */
  ask<N extends VaultRequestName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  recoveryKey: string;
}

/** A vault on a folder, with whatever lies there. */
export function vaultOn(folder: string, options: Partial<VaultOptions> = {}): TestVault {
  const clock = new TestClock();
  const events: EventMessage[] = [];
  const vault = createVault({
    folder,
    emit: (event) => events.push(event),
    keyring: { kdf: cheapKdf },
    ageWorkFactor: 2,
    clock,
    // Far away: a test that is about idle work does it itself.
    idleTimes: { tidy: 3_600_000, mark: 3_600_000 },
    ...options,
  });
  onTestFinished(() => vault.close());
  return {
    ...vault,
    folder,
    clock,
    events,
    recoveryKey: '',
    async ask(name, input) {
      const result = await vault.request(name, input);
      if (!result.ok) throw new HandrailError(result.error.kind, result.error.message, result.error.details);
      return result.value as OutputOf<typeof name>;
    },
  };
}

/** A new journal on a real encrypted database, open. */
export async function openVault(options: Partial<VaultOptions> = {}): Promise<TestVault> {
  const vault = vaultOn(temporaryFolder(), options);
  const { recoveryKey } = await vault.ask('vault.proposeRecoveryKey', {});
  await vault.ask('vault.create', { passphrase, recoveryKey });
  vault.recoveryKey = recoveryKey;
  return vault;
}

/** A file of the vault's folder. */
export const fileIn = (vault: TestVault, name: string): string => join(vault.folder, name);

/** Locks the journal, with nothing left to save. */
export const lock = (vault: TestVault): Promise<OutputOf<'vault.close'>> =>
  vault.ask('vault.close', { unsaved: [] });

export const person = (changes: Partial<PersonDraft> = {}): PersonDraft => ({
  name: 'Ana Ruiz',
  initials: 'AR',
  colour: 'teal',
  relation: 'report',
  role: '',
  team: '',
  level: '',
  pronouns: '',
  startedOn: null,
  rhythmDays: 14,
  ...changes,
});

export const draft = (changes: Partial<EntryDraft> = {}): EntryDraft => ({
  kind: '1:1',
  happenedOn: '2026-03-10',
  happenedTime: null,
  title: '',
  body: '',
  share: 'me',
  people: [],
  ...changes,
});

/** Writes a note about these people, each with their morale. */
export const note = (
  vault: TestVault,
  happenedOn: string,
  title: string,
  body: string,
  ...people: [Id, number | null][]
): Promise<OutputOf<'entries.create'>> =>
  vault.ask('entries.create', {
    draft: draft({
      happenedOn,
      title,
      body,
      people: people.map(([personId, morale]) => ({ personId, morale })),
    }),
  });

/** The error of a request that must fail. */
export const failure = (answer: Promise<unknown>): Promise<HandrailError> =>
  answer.then(
    () => Promise.reject(new Error('It did not fail.')),
    (error: unknown) => {
      if (error instanceof HandrailError) return error;
      throw error;
    },
  );
