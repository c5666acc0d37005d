export { setArchived } from './archive.ts';
export { PeopleRoot } from './people-root.tsx';
export { PersonPage } from './person-page.tsx';
export { daysLate, nextWords, talkedWords } from './person-words.ts';
