import { $getNodeByKey, type PointType } from 'lexical';
import { offsetIn, type PlacedHint } from './blocks.ts';

/**
 * The hint behind the selection, or before it, round the ends of the document. From a line without hints it begins at
 * the first, or the last. Call it in a read. @param hints in the order of the document
 */
export function nextHint(
  hints: readonly PlacedHint[],
  anchor: PointType,
  focus: PointType,
  isBack: boolean,
): PlacedHint | undefined {
  const node = focus.getNode();
  const isSide = (hint: PlacedHint): boolean => {
    const offsets = [offsetIn(hint.block, anchor), offsetIn(hint.block, focus)].filter((at) => at !== null);
    if (offsets.length > 0)
      return isBack ? hint.end <= Math.min(...offsets) : hint.start >= Math.max(...offsets);
    const first = hint.block.pieces[0]?.key;
    const there = first === undefined ? null : $getNodeByKey(first);
    return there !== null && node.isBefore(there) === !isBack;
  };
  return isBack ? (hints.findLast(isSide) ?? hints.at(-1)) : (hints.find(isSide) ?? hints[0]);
}
