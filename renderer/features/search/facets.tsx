import type { FacetCount } from '../../../shared/contract/search.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import type { Term } from '../../../shared/search/index.ts';
import { type ShownPerson, useFacets } from '../../api/queries.ts';
import { InspectorSection } from '../../app/inspector-section.tsx';
import { cx } from '../../ui/cx.ts';
import { monthWords } from '../../ui/dates.ts';
import { asWritten } from '../../ui/discreet.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { kindWords } from '../journal/index.ts';
import { asksFor, toggleTerm } from './facet-terms.ts';
import styles from './search-side.module.css';

interface Value {
  label: string;
  term: Term;
  count: number;
}

interface FacetProps {
  title: string;
  values: readonly Value[];
  query: string;
  onChange: (query: string) => void;
}

function Facet({ title, values, query, onChange }: FacetProps) {
  if (values.length === 0) return null;
  return (
    <InspectorSection title={title}>
      <ul>
        {values.map(({ label, term, count }) => {
          const chosen = asksFor(query, term);
          return (
            <li key={label}>
              <button
                type="button"
                aria-pressed={chosen}
                className={cx(styles.facet, chosen && styles.chosen)}
                onClick={() => onChange(toggleTerm(query, term))}
              >
                <span className={styles.value}>{label}</span>
                <span className={styles.number}>
                  {count.toLocaleString()}
                  <VisuallyHidden>{count === 1 ? ' note' : ' notes'}</VisuallyHidden>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </InspectorSection>
  );
}

export interface FacetsProps {
  query: string;
  today: string;
  /** False while the results themselves are still awaited. */
  ready: boolean;
  people: readonly ShownPerson[];
  signals: readonly Signal[];
  onChange: (query: string) => void;
}

/** What the results are about, with counts; each narrows them down to it, and is taken back by a second press. */
export function Facets({ query, today, ready, people, signals, onChange }: FacetsProps) {
  const facets = useFacets({ text: query, today }, ready).data;
  if (!facets || facets.of === 0) return null;
  const values = (
    counts: readonly FacetCount[],
    read: (value: string) => { label: string; term: Term } | null,
  ): Value[] =>
    counts.flatMap(({ value, count }) => {
      const known = read(value);
      return known === null ? [] : [{ ...known, count }];
    });
  return (
    <>
      <p className={styles.of}>
        {facets.more
          ? `Of the newest ${facets.of} notes`
          : facets.of === 1
            ? 'Of this note'
            : `Of these ${facets.of} notes`}
      </p>
      <Facet
        title="People"
        query={query}
        onChange={onChange}
        values={values(facets.people, (value) => {
          const person = people.find(({ id }) => id === value);
          return person
            ? { label: person.name, term: { type: 'person', text: asWritten(person).name, negated: false } }
            : null;
        })}
      />
      <Facet
        title="Signals"
        query={query}
        onChange={onChange}
        values={values(facets.signals, (value) => {
          const name = signals.find(({ id }) => id === value)?.name;
          return name === undefined
            ? null
            : { label: name, term: { type: 'signal', text: name, polarity: null, negated: false } };
        })}
      />
      <Facet
        title="Kinds"
        query={query}
        onChange={onChange}
        values={values(facets.kinds, (kind) => ({
          label: kindWords(kind as Parameters<typeof kindWords>[0]),
          term: { type: 'kind', text: kind, negated: false },
        }))}
      />
      <Facet
        title="Months"
        query={query}
        onChange={onChange}
        values={values(facets.months, (month) => ({
          label: monthWords(month),
          term: { type: 'during', text: month, negated: false },
        }))}
      />
    </>
  );
}
