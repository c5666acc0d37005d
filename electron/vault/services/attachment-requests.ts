import type { attachmentRequests } from '../../../shared/contract/attachments.ts';
import type { Handlers } from '../../../shared/contract/requests.ts';
import { addAttachment, getAttachment } from '../journal/attachments.ts';
import type { Services } from './open-journal.ts';

export function attachmentHandlers({ open, committed }: Services): Handlers<keyof typeof attachmentRequests> {
  return {
    'attachments.add': ({ base64 }) => {
      const added = addAttachment(open(), Buffer.from(base64, 'base64'));
      committed();
      return added;
    },
    'attachments.get': ({ hash }) => {
      const { bytes, ...about } = getAttachment(open().db, hash);
      return { ...about, base64: bytes.toString('base64') };
    },
  };
}
