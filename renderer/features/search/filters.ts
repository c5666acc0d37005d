import { type Clause, parseQuery, printQuery, type Term } from '../../../shared/search/index.ts';

export interface FilterChip {
  /** "person: Ana", "not kind: 1:1", "after: 2026-01". */
  label: string;
  /** The text of the field without it. */
  without: string;
}

const isFilter = (term: Term): boolean => term.type !== 'word' && term.type !== 'phrase';

function labelOf(term: Term): string {
  const sign = term.type !== 'signal' || term.polarity === null ? '' : term.polarity === '+' ? ' +' : ' −';
  return `${term.negated ? 'not ' : ''}${term.type}: ${term.text}${sign}`;
}

/** The filters that the query was read as, each with the text that remains when it is taken away. */
export function filterChips(text: string): FilterChip[] {
  const { clauses } = parseQuery(text);
  return clauses.flatMap((clause: Clause, index) =>
    clause.every(isFilter)
      ? [
          {
            label: clause.map(labelOf).join(' or '),
            without: printQuery({ clauses: clauses.filter((_, other) => other !== index) }),
          },
        ]
      : [],
  );
}
