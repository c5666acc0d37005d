import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxPictureBytes, PictureError, readPicture } from '../../../shared/pictures/index.ts';
import {
  exifBlock,
  join,
  jpegSegment,
  latin,
  pngChunk,
  samplePicture,
  samplePictures,
  webpChunk,
  withMetadata,
} from '../../helpers/pictures.ts';

const words = 'Ana Ruiz at 52.5200N 13.4050E';
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const faultOf = (bytes: Uint8Array): string => {
  try {
    readPicture(bytes);
    return 'none';
  } catch (error) {
    if (error instanceof PictureError) return error.fault;
    throw error;
  }
};

describe('the type is told from the bytes alone', () => {
  test.each([
    ['png', 'image/png', 24, 16],
    ['jpeg', 'image/jpeg', 24, 16],
    ['webp', 'image/webp', 24, 16],
    ['gif', 'image/gif', 1, 1],
  ] as const)('%s', (name, type, width, height) => {
    expect(readPicture(samplePicture(name))).toMatchObject({ type, width, height });
  });
  test.each([
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<?xml version="1.0"?><svg/>',
    '<!doctype html><script>alert(1)</script>',
    '%PDF-1.7',
    'BM\x00\x00',
    'II*\x00',
    '\0\0\0\x20ftypheic',
    '\0\0\0\x20ftypavif',
    'RIFF\0\0\0\0WAVE',
    '',
  ])('%j is none', (bytes) => {
    expect(faultOf(latin(bytes))).toBe('type');
  });
});

describe('metadata', () => {
  test.each(samplePictures)('of a %s goes, wherever it stands, and the pixels stay', (name) => {
    const file = withMetadata(name, words);
    expect(text(file)).toContain(words);
    const { bytes } = readPicture(file);
    expect(text(bytes)).not.toContain('Ana');
    expect(bytes).toEqual(readPicture(samplePicture(name)).bytes);
    expect(text(bytes)).not.toMatch(/Exif|eXIf|EXIF|XMP|tIME|Photoshop|MPF/);
  });
  test.each(['jpeg', 'png', 'webp'] as const)('leaves how a %s is to be turned, and nothing else', (name) => {
    for (let orientation = 2; orientation <= 8; orientation += 1) {
      const { bytes, width, height } = readPicture(withMetadata(name, words, orientation));
      expect(text(bytes)).not.toContain('Ana');
      expect(text(bytes)).toMatch(/exif/i);
      expect([width, height]).toEqual(orientation >= 5 ? [16, 24] : [24, 16]);
      expect(bytes.length).toBeLessThan(samplePicture(name).length + 60);
    }
  });
  test('colour profiles, transparency and what draws an animation stay', () => {
    expect(text(readPicture(samplePicture('jpeg')).bytes)).toContain('ICC_PROFILE');
    expect(text(readPicture(samplePicture('webp')).bytes)).toContain('ICCP');
    const adobe = latin('Adobe\0d\0\0\0\0\0');
    const plain = samplePicture('jpeg');
    const jpeg = join(plain.subarray(0, 2), jpegSegment(0xee, adobe), plain.subarray(2));
    expect(text(readPicture(jpeg).bytes)).toContain('Adobe');
    const gif = samplePicture('gif');
    const loop = latin('!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0');
    expect(text(readPicture(join(gif.subarray(0, 19), loop, gif.subarray(19))).bytes)).toContain('NETSCAPE');
    const png = samplePicture('png');
    const clear = pngChunk('tRNS', new Uint8Array(6));
    expect(text(readPicture(join(png.subarray(0, 33), clear, png.subarray(33))).bytes)).toContain('tRNS');
  });
  test('the small picture in a JPEG’s header goes', () => {
    const jfif = join(latin('JFIF\0\x01\x02\0\0\x48\0\x48\x01\x01'), latin('RGB'));
    const plain = samplePicture('jpeg');
    const rest = plain.subarray(4 + 16);
    const { bytes } = readPicture(join(plain.subarray(0, 2), jpegSegment(0xe0, jfif), rest));
    expect(text(bytes.subarray(0, 20))).toBe('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x02\0\0\x48\0\x48\0\0');
  });
  test('an orientation that makes no sense is none', () => {
    for (const block of [exifBlock(9, 'x'), exifBlock(0, 'x'), latin('II*\0\xff\xff\xff\xff'), latin('MM')]) {
      const plain = samplePicture('jpeg');
      const exif = jpegSegment(0xe1, join(latin('Exif\0\0'), block));
      const file = join(plain.subarray(0, 2), exif, plain.subarray(2));
      expect(readPicture(file).bytes).toEqual(readPicture(plain).bytes);
    }
  });
});

