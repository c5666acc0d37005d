import type { EditorThemeClasses } from 'lexical';
import styles from './body.module.css';

const name = (value: string | undefined): string => value ?? '';

/** Lexical's class names, from the same module that the read-only view uses. */
export const theme: EditorThemeClasses = {
  paragraph: name(styles.paragraph),
  heading: {
    h1: name(styles.heading1),
    h2: name(styles.heading2),
    h3: name(styles.heading3),
    h4: name(styles.heading3),
    h5: name(styles.heading3),
    h6: name(styles.heading3),
  },
  list: {
    ul: name(styles.list),
    ol: name(styles.list),
    listitem: name(styles.item),
    nested: { listitem: name(styles.nested) },
  },
  quote: name(styles.quote),
  code: name(styles.code),
  link: name(styles.link),
  hr: name(styles.rule),
  table: name(styles.table),
  tableScrollableWrapper: name(styles.tableFrame),
  tableCellSelected: name(styles.selectedCell),
  tableSelection: name(styles.selectedTable),
  text: {
    bold: name(styles.bold),
    italic: name(styles.italic),
    strikethrough: name(styles.strike),
    code: name(styles.inlineCode),
  },
};
