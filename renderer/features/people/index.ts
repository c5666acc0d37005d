export { setArchived } from './archive.ts';
export { type QuotedParagraph, quotesOf } from './evidence.ts';
export { EvidenceQuote } from './evidence-quote.tsx';
export { PeopleRoot } from './people-root.tsx';
export { PersonPage } from './person-page.tsx';
export { daysLate, nextWords, talkedWords } from './person-words.ts';
