import { createHash, type Hash } from 'node:crypto';
import { basename } from 'node:path';
import type { ExportLogDraft } from '../../shared/exports/log.ts';
import { type Ask, askVault } from './ask-vault.ts';
import { writeFileWhole } from './write-file.ts';

/** Lower-case hex. */
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The content as it is, with the hash of what went by. */
export async function* hashing(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hash: Hash,
): AsyncGenerator<Uint8Array> {
  for await (const bytes of content) {
    hash.update(bytes);
    yield bytes;
  }
}

/**
 * Writes a file or folder and its line in the export log, both or neither: the line once all of it is on the disk under
 * another name, which is the last moment at which nothing has left yet; and none where the last step fails.
 * @param write is given what to do before the name; it may throw
 * @param draft asked then, when the hash is known
 */
export async function writeLogged(
  vault: Ask,
  write: (beforeNaming: () => Promise<void>) => Promise<void>,
  draft: () => ExportLogDraft,
): Promise<void> {
  let id: string | null = null;
  try {
    await write(async () => {
      id = (await askVault(vault, 'exports.log', draft())).id;
    });
  } catch (error) {
    // What failed is told; that the line stayed would be told by the log itself.
    if (id !== null) await vault.request('exports.unlog', { id });
    throw error;
  }
}

/**
 * Writes one file and its line in the log, as the last step of an export: until it has its name, somebody may cancel.
 * @param record all but the hash, which is that of the file as it is written
 */
export const writeLoggedFile = (
  vault: Ask,
  path: string,
  bytes: Uint8Array,
  record: Omit<ExportLogDraft, 'sha256' | 'fileName'>,
  stillWanted: () => void = () => {},
): Promise<void> =>
  writeLogged(
    vault,
    (beforeNaming) =>
      writeFileWhole(path, [bytes], async () => {
        stillWanted();
        await beforeNaming();
      }),
    () => ({ ...record, fileName: basename(path), sha256: sha256Of(bytes) }),
  );
