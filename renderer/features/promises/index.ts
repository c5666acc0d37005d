export { Ledger } from './ledger.tsx';
export { PromisesPage } from './promises-page.tsx';
