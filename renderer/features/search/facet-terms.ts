import { parseQuery, printQuery, type Term } from '../../../shared/search/index.ts';

const printed = (term: Term): string => printQuery({ clauses: [[term]] });

/** Whether a query asks for just this, beside other things. */
export const asksFor = (query: string, term: Term): boolean =>
  parseQuery(query).clauses.some((clause) => printQuery({ clauses: [clause] }) === printed(term));

/** The query with this asked for too, or without it where it was. */
export function toggleTerm(query: string, term: Term): string {
  const { clauses } = parseQuery(query);
  if (!asksFor(query, term)) return `${printQuery({ clauses: [...clauses, [term]] })} `;
  return printQuery({
    clauses: clauses.filter((clause) => printQuery({ clauses: [clause] }) !== printed(term)),
  });
}
