/** Four bytes, big-endian. */
export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** Eight bytes, big-endian. */
export function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

/**
 * Joins parts so that no two different lists give the same bytes: each is preceded by its length (u32). Text is UTF-8.
 * Everything that Handrail authenticates or hashes is encoded this way (docs/FORMAT.md, "Field lists").
 */
export function fieldList(parts: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
      return [u32(bytes.length), bytes];
    }),
  );
}
