import type { Id } from './values.ts';

/**
 * A UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds, then 74 random bits, so that ids sort by creation.
 * @param millis milliseconds since 1970
 * @param random 10 random bytes
 */
export function uuidv7(millis: number, random: Uint8Array): Id {
  const bytes = new Uint8Array(16);
  let rest = millis;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
