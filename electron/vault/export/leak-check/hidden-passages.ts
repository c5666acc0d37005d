import type { ShareLevel } from '../../../../shared/domain/entries.ts';
import { levelsOf, type Reader } from '../../../../shared/exports/reader.ts';
import { asideLevels, readBody } from '../../../../shared/markdown/index.ts';
import type { BodyBlock } from '../../../../shared/markdown/reading.ts';
import type { ExportInput, ExportSource } from '../input.ts';
import { letters, piecesOf } from './passages.ts';

/** Whether a reader sees a block, by the innermost aside that it stands in or else its note. */
const isOpen = ({ share }: BodyBlock, own: ShareLevel, levels: readonly ShareLevel[]): boolean => {
  const level = share === null ? own : asideLevels[share];
  return level !== null && levels.includes(level);
};

const bodiesOf = (
  input: ExportInput,
  levels: readonly ShareLevel[],
): Pick<ExportSource, 'share' | 'body'>[] => [
  ...input.entries,
  ...input.elsewhere,
  // A draft is written for whoever reads it.
  ...(input.packet?.sections ?? []).map(({ body }) => ({ body, share: levels[0] ?? 'me' })),
];

/** Pieces of everything that this reader may not see: private asides, and for others than the manager what is not shared. */
export function hiddenPieces(
  input: ExportInput,
  reader: Reader,
  isName: (word: string) => boolean,
): Set<string> {
  const levels = levelsOf(reader.audience);
  const pieces = new Set<string>();
  const add = (text: string): void => {
    for (const piece of piecesOf(text, isName)) pieces.add(piece);
  };
  for (const { body, share } of bodiesOf(input, levels)) {
    if (levels.includes(share) && !/\[!/.test(body)) continue;
    for (const block of readBody(body).blocks) if (!isOpen(block, share, levels)) add(block.text);
  }
  for (const { private: hidden, text } of input.evidence) if (hidden) add(text);
  for (const { source, quote } of input.packet?.items ?? []) if (source.state === 'private') add(quote);
  for (const { share, states, ...objective } of input.objectives)
    for (const state of [{ ...objective, share }, ...states])
      if (!levels.includes(state.share))
        for (const text of [state.goal, state.accommodation, state.nextStep]) add(text);
  return pieces;
}

/** Everything that may stand in the file, as letters: the same words may be private in one place and open in another. */
export function openLetters(input: ExportInput, reader: Reader): string {
  const levels = levelsOf(reader.audience);
  const texts: string[] = [input.person.name, input.person.role, input.person.team, input.person.level];
  for (const { body, share } of bodiesOf(input, levels))
    for (const block of readBody(body).blocks)
      if (isOpen(block, share, levels)) texts.push(block.text, body.slice(block.start, block.end));
  for (const { title, share } of input.entries) if (levels.includes(share)) texts.push(title);
  // Of a note that is not at hand, the journal's own word is taken.
  const known = new Set([...input.entries, ...input.elsewhere].map(({ id }) => id));
  for (const { private: hidden, text, title, entryId } of input.evidence)
    if (!hidden && !known.has(entryId) && levels.includes('me')) texts.push(text, title);
  for (const { wording, remark, quote, source, share, id } of input.packet?.items ?? []) {
    if (source.state === 'private') continue;
    texts.push(remark, wording ?? '');
    if (source.state === 'same' && (reader.items.includes(id) || levels.includes(share ?? source.share)))
      texts.push(quote);
  }
  for (const { title } of input.packet?.sections ?? []) texts.push(title);
  for (const { share, states, ...objective } of input.objectives)
    for (const state of [{ ...objective, share }, ...states])
      if (levels.includes(share) && levels.includes(state.share))
        texts.push(state.goal, state.accommodation, state.nextStep);
  return letters(texts.join('\n'));
}
