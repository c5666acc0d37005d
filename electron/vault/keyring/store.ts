import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { withMappedErrors } from '../database/errors.ts';
import { type Files, nodeFiles } from '../database/files.ts';
import { sealHolds } from './authentic.ts';
import { putInPlace, writeBeside } from './durable.ts';
import {
  damagedKeyring,
  type KeyringFile,
  maxKeyringSize,
  parseKeyring,
  serialiseKeyring,
} from './format.ts';
import { damagedPath, deleteDamaged, deleteDrafts } from './leftovers.ts';
import { defaultKdf, type KdfParameters } from './passphrase.ts';

/** Where the keyring lives and what it is made with. Tests pass their own files, randomness and cheaper parameters. */
export interface KeyringContext {
  readonly folder: string;
  readonly files: Files;
  random(length: number): Buffer;
  /** For new passphrase slots; a slot that exists keeps its own. */
  readonly kdf: KdfParameters;
}

export const keyringContext = (
  folder: string,
  changes: Partial<Omit<KeyringContext, 'folder'>> = {},
): KeyringContext => ({
  files: nodeFiles,
  random: randomBytes,
  kdf: defaultKdf,
  ...changes,
  folder,
});

export const keyringPath = (context: KeyringContext): string => join(context.folder, 'keyring.json');
export const previousPath = (context: KeyringContext): string =>
  join(context.folder, 'keyring.previous.json');

export interface LoadedKeyring {
  file: KeyringFile;
  /** `previous` if the current generation is missing or cannot be read: the manager is told. */
  source: 'current' | 'previous';
}

const readFile = (context: KeyringContext, path: string): Buffer | undefined =>
  withMappedErrors(() => context.files.read(path, maxKeyringSize));

export const keyringExists = (context: KeyringContext): boolean =>
  readFile(context, keyringPath(context)) !== undefined ||
  readFile(context, previousPath(context)) !== undefined;

/** A file that a newer Handrail wrote is no damage: falling back would bring an old state over a new one. */
function parseOrUndefined(content: Buffer | undefined): KeyringFile | undefined {
  if (content === undefined) return undefined;
  try {
    return parseKeyring(content);
  } catch (error) {
    if (error instanceof HandrailError && error.kind === 'damaged') return undefined;
    throw error;
  }
}

/**
 * Reads the keyring, or its previous generation if the current one is missing or cannot be read. Writes nothing.
 * @throws HandrailError `not-found`, `damaged`, `newer-version`, `storage`
 */
export function loadKeyring(context: KeyringContext): LoadedKeyring {
  const current = readFile(context, keyringPath(context));
  const file = parseOrUndefined(current);
  if (file !== undefined) return { file, source: 'current' };
  const fallback = readFile(context, previousPath(context));
  const previous = parseOrUndefined(fallback);
  if (previous !== undefined) return { file: previous, source: 'previous' };
  if (current === undefined && fallback === undefined) {
    throw new HandrailError('not-found', 'There is no journal in this place.');
  }
  throw damagedKeyring();
}

const isAuthentic =
  (key: Buffer) =>
  (content: Buffer): boolean =>
    sealHolds(parseKeyring(content), key);

function put(context: KeyringContext, path: string, content: Buffer, key: Buffer): void {
  putInPlace(context.files, writeBeside(context.files, path, content, isAuthentic(key)), path);
}

/**
 * Keeps what is there now: a good generation as the previous one, a damaged or changed file under a name of its own,
 * so that it does not push out the good one.
 */
function keepCurrent(context: KeyringContext, currentKey: Buffer): void {
  const { files } = context;
  const current = files.read(keyringPath(context), maxKeyringSize);
  if (current === undefined) return;
  const file = parseOrUndefined(current);
  if (file === undefined) {
    files.rename(keyringPath(context), damagedPath(context, current));
    return;
  }
  const path = sealHolds(file, currentKey) ? previousPath(context) : damagedPath(context, current);
  putInPlace(
    files,
    writeBeside(files, path, current, () => true),
    path,
  );
}

export interface SaveOptions {
  /** The key that sealed the generation on disk, where it is another one than the new one's. */
  currentKey?: Buffer;
  /**
   * True after a secret has changed: what would still open with the old one goes. The previous generation becomes a copy of
   * the new one; writes that were cut off and damaged keyrings are deleted, these once the new one is in place.
   */
  forgetPrevious?: boolean;
}

/**
 * Writes a new generation so that a crash or a power cut at any point leaves the old one or the new one.
 * @param file sealed with `key`
 * @throws HandrailError `disk-full`, `storage`
 */
export function saveKeyring(
  context: KeyringContext,
  file: KeyringFile,
  key: Buffer,
  { currentKey = key, forgetPrevious = false }: SaveOptions = {},
): void {
  const content = serialiseKeyring(file);
  withMappedErrors(() => {
    context.files.makeFolder(context.folder);
    if (forgetPrevious) deleteDrafts(context);
    keepCurrent(context, currentKey);
    put(context, keyringPath(context), content, key);
    if (!forgetPrevious) return;
    deleteDamaged(context);
    // The last step makes the deletions durable with it.
    put(context, previousPath(context), content, key);
  });
}
