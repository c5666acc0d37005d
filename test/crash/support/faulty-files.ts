import { type Files, nodeFiles } from '../../../electron/vault/database/files.ts';

export type Fault = 'ENOSPC' | 'EIO' | 'short' | 'lost';
/** Calls that change something: the places where a fault can strike. */
const changing = [
  'create',
  'write',
  'sync',
  'close',
  'rename',
  'remove',
  'syncFolder',
  'syncFile',
  'makeFolder',
] as const;
type Changing = (typeof changing)[number];

const systemError = (code: string, syscall: string): Error =>
  Object.assign(new Error(code), { code, syscall });

export interface FaultyFiles extends Files {
  /** How many changing calls there have been. */
  readonly calls: number;
}

/**
 * The real files, with one fault at the nth changing call (from 1). `short` takes half of the bytes and then the disk is
 * full, `lost` acknowledges bytes that it does not keep.
 */
export function faultyFiles(nth: number, fault: Fault, real: Files = nodeFiles): FaultyFiles {
  let calls = 0;
  let full = false;
  const strike = (name: Changing): boolean => {
    calls += 1;
    if (full && name === 'write') throw systemError('ENOSPC', name);
    return calls === nth;
  };
  const guard =
    <A extends unknown[], R>(name: Changing, call: (...args: A) => R) =>
    (...args: A): R => {
      if (strike(name) && (fault === 'ENOSPC' || fault === 'EIO')) throw systemError(fault, name);
      return call(...args);
    };
  return {
    get calls() {
      return calls;
    },
    read: real.read,
    list: real.list,
    tighten: real.tighten,
    create: guard('create', real.create),
    sync: guard('sync', real.sync),
    // A descriptor is given back even when close reports an error.
    close: (handle) => {
      const struck = strike('close');
      real.close(handle);
      if (struck && fault === 'EIO') throw systemError(fault, 'close');
    },
    rename: guard('rename', real.rename),
    remove: guard('remove', real.remove),
    syncFolder: guard('syncFolder', real.syncFolder),
    syncFile: guard('syncFile', real.syncFile),
    makeFolder: guard('makeFolder', real.makeFolder),
    write: (handle, bytes) => {
      if (!strike('write')) return real.write(handle, bytes);
      if (fault === 'ENOSPC' || fault === 'EIO') throw systemError(fault, 'write');
      if (fault === 'lost') return bytes.length;
      full = true;
      return real.write(handle, bytes.subarray(0, bytes.length >> 1));
    },
  };
}

/** Every write takes only a few bytes, as a slow or signalled disk may. */
export function shortWrites(size: number, real: Files = nodeFiles): Files {
  return { ...real, write: (handle, bytes) => real.write(handle, bytes.subarray(0, size)) };
}
