import { useQuery } from '@tanstack/react-query';
import type { InputOf } from '../../../shared/contract/requests.ts';
import { counted } from '../../../shared/domain/counted.ts';
import type { TextLength } from '../../../shared/exports/plain-text.ts';
import { queryOf } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { copyText } from '../journal/index.ts';
import styles from './plain-text.module.css';

/** A form counts an emoji as two or more. */
const lengthWords = ({ characters, inForms }: TextLength): string =>
  `${counted(characters, 'character')}${inForms === characters ? '' : `, ${inForms.toLocaleString()} as a form counts`}`;

function Part({ title, text, ...length }: { title: string; text: string } & TextLength) {
  return (
    <li className={styles.part}>
      <span className={styles.title} data-veil="">
        {title}
      </span>
      <span className={styles.length}>{lengthWords(length)}</span>
      <Button aria-label={`Copy ${title}`} onClick={() => void copyText(text)}>
        Copy
      </Button>
    </li>
  );
}

/** The same without any format, for the fields of a form, each with its length. */
export function PlainText({ request }: { request: InputOf<'export.text'> }) {
  const answer = useQuery(queryOf('export.text', request));
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return null;
  const { sections, ...all } = answer.data;
  if (sections.length === 0) return <p className={styles.length}>There is no text for this reader.</p>;
  return (
    <ul>
      <Part title="All of it" {...all} />
      {sections.map((section) => (
        <Part key={section.title} {...section} />
      ))}
    </ul>
  );
}