describe('a picture that claims to be huge is refused before anything is drawn', () => {
  const set = (bytes: Uint8Array, at: number, ...values: number[]): Uint8Array => {
    bytes.set(values, at);
    return bytes;
  };
  const frameAt = (jpeg: Uint8Array): number => text(jpeg).indexOf('\xff\xc0') + 5;

  test.each([
    ['a PNG', set(samplePicture('png'), 16, 0, 0, 0x75, 0, 0, 0, 0x75, 0)],
    ['a PNG of one long side', set(samplePicture('png'), 16, 0x7f, 0xff, 0xff, 0xff)],
    ['a GIF', set(samplePicture('gif'), 6, 0xff, 0x74, 0xff, 0x74)],
    ['a GIF whose frame is larger than its screen', set(samplePicture('gif'), 32, 0xff, 0x74, 0xff, 0x74)],
    ['a JPEG', set(samplePicture('jpeg'), frameAt(samplePicture('jpeg')), 0x70, 0, 0x70, 0)],
    ['a WebP', set(samplePicture('webp'), 24, 0xff, 0x70, 0, 0xff, 0x70, 0)],
  ])('%s', (_, bytes) => {
    expect(faultOf(bytes)).toBe('pixels');
  });
  test('and one without pixels is damaged', () => {
    expect(faultOf(set(samplePicture('png'), 16, 0, 0, 0, 0))).toBe('damaged');
    expect(faultOf(set(samplePicture('jpeg'), frameAt(samplePicture('jpeg')), 0, 0))).toBe('damaged');
  });
  test('a JPEG with a second frame, which could have another size, is damaged', () => {
    const jpeg = samplePicture('jpeg');
    const at = frameAt(jpeg) - 5;
    const frame = jpeg.subarray(at, at + 19);
    expect(faultOf(join(jpeg.subarray(0, at), frame, jpeg.subarray(at)))).toBe('damaged');
  });
  test('a WebP’s frame counts as well as its canvas', () => {
    const bits = latin('VP8L\x05\0\0\0\x2f\xff\xff\xff\xff\0');
    const body = join(latin('WEBP'), bits);
    expect(faultOf(join(latin('RIFF'), new Uint8Array([body.length, 0, 0, 0]), body))).toBe('pixels');
  });
  test('more than ten megabytes are too many', () => {
    const png = samplePicture('png');
    const file = new Uint8Array(maxPictureBytes + 1);
    file.set(png);
    expect(faultOf(file)).toBe('size');
    expect(faultOf(file.subarray(0, maxPictureBytes))).toBe('none');
  });
});

const runs = (small: number, large: number) => ({ numRuns: process.env.HANDRAIL_LONG ? large : small });

describe('damaged files', () => {
  test.each(samplePictures)('a %s that was cut off anywhere is refused', (name) => {
    const file = readPicture(samplePicture(name)).bytes;
    for (let length = 12; length < file.length; length += 1)
      expect(faultOf(file.subarray(0, length)), String(length)).toBe('damaged');
  });

  const start = fc.constantFrom(
    ...samplePictures.flatMap((name) => [samplePicture(name), withMetadata(name, words, 6)]),
  );
  const change = fc.record({ at: fc.nat(700), value: fc.nat(255) });

  test('with any bytes changed, they are refused, or come out as a picture that stays the same', () => {
    fc.assert(
      fc.property(start, fc.array(change, { maxLength: 12 }), fc.nat(800), (file, changes, length) => {
        const bytes = file.slice();
        for (const { at, value } of changes) if (at < bytes.length) bytes[at] = value;
        const given = length < 700 ? bytes.subarray(0, bytes.length - (length % 7)) : bytes;
        if (faultOf(given) !== 'none') return;
        const once = readPicture(given);
        expect(once.bytes.length).toBeLessThanOrEqual(given.length + 60);
        expect(readPicture(once.bytes)).toEqual(once);
      }),
      runs(3_000, 1_000_000),
    );
  });
  test('bytes of any kind behind a known beginning are read to an end', () => {
    const openings = ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'GIF89a', 'RIFF\xff\0\0\0WEBP'].map(latin);
    fc.assert(
      fc.property(fc.constantFrom(...openings), fc.uint8Array({ maxLength: 300 }), (opening, rest) => {
        faultOf(join(opening, rest));
      }),
      runs(2_000, 1_000_000),
    );
  });

  /** Ten megabytes of what makes readers slow or deep: read in a moment, or the test's own time runs out. */
  const filled = (opening: Uint8Array, piece: Uint8Array): Uint8Array => {
    const file = new Uint8Array(maxPictureBytes);
    file.set(opening);
    for (let at = opening.length; at + piece.length <= file.length; at += piece.length) file.set(piece, at);
    return file;
  };
  test.each([
    ['tiny chunks', filled(samplePicture('png').subarray(0, 33), pngChunk('tEXt', new Uint8Array()))],
    ['tiny segments', filled(latin('\xff\xd8'), jpegSegment(0xfe, new Uint8Array()))],
    ['filling before a marker', filled(latin('\xff\xd8'), latin('\xff'))],
    ['tiny blocks', filled(samplePicture('gif').subarray(0, 19), latin('!\xfe\x01a\0'))],
    ['scans', filled(samplePicture('jpeg').subarray(0, -2), jpegSegment(0xda, new Uint8Array(1)))],
    [
      'frames in frames',
      filled(latin('RIFF\x78\x96\x98\0WEBP'), webpChunk('ANMF', new Uint8Array(16)).subarray(0, 24)),
    ],
  ])('of %s', (_, file) => {
    const started = process.memoryUsage().arrayBuffers;
    faultOf(file);
    expect(process.memoryUsage().arrayBuffers - started).toBeLessThan(6 * maxPictureBytes);
  });
});
