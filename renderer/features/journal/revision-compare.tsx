import type { EntryDraft } from '../../../shared/domain/entries.ts';
import { usePeople } from '../../api/queries.ts';
import { Changed, ComparedText } from './compared-text.tsx';
import { fieldLines } from './revision-words.ts';
import styles from './revisions.module.css';

const nobody: never[] = [];

export interface RevisionCompareProps {
  /** Null before the first version. */
  before: EntryDraft | null;
  after: EntryDraft;
}

/** What became of a note from one version to another: words in the text, and lines for what stands beside it. */
export function RevisionCompare({ before, after }: RevisionCompareProps) {
  const people = usePeople().data ?? nobody;
  const nameOf = (id: string): string | undefined => people.find((person) => person.id === id)?.name;
  const fields = before === null ? [] : fieldLines(before, after, (id) => nameOf(id) ?? '?');
  return (
    <div className={styles.text} data-veil="" data-testid="compared">
      {fields.length > 0 ? (
        <dl className={styles.fields}>
          {fields.map((field) => (
            <div key={field.label}>
              <dt>{field.label}</dt>
              <dd>
                <Changed change="removed">{field.before}</Changed>{' '}
                <Changed change="added">{field.after}</Changed>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <ComparedText before={before?.body ?? ''} after={after.body} same={sameWords(before, after)} />
    </div>
  );
}

function sameWords(before: EntryDraft | null, after: EntryDraft): string {
  if (after.body.trim() === '' && (before?.body ?? '').trim() === '') return 'There is no text in either.';
  return before?.body === after.body
    ? 'The text is the same in both.'
    : 'The words are the same in both; only their form, such as bold or a heading, was changed.';
}
