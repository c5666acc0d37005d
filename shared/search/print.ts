import type { Query, Term } from './query.ts';
import { usuallyNear } from './read-filter.ts';

const quoted = (text: string): string => (/\s/.test(text) || text === '' ? `"${text}"` : text);

function printTerm(term: Term): string {
  const minus = term.negated ? '-' : '';
  switch (term.type) {
    case 'word':
      return minus + term.text;
    case 'phrase':
      return `${minus}"${term.text}"`;
    case 'near':
      return term.within === usuallyNear
        ? `${minus}near:"${term.text}"`
        : `${minus}near:${term.within}(${term.text})`;
    case 'signal':
    case 'in':
      return `${minus}${term.type}:${quoted(term.text)}${term.polarity ?? ''}`;
    default:
      return `${minus}${term.type}:${quoted(term.text)}`;
  }
}

/** The text of a query in its one canonical form: parsing it gives the same clauses. */
export const printQuery = (query: Pick<Query, 'clauses'>): string =>
  query.clauses.map((clause) => clause.map(printTerm).join(' or ')).join(' ');
