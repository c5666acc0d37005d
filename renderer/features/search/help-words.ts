/** A part of the search language, with what to type for it. */
export interface Lesson {
  example: string;
  means: string;
}

/** The language, once, in the order in which it is useful. */
export const lessons: readonly { title: string; lessons: readonly Lesson[] }[] = [
  {
    title: 'Words',
    lessons: [
      { example: 'rollback plan', means: 'both words; the last one may go on' },
      { example: '"rollback plan"', means: 'exactly these words' },
      { example: 'rollback -lunch', means: 'the one without the other' },
      { example: 'praise or thanks', means: 'either of them' },
      { example: 'near:"rollback plan"', means: 'within ten words; near:3(rollback plan) within three' },
    ],
  },
  {
    title: 'Days',
    lessons: [
      { example: 'during:h1-2026', means: 'a half, quarter (q3-2026), month or year' },
      { example: 'last:6w', means: 'the last weeks; d, m and y too' },
      { example: 'after:2026-01', means: 'from that day on; before: ends before it' },
      { example: 'on:05-14', means: 'that day of every year; on:14 of every month' },
    ],
  },
  {
    title: 'People and signals',
    lessons: [
      { example: 'person:ana', means: 'about her, or mentioning her' },
      { example: 'signal:ownership+', means: 'marked as a strength; − for a concern' },
      { example: 'in:career', means: 'a signal of the family career, performance or custom' },
      { example: 'kind:1:1', means: 'a kind of note' },
      { example: 'morale:<3', means: 'low morale, of the person you ask about' },
    ],
  },
  {
    title: 'What a note has',
    lessons: [
      { example: 'has:open-promise', means: 'also promise, aside, attachment' },
      { example: 'is:pinned', means: 'or trashed' },
    ],
  },
];
