import { type Clause, parseQuery, printQuery, type Term } from '../../../shared/search/index.ts';

export interface FilterChip {
  /** "person: Ana", "not kind: 1:1", "after: 2026-01". */
  label: string;
  /** The text of the field without it. */
  without: string;
}

const isFilter = (term: Term): boolean => term.type !== 'word' && term.type !== 'phrase';

function labelOf(term: Term, shownName: (name: string) => string): string {
  const sign = term.type !== 'signal' || term.polarity === null ? '' : term.polarity === '+' ? ' +' : ' −';
  const text = term.type === 'person' ? shownName(term.text) : term.text;
  return `${term.negated ? 'not ' : ''}${term.type}: ${text}${sign}`;
}

/**
 * The filters that the query was read as, each with the text that remains when it is taken away.
 * @param shownName how the name of a person is shown
 */
export function filterChips(text: string, shownName = (name: string): string => name): FilterChip[] {
  const { clauses } = parseQuery(text);
  return clauses.flatMap((clause: Clause, index) =>
    clause.every(isFilter)
      ? [
          {
            label: clause.map((term) => labelOf(term, shownName)).join(' or '),
            without: printQuery({ clauses: clauses.filter((_, other) => other !== index) }),
          },
        ]
      : [],
  );
}
