import type { Topic } from '../domain/last-time.ts';
import type { BodyReading } from './reading.ts';

const topicHeading =
  /^(?:for |until )?(?:the )?next (?:time|1:1|one[- ]on[- ]one)$|^(?:still )?open (?:questions?|topics?|points?)$|^(?:to )?carry over$/i;
const topicLine = /^(?:for )?next (?:time|1:1): +(?<topic>\S.*)$/i;
const headingWords = (text: string): string => text.replace(/[\s:.…?]+$/, '').trim();

/**
 * What a note leaves for the next conversation: every paragraph and list item beneath a heading such as "Next time" or
 * "Open questions", up to the next heading, and any line that begins with "Next time:". Task items are promises and are
 * kept as such.
 */
export function topicsLeft({ blocks }: Pick<BodyReading, 'blocks'>): Topic[] {
  const topics: Topic[] = [];
  let beneath = false;
  for (const { kind, text, share } of blocks) {
    if (kind === 'heading') beneath = topicHeading.test(headingWords(text));
    else if (kind === 'paragraph' || kind === 'table row') {
      const topic = topicLine.exec(text)?.groups?.topic ?? (beneath ? text : '');
      if (topic !== '') topics.push({ text: topic, private: share === 'private' });
    }
  }
  return topics;
}
