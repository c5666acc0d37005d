import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { Unsaved } from '../../../shared/contract/app.ts';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { boxInfo, boxMark } from '../../../shared/contract/wire.ts';
import { entryRow } from '../journal/entries.ts';
import { changeItem } from '../journal/packet-items.ts';
import { saveSection } from '../journal/packet-sections.ts';
import { createEntry, saveEntry } from '../journal/writing.ts';
import type { OpenJournal } from './open-journal.ts';

const nonceLength = 12;
const tagLength = 16;

/** 32 bytes that only the unlocked journal has (HKDF-SHA-256, RFC 5869), the same after a rotation of its key. */
const derived = ({ keyring, unsavedSecret }: OpenJournal, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', unsavedSecret, keyring.file.vaultId, purpose, 32));

const sealingKey = (journal: OpenJournal): Buffer => derived(journal, 'handrail unsaved');

/** Base64 of nonce, ciphertext and tag (AES-256-GCM). */
export function sealUnsaved(journal: OpenJournal, unsaved: Unsaved): string {
  const key = sealingKey(journal);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = Buffer.from(JSON.stringify(unsaved), 'utf8');
  const sealed = Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  text.fill(0);
  key.fill(0);
  return sealed.toString('base64');
}

/** What PKCS #8 puts before the 32 bytes of an X25519 key, and how long SPKI's public one is (RFC 8410). */
const pkcs8Prefix = Buffer.from('302e020100300506032b656e04220420', 'hex');
const spkiLength = 44;

/** The private half of the key that the main process seals for; like `sealingKey`, only the unlocked journal has it. */
function boxKey(journal: OpenJournal): KeyObject {
  const seed = derived(journal, 'handrail unsaved box');
  const encoded = Buffer.concat([pkcs8Prefix, seed]);
  try {
    return createPrivateKey({ key: encoded, format: 'der', type: 'pkcs8' });
  } finally {
    seed.fill(0);
    encoded.fill(0);
  }
}

/** Base64 of SPKI. */
export const boxPublicKey = (journal: OpenJournal): string =>
  createPublicKey(boxKey(journal)).export({ format: 'der', type: 'spki' }).toString('base64');

/** What AES-256-GCM gives back, read as unsaved text. Throws where it is not authentic. */
function decipher(key: Buffer, bytes: Buffer): Unsaved | null {
  const opening = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength));
  opening.setAuthTag(bytes.subarray(-tagLength));
  const text = Buffer.concat([opening.update(bytes.subarray(nonceLength, -tagLength)), opening.final()]);
  const parsed = Unsaved.safeParse(JSON.parse(text.toString('utf8')));
  text.fill(0);
  return parsed.success ? parsed.data : null;
}

/** The key of a text that the main process sealed, and what it opens. */
function unbox(journal: OpenJournal, bytes: Buffer): [key: Buffer, rest: Buffer] {
  const theirs = bytes.subarray(0, spkiLength);
  const publicKey = createPublicKey({ key: theirs, format: 'der', type: 'spki' });
  const secret = diffieHellman({ privateKey: boxKey(journal), publicKey });
  const key = Buffer.from(hkdfSync('sha256', secret, theirs, boxInfo, 32));
  secret.fill(0);
  return [key, bytes.subarray(spkiLength)];
}

/** Null for what was not sealed for this journal. */
export function openUnsaved(journal: OpenJournal, sealed: string): Unsaved | null {
  const boxed = sealed.startsWith(boxMark);
  const bytes = Buffer.from(boxed ? sealed.slice(boxMark.length) : sealed, 'base64');
  if (bytes.length < nonceLength + tagLength + (boxed ? spkiLength : 0)) return null;
  let key: Buffer | undefined;
  try {
    const [found, rest] = boxed ? unbox(journal, bytes) : [sealingKey(journal), bytes];
    key = found;
    return decipher(key, rest);
  } catch {
    // Not authentic: another journal's, or changed.
    return null;
  } finally {
    key?.fill(0);
  }
}

function save(journal: OpenJournal, unsaved: Unsaved): void {
  if ('section' in unsaved) {
    saveSection(journal, unsaved.id, unsaved.baseVersion, unsaved.section);
    return;
  }
  if ('item' in unsaved) {
    changeItem(journal, unsaved.id, unsaved.item);
    return;
  }
  const { id, baseRevision, baseVersion, draft } = unsaved;
  if (entryRow(journal.db, id) !== undefined) {
    saveEntry(journal, id, { revision: baseRevision, version: baseVersion }, draft);
  } else if (draft.title !== '' || draft.body !== '') {
    createEntry(journal, draft, id);
  }
}

/** Saves what the renderer could not save yet; what the disk or a conflict refuses comes back sealed. */
export function saveOrSeal(journal: OpenJournal, all: readonly Unsaved[]): string[] {
  return all.flatMap((unsaved) => {
    try {
      save(journal, unsaved);
      return [];
    } catch (error) {
      if (!(error instanceof HandrailError)) throw error;
      return [sealUnsaved(journal, unsaved)];
    }
  });
}
