import { readTypedDay } from '../../../shared/domain/typed-day.ts';
import type { LocalDate } from '../../../shared/domain/values.ts';

export interface DueWords {
  day: LocalDate;
  /** Offset of the first word that says it. */
  start: number;
  /** True for `due fri` and `by fri`, which say what they mean; a mere `tomorrow` may be part of the sentence. */
  isPlain: boolean;
}

const maxWords = 6;
const plain = /^(?:due(?: by| on)?|by) (.+)$/;
/** Words that say a day without being asked for one. `2 weeks` may be how long it takes, `sat` is a verb too. */
const mere =
  /^(?:on .+|in .+|today|tomorrow|(?:this|next) .+|(?:the )?end of .+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?!(?:day|week|month)s?$)[a-z]{3,}(?: \d{4})?)$/;

/** The due date that the end of a promise says in words; the longest reading wins. @param text up to the caret */
export function readDueWords(text: string, today: LocalDate): DueWords | null {
  const starts = [...text.matchAll(/(?<=^|\s)\S/g)].map((word) => word.index).slice(-maxWords);
  for (const start of starts) {
    const words = text.slice(start).trimEnd().toLowerCase().replaceAll(/\s+/g, ' ');
    const asked = plain.exec(words)?.[1];
    const day =
      asked !== undefined
        ? readTypedDay(asked, today, 'future')
        : mere.test(words)
          ? readTypedDay(words.replace(/^on /, ''), today, 'future')
          : null;
    if (day !== null) return { day, start, isPlain: asked !== undefined };
  }
  return null;
}
