import type { Polarity } from '../domain/signals.ts';
import { leadershipId } from './marks.ts';
import type { BodyReading } from './reading.ts';

/** One mark, attributed to one person. */
export interface AttributedEvidence {
  personId: string;
  signalId: string;
  polarity: Polarity;
  /** The paragraph as plain text, without the marks. */
  text: string;
  private: boolean;
  /** Index of the paragraph in `reading.blocks`. */
  paragraph: number;
}

/**
 * Evidence belongs to the people mentioned in its paragraph, or else to the entry's people. The same mark twice in one
 * paragraph counts once.
 */
export function attributeEvidence(
  reading: BodyReading,
  entryPeople: readonly string[],
): AttributedEvidence[] {
  const rows: AttributedEvidence[] = [];
  for (const paragraph of reading.paragraphs) {
    const mentioned = reading.mentions
      .filter((mention) => mention.block === paragraph.block && mention.personId !== leadershipId)
      .map((mention) => mention.personId);
    const people = new Set(mentioned.length > 0 ? mentioned : entryPeople);
    const seen = new Set<string>();
    for (const mark of reading.marks) {
      if (mark.block !== paragraph.block || seen.has(mark.signalId + mark.polarity)) continue;
      seen.add(mark.signalId + mark.polarity);
      for (const personId of people)
        rows.push({
          personId,
          signalId: mark.signalId,
          polarity: mark.polarity,
          text: paragraph.text,
          private: paragraph.private,
          paragraph: paragraph.block,
        });
    }
  }
  return rows;
}
