import { ascii, fromAscii, Reader } from './bytes.ts';
import { PictureError } from './picture.ts';

/**
 * How the picture must be turned to be upright, as EXIF says it: 1 (not at all) to 8. It is the one thing in a file's
 * metadata that it is drawn by.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const orientationTag = 0x0112;
const shortType = 3;

/** The orientation in an EXIF block (TIFF, from its byte order mark on); 1 where it says none, or makes no sense. */
export function readOrientation(tiff: Uint8Array): Orientation {
  try {
    const reader = new Reader(tiff);
    const order = ascii(reader.take(2));
    if (order !== 'II' && order !== 'MM') return 1;
    const little = order === 'II';
    if (reader.u16(little) !== 42) return 1;
    reader.at = reader.u32(little);
    if (reader.at > tiff.length) return 1;
    for (let left = reader.u16(little); left > 0; left -= 1) {
      const tag = reader.u16(little);
      const type = reader.u16(little);
      reader.take(4);
      const value = reader.u16(little);
      reader.take(2);
      if (tag === orientationTag) return type === shortType && isOrientation(value) ? value : 1;
    }
    return 1;
  } catch (error) {
    if (error instanceof PictureError) return 1;
    throw error;
  }
}

const isOrientation = (value: number): value is Orientation => value >= 1 && value <= 8;

/** An EXIF block that says nothing but the orientation. */
export const orientationOnly = (orientation: Orientation): Uint8Array =>
  fromAscii(`MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0`);

/** Whether width and height change places when the picture is turned. */
export const liesOnItsSide = (orientation: Orientation): boolean => orientation >= 5;
