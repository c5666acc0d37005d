export { SearchPage } from './search-page.tsx';
export { startSearch } from './search-state.ts';
