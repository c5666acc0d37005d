/** Real pictures as Chromium writes them: 24 × 16, the left half red, the right half blue. */
const base64 = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAYAAAAMJL+VAAAANElEQVR4AezSwQkAAAhC0U/7j9ZONYJ46JSBt0B4WA3jBHqcFMeXAgkcohBJAfmQFT0gWgAAAP//FZpapwAAAAZJREFUAwAbIyspP7MmTAAAAABJRU5ErkJggg==',
  jpeg: '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABAAG/8QAFxABAAMAAAAAAAAAAAAAAAAAAARCgf/EABUBAQEAAAAAAAAAAAAAAAAAAAYA/8QAGhEAAQUBAAAAAAAAAAAAAAAAAAECBTSBsf/aAAwDAQACEQMRAD8Azo02mkjTaaoy0zeKIpGs7OoFSRgFT//Z',
  webp: 'UklGRjgCAABXRUJQVlA4WAoAAAAgAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggSgAAAPADAJ0BKhgAEAA+0VSjS6gkoyGwCAEAGglAF2XQCgAfYBX/+4AAZsAA/u8P7E3xfZNea2YOBcPnpXSH/+ZoNZVkv5/EV2YFdAAA',
  gif: 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
};
export type SamplePicture = keyof typeof base64;
export const samplePictures = Object.keys(base64) as SamplePicture[];

export const samplePicture = (name: SamplePicture): Uint8Array =>
  Uint8Array.from(atob(base64[name]), (character) => character.charCodeAt(0));

export const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** Text as bytes, one for each character. */
export const latin = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

export const join = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

const number = (value: number, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => Math.floor(value / 256 ** (length - 1 - at)) % 256);
const little = (value: number, length: number): Uint8Array => number(value, length).reverse();

/** What a telephone writes: an EXIF block with the orientation among other things, and words for a place. */
export const exifBlock = (orientation: number, words: string): Uint8Array =>
  join(
    latin('II*\0\x08\0\0\0\x02\0'),
    latin(`\x0e\x01\x02\0${String.fromCharCode(words.length)}\0\0\0\x26\0\0\0`),
    latin(`\x12\x01\x03\0\x01\0\0\0${String.fromCharCode(orientation)}\0\0\0`),
    latin('\0\0\0\0'),
    latin(words),
  );

export const jpegSegment = (code: number, data: Uint8Array): Uint8Array =>
  join(new Uint8Array([0xff, code]), number(data.length + 2, 2), data);
/** The checksum is left out: what is dropped is not checked. */
export const pngChunk = (name: string, data: Uint8Array): Uint8Array =>
  join(number(data.length, 4), latin(name), data, new Uint8Array(4));
export const webpChunk = (name: string, data: Uint8Array): Uint8Array =>
  join(latin(name), little(data.length, 4), data, new Uint8Array(data.length % 2));

const insert = (bytes: Uint8Array, at: number, ...parts: Uint8Array[]): Uint8Array =>
  join(bytes.subarray(0, at), ...parts, bytes.subarray(at));

/** A picture with words in every place where programs put some; those of `orientation` only where the format has one. */
export function withMetadata(name: SamplePicture, words: string, orientation = 1): Uint8Array {
  const plain = samplePicture(name);
  const text = latin(words);
  const exif = exifBlock(orientation, words);
  switch (name) {
    case 'jpeg':
      return join(
        insert(
          plain,
          2,
          jpegSegment(0xe1, join(latin('Exif\0\0'), exif)),
          jpegSegment(0xe1, join(latin('http://ns.adobe.com/xap/1.0/\0'), text)),
          jpegSegment(0xe2, join(latin('MPF\0'), text)),
          jpegSegment(0xed, join(latin('Photoshop 3.0\x008BIM'), text)),
          jpegSegment(0xfe, text),
        ),
        text,
      );
    case 'png':
      return join(
        insert(
          plain,
          33,
          pngChunk('tEXt', text),
          pngChunk('iTXt', text),
          pngChunk('zTXt', text),
          pngChunk('eXIf', exif),
          pngChunk('tIME', new Uint8Array(7)),
          pngChunk('prIv', text),
        ),
        text,
      );
    case 'gif': {
      const block = join(new Uint8Array([text.length]), text, new Uint8Array(1));
      const xmp = join(latin('!\xff\x0bXMP DataXMP'), block);
      return join(insert(plain, 19, latin('!\xfe'), block, xmp), text);
    }
    case 'webp': {
      const body = join(plain.subarray(8), webpChunk('EXIF', exif), webpChunk('XMP ', text));
      body[12] = (body[12] ?? 0) | 0x0c;
      return join(latin('RIFF'), little(body.length, 4), body, text);
    }
  }
}
