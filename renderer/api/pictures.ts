import { request } from './client.ts';

/** A picture in this page. */
export interface ShownPicture {
  /** `blob:`; it ends when nobody shows the picture any more. */
  url: string;
  /** Pixels. */
  width: number;
  height: number;
}
export type PictureSize = Pick<ShownPicture, 'width' | 'height'>;

interface Lent {
  borrowers: number;
  picture: Promise<ShownPicture>;
  url: string | null;
}

const lent = new Map<string, Lent>();
/** Of pictures that were shown, so that the page keeps their place the next time. */
const sizes = new Map<string, PictureSize>();
/** One after the other: a save never waits for more than one of them. */
let last: Promise<unknown> = Promise.resolve();

export const sizeOfPicture = (hash: string): PictureSize | undefined => sizes.get(hash);

/**
 * A picture of the journal, shared by everybody who shows it. `picture` rejects with a HandrailError where there is none.
 * @returns `release` is called once, when it is not shown any more
 */
export function borrowPicture(hash: string): { picture: Promise<ShownPicture>; release: () => void } {
  const entry = lent.get(hash) ?? lend(hash);
  entry.borrowers += 1;
  return { picture: entry.picture, release: () => giveBack(hash, entry) };
}

function lend(hash: string): Lent {
  const entry: Lent = { borrowers: 0, url: null, picture: Promise.reject(new Error('Not asked yet.')) };
  // Who scrolled past before its turn came needs it no more.
  const load = () =>
    entry.borrowers > 0 ? fetchPicture(hash, entry) : Promise.reject(new Error('Not wanted.'));
  entry.picture.catch(() => {});
  entry.picture = last.then(load);
  last = entry.picture.catch(() => {
    if (lent.get(hash) === entry) lent.delete(hash);
  });
  lent.set(hash, entry);
  return entry;
}

async function fetchPicture(hash: string, entry: Lent): Promise<ShownPicture> {
  const { base64, type, width, height } = await request('attachments.get', { hash });
  // It may have been taken off the screen, or the journal been locked, in the meantime.
  if (lent.get(hash) !== entry) throw new Error('Not wanted.');
  sizes.set(hash, { width, height });
  entry.url = URL.createObjectURL(new Blob([fromBase64(base64)], { type }));
  return { url: entry.url, width, height };
}

function giveBack(hash: string, entry: Lent): void {
  entry.borrowers -= 1;
  if (entry.borrowers > 0) return;
  if (entry.url !== null) URL.revokeObjectURL(entry.url);
  if (lent.get(hash) === entry) lent.delete(hash);
}

/** Takes every picture out of this page's reach: what lock calls. */
export function forgetPictures(): void {
  for (const { url } of lent.values()) if (url !== null) URL.revokeObjectURL(url);
  lent.clear();
  sizes.clear();
}

function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
