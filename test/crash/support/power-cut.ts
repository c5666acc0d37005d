import { basename, dirname } from 'node:path';
import type { FileHandle, Files } from '../../../electron/vault/database/files.ts';

/** One write, durable once its file is synced. */
interface Inode {
  chunks: Buffer[];
  /** How many of the chunks are on the platter. */
  durable: number;
}

/** A change of names, durable once the folder is synced. */
type NameChange = { set: string; inode: Inode; drop?: string } | { drop: string };

/** A moment at which the power may fail: what is safe, and what may or may not have reached the disk. */
export interface Moment {
  names: ReadonlyMap<string, Inode>;
  pending: readonly NameChange[];
  /** Chunks of each file that are written and durable at this moment. */
  sizes: ReadonlyMap<Inode, { written: number; durable: number }>;
}

const copySizes = (inodes: readonly Inode[]) =>
  new Map(inodes.map((inode) => [inode, { written: inode.chunks.length, durable: inode.durable }]));

/**
 * Files in memory that remember what a power cut would leave: bytes that were not synced and names whose folder was not
 * synced may be there or not, in any combination and torn anywhere.
 */
export class PowerCutFiles implements Files {
  #durableNames = new Map<string, Inode>();
  #names = new Map<string, Inode>();
  #pending: NameChange[] = [];
  #inodes: Inode[] = [];
  #open = new Map<FileHandle, Inode>();
  #nextHandle = 1;
  readonly #chunk: number;
  readonly moments: Moment[] = [];

  /** @param chunk bytes that one write call takes: small, so that a file takes several */
  constructor(chunk: number, start: ReadonlyMap<string, Buffer> = new Map()) {
    this.#chunk = chunk;
    for (const [name, content] of start) {
      const inode = { chunks: [content], durable: 1 };
      this.#inodes.push(inode);
      this.#durableNames.set(name, inode);
      this.#names.set(name, inode);
    }
  }

  #record(): void {
    this.moments.push({
      names: new Map(this.#durableNames),
      pending: [...this.#pending],
      sizes: copySizes(this.#inodes),
    });
  }

  #rename(change: NameChange): void {
    applyChange(this.#names, change);
    this.#pending.push(change);
    this.#record();
  }

  #file(handle: FileHandle): Inode {
    const inode = this.#open.get(handle);
    if (inode === undefined) throw new Error('Not an open file.');
    return inode;
  }

  read(path: string, limit: number): Buffer | undefined {
    const inode = this.#names.get(path);
    return inode === undefined ? undefined : Buffer.concat(inode.chunks).subarray(0, limit + 1);
  }

  create(path: string): FileHandle {
    if (this.#names.has(path)) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST', syscall: 'open' });
    const inode: Inode = { chunks: [], durable: 0 };
    this.#inodes.push(inode);
    this.#rename({ set: path, inode });
    this.#open.set(this.#nextHandle, inode);
    return this.#nextHandle++;
  }

  write(handle: FileHandle, bytes: Uint8Array): number {
    const taken = Math.min(this.#chunk, bytes.length);
    this.#file(handle).chunks.push(Buffer.from(bytes.subarray(0, taken)));
    this.#record();
    return taken;
  }

  sync(handle: FileHandle): void {
    const inode = this.#file(handle);
    inode.durable = inode.chunks.length;
    this.#record();
  }

  close(handle: FileHandle): void {
    this.#open.delete(handle);
  }

  rename(from: string, to: string): void {
    const inode = this.#names.get(from);
    if (inode === undefined) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'rename' });
    this.#rename({ set: to, inode, drop: from });
  }

  remove(path: string): void {
    if (this.#names.has(path)) this.#rename({ drop: path });
  }

  list(folder: string): string[] {
    return [...this.#names.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path));
  }

  syncFolder(): void {
    this.#durableNames = new Map(this.#names);
    this.#pending = [];
    this.#record();
  }

  syncFile(path: string): void {
    const inode = this.#names.get(path);
    if (inode !== undefined) inode.durable = inode.chunks.length;
    this.#record();
  }

  makeFolder(): void {}

  tighten(): void {}
}

function applyChange(names: Map<string, Inode>, change: NameChange): void {
  if (change.drop !== undefined) names.delete(change.drop);
  if ('set' in change) names.set(change.set, change.inode);
}

/**
 * What the disk may hold after a power cut at `moment`.
 * @param choose gives a whole number from 0 up to, not including, its argument
 */
export function afterPowerCut(moment: Moment, choose: (below: number) => number): Map<string, Buffer> {
  const names = new Map(moment.names);
  for (const change of shuffled(moment.pending, choose)) {
    if (choose(2) === 1) applyChange(names, change);
  }
  return new Map([...names].map(([name, inode]) => [name, contentAfter(moment, inode, choose)]));
}

/** Unsynced chunks are there, missing (as zeros, or at the end cut off) or torn. */
function contentAfter(moment: Moment, inode: Inode, choose: (below: number) => number): Buffer {
  const { written, durable } = moment.sizes.get(inode) ?? { written: 0, durable: 0 };
  const parts = inode.chunks.slice(0, durable);
  const end = durable + choose(written - durable + 1);
  for (const chunk of inode.chunks.slice(durable, end)) {
    const fate = choose(3);
    if (fate === 0) parts.push(Buffer.alloc(chunk.length));
    else if (fate === 1) parts.push(chunk);
    else
      parts.push(
        Buffer.concat([chunk.subarray(0, choose(chunk.length)), Buffer.alloc(chunk.length)]).subarray(
          0,
          chunk.length,
        ),
      );
  }
  return Buffer.concat(parts);
}

function shuffled<T>(items: readonly T[], choose: (below: number) => number): T[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at--) {
    const other = choose(at + 1);
    [result[at], result[other]] = [result[other] as T, result[at] as T];
  }
  return result;
}
