import type { HandoverContent, HandoverPreview } from '../../../shared/contract/handover.ts';
import { counted } from '../../../shared/domain/counted.ts';
import type { HandoverCounts } from '../../../shared/handover/choice.ts';

const some = (count: number, one: string, many?: string): string[] =>
  count === 0 ? [] : [counted(count, one, many)];

/** "3 notes, 1 objective and 2 templates". */
function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? 'nothing';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** What a file would hold, and what of these notes stays here. */
export function holdsWords(counts: HandoverCounts): string {
  const held = listed([
    counted(counts.notes, 'note'),
    ...some(counts.objectives, 'objective'),
    ...some(counts.templates, 'template'),
    ...some(counts.pictures, 'picture'),
  ]);
  const kept = [
    ...some(counts.privateAsides, 'private aside stays here', 'private asides stay here'),
    ...some(counts.promises, 'promise is left out', 'promises are left out'),
  ];
  return [`${held}.`, ...kept.map((words) => `${words}.`)].join(' ');
}

export const contentWords = (content: HandoverContent): string =>
  listed([
    ...some(content.notes, 'note'),
    ...some(content.objectives, 'objective'),
    ...some(content.templates, 'template'),
    ...some(content.signals, 'signal'),
    ...some(content.pictures, 'picture'),
  ]);

/** Whether there is anything in a file that this journal does not have. */
export const isEmpty = (content: HandoverContent): boolean =>
  Object.values(content).every((count) => count === 0);

/** What of the file is here already, or was left out by whoever made it. */
export function asideWords({ here, newer, choice }: HandoverPreview): string[] {
  return [
    ...(here === 0
      ? []
      : [
          `${counted(here, 'note is', 'notes are')} here already and ${here === 1 ? 'stays as it is' : 'stay as they are'}.`,
        ]),
    ...(newer === 0
      ? []
      : [
          `${newer === 1 ? 'One of them was' : `${newer.toLocaleString('en')} of them were`} changed in the other journal since; the text here is not replaced.`,
        ]),
    choice.privateAsides ? 'Private asides are in it.' : 'Private asides were left out.',
    ...(choice.names ? [] : ['The names of other people were replaced.']),
    ...(choice.promises ? [] : ['Promises were left out.']),
  ];
}
