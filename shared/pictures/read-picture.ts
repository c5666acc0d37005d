import { cleanGif, isGif } from './gif.ts';
import { cleanJpeg, isJpeg } from './jpeg.ts';
import { liesOnItsSide, type Orientation } from './orientation.ts';
import {
  type CleanPicture,
  maxPictureBytes,
  maxPixels,
  maxSide,
  PictureError,
  type PictureType,
} from './picture.ts';
import { cleanPng, isPng } from './png.ts';
import { cleanWebp, isWebp } from './webp.ts';

/** What the reader of each format gives; width and height as they are stored, before the picture is turned. */
export interface Cleaned {
  width: number;
  height: number;
  orientation: Orientation;
  bytes: Uint8Array;
}

const formats: readonly {
  type: PictureType;
  is: (bytes: Uint8Array) => boolean;
  clean: (bytes: Uint8Array) => Cleaned;
}[] = [
  { type: 'image/png', is: isPng, clean: cleanPng },
  { type: 'image/jpeg', is: isJpeg, clean: cleanJpeg },
  { type: 'image/gif', is: isGif, clean: cleanGif },
  { type: 'image/webp', is: isWebp, clean: cleanWebp },
];

/**
 * A file as a picture that can be kept: its type told from its bytes alone, and nothing left in it but what it is drawn
 * from. Pure, and the same for what it gave before. Looks at each byte a bounded number of times; takes no memory but
 * for the result, which is at most a few bytes longer than the file. Pixels are not decoded.
 * @throws PictureError
 */
export function readPicture(bytes: Uint8Array): CleanPicture {
  const format = formats.find(({ is }) => is(bytes));
  if (format === undefined) throw new PictureError('type');
  if (bytes.length > maxPictureBytes) throw new PictureError('size');
  const { width, height, orientation, bytes: clean } = format.clean(bytes);
  if (width === 0 || height === 0) throw new PictureError('damaged');
  if (width > maxSide || height > maxSide || width * height > maxPixels) throw new PictureError('pixels');
  const [across, down] = liesOnItsSide(orientation) ? [height, width] : [width, height];
  return { type: format.type, width: across, height: down, bytes: clean };
}
