import { readBody } from './read-body.ts';

/**
 * The body with the checkbox of one task item set; nothing else changes.
 * @param position index among the task items, as in `readBody(markdown).commitments`
 * @returns the same text where there is no such item or it is so already
 */
export function setTaskDone(markdown: string, position: number, done: boolean): string {
  const task = readBody(markdown).commitments[position];
  if (!task || task.done === done) return markdown;
  const at = task.sourceOffset + 1;
  return markdown.slice(0, at) + (done ? 'x' : ' ') + markdown.slice(at + 1);
}
