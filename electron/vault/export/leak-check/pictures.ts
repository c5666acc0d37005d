import { createHash } from 'node:crypto';
import { hashesIn, readBody } from '../../../../shared/markdown/index.ts';

/** The hashes that stand in private asides and nowhere else, as the parser reads them. */
export function privatePictures(bodies: readonly string[]): string[] {
  const hidden = new Set<string>();
  const open = new Set<string>();
  for (const body of bodies) {
    if (hashesIn(body).size === 0) continue;
    const { asides, blocks } = readBody(body);
    const add = (to: Set<string>, { start, end }: { start: number; end: number }): void => {
      for (const hash of hashesIn(body.slice(start, end))) to.add(hash);
    };
    for (const aside of asides) if (aside.kind === 'private') add(hidden, aside);
    for (const block of blocks) add(block.share === 'private' ? hidden : open, block);
  }
  return [...hidden].filter((hash) => !open.has(hash));
}

const embedded = /data:image\/[a-z]+;base64,|"base64": "/g;

/** The hashes of the pictures that a file has in it, from their bytes. */
export const hashesOfEmbedded = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(embedded)].map(({ index, 0: opening }) => {
      const start = index + opening.length;
      const bytes = Buffer.from(text.slice(start, text.indexOf('"', start)), 'base64');
      return createHash('sha256').update(bytes).digest('hex');
    }),
  );
