import { useState } from 'react';
import type { Id } from '../../../shared/domain/values.ts';
import { type Audience, isShown, type Reader, readerOf } from '../../../shared/exports/reader.ts';

const toggled = (ids: readonly Id[], id: Id, on: boolean): Id[] =>
  on ? [...new Set([...ids, id])] : ids.filter((one) => one !== id);

/** Who will read the file, and what is decided for it; nothing of it is kept behind the dialog. */
export function useReader(first: Audience) {
  const [reader, setReader] = useState<Reader>(() => readerOf(first));
  const change = (part: Partial<Reader>): void => setReader((before) => ({ ...before, ...part }));
  return {
    reader,
    change,
    /** Words that are hidden stay so for another reader; who is shown is asked anew. */
    setAudience: (audience: Audience) =>
      setReader((before) => ({ ...readerOf(audience), words: before.words })),
    setShown: (id: Id, on: boolean) =>
      setReader((before) =>
        before.audience === 'me'
          ? { ...before, hidden: toggled(before.hidden, id, !on) }
          : { ...before, shown: toggled(before.shown, id, on) },
      ),
    setItem: (id: Id, on: boolean) =>
      setReader((before) => ({ ...before, items: toggled(before.items, id, on) })),
    isShown: (id: Id) => isShown(reader, id),
  };
}
export type ReaderState = ReturnType<typeof useReader>;
