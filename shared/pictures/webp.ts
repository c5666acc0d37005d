import { ascii, beginsWith, concat, fromAscii, Reader, u32Bytes } from './bytes.ts';
import { type Orientation, orientationOnly, readOrientation } from './orientation.ts';
import { PictureError } from './picture.ts';
import type { Cleaned } from './read-picture.ts';

export const isWebp = (bytes: Uint8Array): boolean =>
  beginsWith(bytes, 'RIFF') && beginsWith(bytes, 'WEBP', 8);

const inFrame = new Set(['VP8 ', 'VP8L', 'ALPH']);
const inFile = new Set([...inFrame, 'VP8X', 'ICCP', 'ANIM', 'ANMF']);
/** Flags of VP8X. */
const hasExif = 0x08;
const hasXmp = 0x04;

interface Size {
  width: number;
  height: number;
}

/** @throws PictureError `damaged` */
export function cleanWebp(bytes: Uint8Array): Cleaned {
  const file = new Reader(bytes);
  file.skip(4);
  const length = file.u32(true);
  const chunks = new Reader(file.take(length));
  chunks.skip(4);
  const found = new Found();
  const parts = readChunks(chunks, inFile, found);
  if (found.size === null) throw new PictureError('damaged');
  const { orientation } = found;
  // Only the extended form has a place for it; without one nothing reads it either.
  const turned = orientation !== 1 && found.extended ? [chunk('EXIF', orientationOnly(orientation))] : [];
  if (turned.length > 0) found.extended?.set([(found.extended[8] ?? 0) | hasExif], 8);
  const body = concat([fromAscii('WEBP'), ...parts, ...turned]);
  return {
    ...found.size,
    orientation: turned.length > 0 ? orientation : 1,
    bytes: concat([fromAscii('RIFF'), u32Bytes(body.length, true), body]),
  };
}

/** What the chunks say about the whole. */
class Found {
  /** The largest of canvas and frames: all of them have to be drawn. */
  size: Size | null = null;
  orientation: Orientation = 1;
  /** The VP8X chunk of the result, whose flags may still change. */
  extended: Uint8Array | null = null;

  grow({ width, height }: Size): void {
    this.size = {
      width: Math.max(width, this.size?.width ?? 0),
      height: Math.max(height, this.size?.height ?? 0),
    };
  }
}

/** The chunks that are kept, with their filling; those within a frame of an animation too. */
function readChunks(reader: Reader, kept: ReadonlySet<string>, found: Found): Uint8Array[] {
  const parts: Uint8Array[] = [];
  while (reader.left > 0) {
    const name = ascii(reader.take(4));
    const data = reader.take(reader.u32(true));
    if (data.length % 2 === 1 && reader.left > 0) reader.take(1);
    if (name === 'EXIF') found.orientation = readOrientation(withoutName(data));
    if (!kept.has(name)) continue;
    const size = sizeOf(name, data);
    if (size !== null) found.grow(size);
    if (name === 'ANMF')
      parts.push(chunk(name, concat([data.subarray(0, 16), ...readChunks(frame(data), inFrame, found)])));
    else if (name === 'VP8X') {
      found.extended = chunk(name, data);
      found.extended.set([(data[0] ?? 0) & ~(hasExif | hasXmp)], 8);
      parts.push(found.extended);
    } else parts.push(chunk(name, data));
  }
  return parts;
}

/** Some programs put the name of JPEG's segment before the block. */
const withoutName = (data: Uint8Array): Uint8Array =>
  beginsWith(data, 'Exif\0\0') ? data.subarray(6) : data;

function frame(data: Uint8Array): Reader {
  const reader = new Reader(data);
  reader.skip(16);
  return reader;
}

function sizeOf(name: string, data: Uint8Array): Size | null {
  const reader = new Reader(data);
  if (name === 'VP8X') {
    reader.skip(4);
    return { width: reader.u24() + 1, height: reader.u24() + 1 };
  }
  if (name === 'ANMF') {
    const left = reader.u24() * 2;
    const top = reader.u24() * 2;
    return { width: left + reader.u24() + 1, height: top + reader.u24() + 1 };
  }
  if (name === 'VP8 ') {
    if (!beginsWith(data, '\x9d\x01\x2a', 3)) throw new PictureError('damaged');
    reader.skip(6);
    return { width: reader.u16(true) & 0x3fff, height: reader.u16(true) & 0x3fff };
  }
  if (name === 'VP8L') {
    if (reader.u8() !== 0x2f) throw new PictureError('damaged');
    const bits = reader.u32(true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return null;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const filling = new Uint8Array(data.length % 2);
  return concat([fromAscii(name), u32Bytes(data.length, true), data, filling]);
}
