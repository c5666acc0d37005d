export { SavedSearches } from './saved-searches.tsx';
export { SearchPage } from './search-page.tsx';
export { SearchRoot } from './search-root.tsx';
export { startSearch } from './start.ts';
