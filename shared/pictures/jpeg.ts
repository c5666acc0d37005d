import { beginsWith, concat, fromAscii, Reader } from './bytes.ts';
import { type Orientation, orientationOnly, readOrientation } from './orientation.ts';
import { PictureError } from './picture.ts';
import type { Cleaned } from './read-picture.ts';

export const isJpeg = (bytes: Uint8Array): boolean => beginsWith(bytes, '\xff\xd8\xff');

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, app0: 0xe0, app1: 0xe1, app2: 0xe2, app14: 0xee };
const comment = 0xfe;
/** Start of frame: C0 to CF without DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (code: number): boolean =>
  code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
const isRestart = (code: number): boolean => code >= 0xd0 && code <= 0xd7;

const jfif = 'JFIF\0';
const exif = 'Exif\0\0';

/**
 * A JPEG without what cameras and programs write into it: EXIF, XMP, IPTC, comments, thumbnails, and whatever follows its
 * end (further pictures, films). Colour profiles and Adobe's transform stay; so does the orientation, alone.
 * @throws PictureError `damaged`
 */
export function cleanJpeg(bytes: Uint8Array): Cleaned {
  const reader = new Reader(bytes);
  reader.skip(2);
  let size: { width: number; height: number } | null = null;
  let orientation: Orientation = 1;
  let density: Uint8Array = new Uint8Array();
  const parts: Uint8Array[] = [];
  for (;;) {
    const code = nextMarker(reader);
    if (code === marker.end) break;
    const start = reader.at;
    const length = reader.u16();
    if (length < 2) throw new PictureError('damaged');
    const data = reader.take(length - 2);
    const segment = [new Uint8Array([0xff, code]), bytes.subarray(start, reader.at)];
    if (isFrame(code)) {
      // A second frame belongs to hierarchical files, which nothing draws and which could say another size.
      if (size !== null) throw new PictureError('damaged');
      size = sizeOf(data);
    }
    if (code === marker.app0 && beginsWith(data, jfif)) density = withoutThumbnail(data);
    else if (code === marker.app1 && beginsWith(data, exif)) orientation = readOrientation(data.subarray(6));
    else if (isNeeded(code, data)) parts.push(...segment);
    if (code === marker.scan) parts.push(entropyCoded(reader));
  }
  if (size === null) throw new PictureError('damaged');
  const turned = orientation === 1 ? [] : [application(marker.app1, exif, orientationOnly(orientation))];
  const start = fromAscii('\xff\xd8');
  return {
    ...size,
    orientation,
    bytes: concat([start, density, ...turned, ...parts, fromAscii('\xff\xd9')]),
  };
}

/** The code behind the next FF; any number of FF may fill the room before it. */
function nextMarker(reader: Reader): number {
  if (reader.u8() !== 0xff) throw new PictureError('damaged');
  let code = reader.u8();
  while (code === 0xff) code = reader.u8();
  if (code === 0 || code === marker.start || isRestart(code)) throw new PictureError('damaged');
  return code;
}

function sizeOf(data: Uint8Array): { width: number; height: number } {
  const reader = new Reader(data);
  reader.skip(1);
  const height = reader.u16();
  return { width: reader.u16(), height };
}

function isNeeded(code: number, data: Uint8Array): boolean {
  if (code === marker.app2) return beginsWith(data, 'ICC_PROFILE\0');
  if (code === marker.app14) return beginsWith(data, 'Adobe');
  return code !== comment && !(code >= marker.app0 && code <= 0xef);
}

/** Version and density of a JFIF header; the small picture behind them goes. */
function withoutThumbnail(data: Uint8Array): Uint8Array {
  if (data.length < 12) throw new PictureError('damaged');
  return application(marker.app0, '', concat([data.subarray(0, 12), new Uint8Array(2)]));
}

function application(code: number, name: string, data: Uint8Array): Uint8Array {
  const length = 2 + name.length + data.length;
  return concat([new Uint8Array([0xff, code, length >> 8, length & 0xff]), fromAscii(name), data]);
}

/** Everything up to the next marker that is not part of the compressed data (FF 00, or a restart). */
function entropyCoded(reader: Reader): Uint8Array {
  const { bytes, at: start } = reader;
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined || next === 0 || next === 0xff || isRestart(next)) continue;
    reader.at = at;
    return bytes.subarray(start, at);
  }
  throw new PictureError('damaged');
}
