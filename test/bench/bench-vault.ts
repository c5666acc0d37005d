import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addPerson } from '../../electron/vault/journal/people.ts';
import { rebuildIndex } from '../../electron/vault/journal/search-index.ts';
import { warmUp } from '../../electron/vault/journal/search-warm.ts';
import { createEntry } from '../../electron/vault/journal/writing.ts';
import { createVault, type Vault } from '../../electron/vault/services/vault.ts';
import type { Result } from '../../shared/contract/errors.ts';
import type { InputOf, OutputOf, VaultRequestName } from '../../shared/contract/requests.ts';
import type { EntryDraft } from '../../shared/domain/entries.ts';
import type { Id } from '../../shared/domain/values.ts';
import type { CorpusEntry } from './corpus.ts';

export const benchPassphrase = 'seven quiet herons on the quay';
/** The least that the keyring accepts: what is measured here is never the key derivation. */
export const cheapKdf = { memoryKiB: 19 * 1024, passes: 1, lanes: 1 };

export function makeFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Asks and throws where the answer is an error: a figure over a failed request would be a lie. */
export async function ask<N extends VaultRequestName>(
  vault: Vault,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const answer = (await vault.request(name, input)) as Result<OutputOf<N>>;
  if (!answer.ok) throw new Error(`${name}: ${answer.error.kind}: ${answer.error.message}`);
  return answer.value;
}

export function noteOf(entry: CorpusEntry, personId: Id): EntryDraft {
  return {
    kind: 'observation',
    happenedOn: entry.day,
    happenedTime: null,
    title: '',
    body: entry.text,
    share: 'me',
    people: [{ personId, morale: null }],
  };
}

/** The journal that `makeJournal` left in a folder, in the state after unlocking and a moment of rest. */
export async function openStoredJournal(folder: string): Promise<Vault> {
  const vault = createVault({ folder, emit: () => {}, keyring: { kdf: cheapKdf } });
  await ask(vault, 'vault.unlock', { passphrase: benchPassphrase });
  // What is done while idle, before anybody types.
  const { db, vocabulary } = vault.journal();
  while (!vocabulary.load(500));
  for (const _ of warmUp(db, vocabulary));
  return vault;
}

/** A new journal with one person and these entries, through the same functions that a save goes through. */
export async function makeJournal(
  folder: string,
  entries: readonly CorpusEntry[],
): Promise<{ vault: Vault; personId: Id; idToIndex: Map<Id, number> }> {
  const vault = createVault({ folder, emit: () => {}, keyring: { kdf: cheapKdf } });
  const { recoveryKey } = await ask(vault, 'vault.proposeRecoveryKey', {});
  await ask(vault, 'vault.create', { passphrase: benchPassphrase, recoveryKey });
  const journal = vault.journal();
  const person = addPerson(journal, {
    // Found by name as well: one that no word of the diary begins like.
    name: 'Xochitl Xuan',
    initials: 'XX',
    colour: 'teal',
    relation: 'report',
    role: 'Engineer',
    team: '',
    level: '',
    pronouns: '',
    startedOn: null,
    rhythmDays: 14,
  });
  const idToIndex = new Map<Id, number>();
  for (let at = 0; at < entries.length; at += 500) {
    journal.db.transaction(() => {
      entries.slice(at, at + 500).forEach((entry, i) => {
        idToIndex.set(createEntry(journal, noteOf(entry, person.id)).entry.id, at + i);
      });
    });
  }
  rebuildIndex(journal.db);
  journal.db.checkpointWhenIdle();
  return { vault, personId: person.id, idToIndex };
}
