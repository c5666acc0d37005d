import { z } from 'zod';
import { maxPictureBytes, type PictureType } from '../pictures/index.ts';
import { request } from './define.ts';

/** SHA-256 of the picture's bytes as they are kept, 64 lower-case hexadecimal digits: its name in a body. */
export const AttachmentHash = z.string().regex(/^[0-9a-f]{64}$/);

/** A picture in the journal, without its bytes. */
export interface Attachment {
  hash: string;
  type: PictureType;
  /** Pixels, as it is drawn. */
  width: number;
  height: number;
}

/**
 * Bytes cross as base64: the preview's bridge carries JSON. A little more than the most is let in, so that what is too
 * large is answered with a sentence of its own.
 */
const Base64 = z.string().max(Math.ceil(maxPictureBytes / 3) * 4 + 4_096);

export const attachmentRequests = {
  /**
   * Takes a picture into the journal, stripped of everything but its pixels; the same picture twice is one. It stays for
   * a day without an entry that names it. `invalid-input` says what is wrong with it; `disk-full` changes nothing.
   */
  'attachments.add': request<Attachment>()(z.strictObject({ base64: Base64 })),
  /** `not-found` where the journal holds no such picture. */
  'attachments.get': request<Attachment & { base64: string }>()(z.strictObject({ hash: AttachmentHash })),
};
