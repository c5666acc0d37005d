import type { ShareLevel } from '../domain/entries.ts';
import { asideLevels, readBody } from '../markdown/index.ts';
import type { AsideKind } from '../markdown/marks.ts';
import type { PacketItemSource } from './packet.ts';

/** Who may see a block: as its aside says, or else its note. */
export const shareOfBlock = (aside: AsideKind | null, note: ShareLevel): ShareLevel =>
  aside === null ? note : (asideLevels[aside] ?? 'me');

/**
 * What a note says today of a paragraph that was picked from it. Where it says the same twice, what is not in a private
 * aside counts, and of that the first.
 * @param note its body as canonical Markdown, and its own share level
 */
export function readSource(
  quote: string,
  note: { body: string; share: ShareLevel; trashed: boolean },
): Pick<PacketItemSource, 'state' | 'share'> {
  const reading = readBody(note.body);
  const texts = reading.blocks.map(({ text }) => text);
  for (const { block, text } of reading.paragraphs) texts[block] = text;
  const same = reading.blocks.filter((_, index) => texts[index] === quote);
  const open = same.find(({ share }) => share !== 'private');
  if (open === undefined && same.length > 0) return { state: 'private', share: 'me' };
  const share = shareOfBlock(open?.share ?? null, note.share);
  return { state: note.trashed ? 'trashed' : open === undefined ? 'changed' : 'same', share };
}
