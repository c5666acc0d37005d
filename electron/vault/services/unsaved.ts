import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { UnsavedEntry } from '../../../shared/contract/app.ts';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { entryRow } from '../journal/entries.ts';
import { createEntry, saveEntry } from '../journal/writing.ts';
import type { OpenJournal } from './open-journal.ts';

const nonceLength = 12;
const tagLength = 16;

/** A key that only the unlocked journal has: HKDF-SHA-256 of the database key (RFC 5869). */
function sealingKey({ keyring }: OpenJournal): Buffer {
  return Buffer.from(hkdfSync('sha256', keyring.key, keyring.file.vaultId, 'handrail unsaved', 32));
}

/** Base64 of nonce, ciphertext and tag (AES-256-GCM). */
export function sealUnsaved(journal: OpenJournal, entry: UnsavedEntry): string {
  const key = sealingKey(journal);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = Buffer.from(JSON.stringify(entry), 'utf8');
  const sealed = Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  text.fill(0);
  key.fill(0);
  return sealed.toString('base64');
}

/** Null for what this journal did not seal. */
export function openUnsaved(journal: OpenJournal, sealed: string): UnsavedEntry | null {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < nonceLength + tagLength) return null;
  const key = sealingKey(journal);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength));
    decipher.setAuthTag(bytes.subarray(-tagLength));
    const text = Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]);
    const parsed = UnsavedEntry.safeParse(JSON.parse(text.toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not authentic: another journal's, or changed.
    return null;
  } finally {
    key.fill(0);
  }
}

/** Saves what the renderer could not save yet; what the disk or a conflict refuses comes back sealed. */
export function saveOrSeal(journal: OpenJournal, unsaved: readonly UnsavedEntry[]): string[] {
  return unsaved.flatMap((entry) => {
    try {
      const { id, baseRevision, baseVersion, draft } = entry;
      if (entryRow(journal.db, id) !== undefined) {
        saveEntry(journal, id, { revision: baseRevision, version: baseVersion }, draft);
      } else if (draft.title !== '' || draft.body !== '') {
        createEntry(journal, draft, id);
      }
      return [];
    } catch (error) {
      if (!(error instanceof HandrailError)) throw error;
      return [sealUnsaved(journal, entry)];
    }
  });
}
