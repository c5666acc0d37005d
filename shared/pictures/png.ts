import { ascii, beginsWith, concat, fromAscii, Reader, u32Bytes } from './bytes.ts';
import { type Orientation, orientationOnly, readOrientation } from './orientation.ts';
import { PictureError } from './picture.ts';
import type { Cleaned } from './read-picture.ts';

const signature = '\x89PNG\r\n\x1a\n';
export const isPng = (bytes: Uint8Array): boolean => beginsWith(bytes, signature);

/** What a PNG is drawn from: pixels, colours, transparency, animation. Text, times and everything unknown stay out. */
const kept = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
);

/** @throws PictureError `damaged` */
export function cleanPng(bytes: Uint8Array): Cleaned {
  const reader = new Reader(bytes);
  const parts = [reader.take(signature.length)];
  let size: { width: number; height: number } | null = null;
  let orientation: Orientation = 1;
  let orientationAt = 0;
  for (let name = ''; name !== 'IEND'; ) {
    const start = reader.at;
    const length = reader.u32();
    name = ascii(reader.take(4));
    const data = reader.take(length);
    reader.skip(4);
    if ((size === null) !== (name === 'IHDR')) throw new PictureError('damaged');
    if (size === null) {
      if (length !== 13) throw new PictureError('damaged');
      const header = new Reader(data);
      size = { width: header.u32(), height: header.u32() };
    }
    if (name === 'eXIf') orientation = readOrientation(data);
    if (kept.has(name)) parts.push(bytes.subarray(start, reader.at));
    if (name === 'IHDR') orientationAt = parts.length;
  }
  if (size === null) throw new PictureError('damaged');
  if (orientation !== 1) parts.splice(orientationAt, 0, chunk('eXIf', orientationOnly(orientation)));
  return { ...size, orientation, bytes: concat(parts) };
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const checked = concat([fromAscii(name), data]);
  return concat([u32Bytes(data.length), checked, u32Bytes(crc32(checked))]);
}

/** The checksum of PNG's chunks (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
