import { PictureError } from './picture.ts';

/** Reads a file from front to back. Whatever lies behind its end is damage, never undefined. */
export class Reader {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  /** The next bytes, as a view of the file; nothing is copied. */
  take(length: number): Uint8Array {
    const start = this.skip(length);
    return this.bytes.subarray(start, this.at);
  }

  /** Passes over bytes. @returns where they began */
  skip(length: number): number {
    if (length > this.left) throw new PictureError('damaged');
    this.at += length;
    return this.at - length;
  }

  u8(): number {
    return this.#view.getUint8(this.skip(1));
  }
  u16(littleEndian = false): number {
    return this.#view.getUint16(this.skip(2), littleEndian);
  }
  u24(): number {
    const low = this.u16(true);
    return low + this.u8() * 0x10000;
  }
  u32(littleEndian = false): number {
    return this.#view.getUint32(this.skip(4), littleEndian);
  }
}

export const beginsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  bytes.length >= at + text.length && ascii(bytes.subarray(at, at + text.length)) === text;

/** Bytes as characters, one for each. */
export const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

export const fromAscii = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const u32Bytes = (value: number, littleEndian = false): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, littleEndian);
  return bytes;
};
