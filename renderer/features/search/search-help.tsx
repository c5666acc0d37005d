import { Dialog } from '../../ui/dialog.tsx';
import { lessons } from './help-words.ts';
import styles from './search-help.module.css';

export interface SearchHelpProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** An example was chosen. */
  onTry: (example: string) => void;
}

/** The language of the search, taught by examples that can be tried. */
export function SearchHelp({ open, onOpenChange, onTry }: SearchHelpProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="What can be typed here"
      description="Everything you type must hold. A minus before anything leaves it out. What is no filter is searched as words, so nothing you type can be wrong."
      width="wide"
    >
      <div className={styles.columns}>
        {lessons.map((group) => (
          <section key={group.title} className={styles.group}>
            <h3 className={styles.heading}>{group.title}</h3>
            <ul>
              {group.lessons.map(({ example, means }) => (
                <li key={example}>
                  <button type="button" className={styles.lesson} onClick={() => onTry(example)}>
                    <code className={styles.example}>{example}</code>
                    <span className={styles.means}>{means}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
