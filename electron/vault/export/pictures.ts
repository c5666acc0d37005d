import type { Attachment } from '../../../shared/contract/attachments.ts';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Db } from '../database/database.ts';
import { findAttachment } from '../journal/attachments.ts';

export interface ExportPicture extends Attachment {
  base64: string;
}

/** The pictures of the journal by their hashes; asked only for those that a format shows. */
export type PictureSource = Pick<ReadonlyMap<string, ExportPicture>, 'get'>;

/** One file holds them all at once, in base64, and whoever opens it must be able to. In bytes. */
const mostInOneFile = 100_000_000;

/** @throws HandrailError `invalid-input` from `get`, once there is no more room in one file */
export function journalPictures(db: Db, mostBytes = mostInOneFile): PictureSource {
  let room = mostBytes;
  return {
    get: (hash) => {
      const row = findAttachment(db, hash);
      if (row === undefined) return undefined;
      const { bytes, ...about } = row;
      room -= bytes.length;
      if (room < 0) {
        throw new HandrailError(
          'invalid-input',
          'These notes show more than 100 MB of pictures, too many for one file. Export fewer days at once.',
        );
      }
      return { ...about, base64: bytes.toString('base64') };
    },
  };
}
