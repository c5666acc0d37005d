import { type Clause, parseQuery, printQuery, type Term } from '../../../shared/search/index.ts';

export interface FilterChip {
  /** "person: Ana", "not kind: 1:1", "after: 2026-01". */
  label: string;
  /** The text of the field without it. */
  without: string;
  /** The text of the field where it is to be changed: it stands last there, and its value is selected. */
  edit: { text: string; start: number; end: number };
}

const isFilter = (term: Term): boolean => term.type !== 'word' && term.type !== 'phrase';

const signs = { '+': ' +', '-': ' −' } as const;

function valueWords(term: Term, shownName: (name: string) => string): string {
  switch (term.type) {
    case 'person':
      return shownName(term.text);
    case 'signal':
    case 'in':
      return term.text + (term.polarity === null ? '' : signs[term.polarity]);
    case 'near':
      return `${term.text} (within ${term.within} ${term.within === 1 ? 'word' : 'words'})`;
    default:
      return term.text;
  }
}

const labelOf = (term: Term, shownName: (name: string) => string): string =>
  `${term.negated ? 'not ' : ''}${term.type}: ${valueWords(term, shownName)}`;

/** The text with one clause at its end, and where the value of its last filter stands. */
function editing(others: readonly Clause[], clause: Clause): FilterChip['edit'] {
  const text = printQuery({ clauses: [...others, clause] });
  const last = printQuery({ clauses: [clause.slice(-1)] });
  const value = /^-?(?:near:\d*\(|[a-z]+:"?)/.exec(last)?.[0].length ?? 0;
  return { text, start: text.length - last.length + value, end: text.replace(/[")]?[+-]?$/, '').length };
}

/**
 * The filters that the query was read as, each with the text that remains when it is taken away.
 * @param shownName how the name of a person is shown
 */
export function filterChips(text: string, shownName = (name: string): string => name): FilterChip[] {
  const { clauses } = parseQuery(text);
  return clauses.flatMap((clause: Clause, index) => {
    if (!clause.every(isFilter)) return [];
    const others = clauses.filter((_, other) => other !== index);
    return [
      {
        label: clause.map((term) => labelOf(term, shownName)).join(' or '),
        without: printQuery({ clauses: others }),
        edit: editing(others, clause),
      },
    ];
  });
}
