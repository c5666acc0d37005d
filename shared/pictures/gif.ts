import { ascii, beginsWith, concat, Reader } from './bytes.ts';
import { PictureError } from './picture.ts';
import type { Cleaned } from './read-picture.ts';

export const isGif = (bytes: Uint8Array): boolean =>
  beginsWith(bytes, 'GIF87a') || beginsWith(bytes, 'GIF89a');

const extension = 0x21;
const picture = 0x2c;
const trailer = 0x3b;
const graphicControl = 0xf9;
const application = 0xff;
/** The applications that only say how often an animation is repeated. */
const looping = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/** @throws PictureError `damaged` */
export function cleanGif(bytes: Uint8Array): Cleaned {
  const reader = new Reader(bytes);
  reader.skip(6);
  let width = reader.u16(true);
  let height = reader.u16(true);
  const flags = reader.u8();
  reader.skip(2 + colourBytes(flags));
  const parts = [bytes.subarray(0, reader.at)];
  let frames = 0;
  for (;;) {
    const start = reader.at;
    const kind = reader.u8();
    if (kind === trailer) break;
    let keep = true;
    if (kind === extension) keep = isKept(reader);
    else if (kind === picture) {
      const left = reader.u16(true);
      const top = reader.u16(true);
      // A frame that goes beyond the screen makes some programs take a larger one.
      width = Math.max(width, left + reader.u16(true));
      height = Math.max(height, top + reader.u16(true));
      reader.skip(colourBytes(reader.u8()));
      reader.skip(1);
      frames += 1;
    } else throw new PictureError('damaged');
    skipBlocks(reader);
    if (keep) parts.push(bytes.subarray(start, reader.at));
  }
  if (frames === 0) throw new PictureError('damaged');
  return { width, height, orientation: 1, bytes: concat([...parts, new Uint8Array([trailer])]) };
}

/** The length of the table of colours that a descriptor's flags announce. */
const colourBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Reads the beginning of an extension. */
function isKept(reader: Reader): boolean {
  const label = reader.u8();
  if (label === graphicControl) return true;
  if (label !== application) return false;
  const { at } = reader;
  const name = ascii(reader.take(reader.u8()));
  reader.at = at;
  return looping.has(name);
}

function skipBlocks(reader: Reader): void {
  for (let length = reader.u8(); length > 0; length = reader.u8()) reader.skip(length);
}
