import { Fragment, type ReactNode, useMemo, useState } from 'react';
import type { EntryDraft } from '../../../shared/domain/entries.ts';
import {
  type ComparedLine,
  compareLines,
  type Piece,
  readingLines,
} from '../../../shared/revisions/index.ts';
import { usePeople, useSignals } from '../../api/queries.ts';
import { asideTitle } from '../../editor/index.ts';
import { cx } from '../../ui/cx.ts';
import { useDiscreet, useShownName } from '../../ui/discreet.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { fieldLines } from './revision-words.ts';
import styles from './revisions.module.css';

const nobody: never[] = [];
/** Unchanged lines that stay on each side of a change, and the shortest stretch that is worth folding. */
const around = 1;
const leastFolded = 3;
/** Lines that are drawn at once: a note rewritten from end to end would hold the page up for seconds. */
const mostDrawn = 600;

/** A change told by a word and a form, not by colour alone. */
function Changed({ change, children }: { change: 'added' | 'removed'; children: ReactNode }) {
  const Tag = change === 'added' ? 'ins' : 'del';
  return (
    <Tag className={styles[change]}>
      <VisuallyHidden>{change === 'added' ? ' [added: ' : ' [removed: '}</VisuallyHidden>
      {children}
      <VisuallyHidden>] </VisuallyHidden>
    </Tag>
  );
}

const pieceOf = ({ change, text }: Piece): ReactNode =>
  change === 'same' ? text : <Changed change={change}>{text}</Changed>;

function Line({ line }: { line: ComparedLine }) {
  return (
    <p
      className={cx(styles.line, styles[line.kind], line.aside !== null && styles.inAside)}
      data-change={line.change}
      style={{ marginInlineStart: line.depth * 18 }}
    >
      {line.pieces.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never move.
        <Fragment key={at}>{pieceOf(piece)}</Fragment>
      ))}
    </p>
  );
}

const Lines = ({ lines }: { lines: readonly ComparedLine[] }) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a comparison never move.
  lines.map((line, at) => <Line key={at} line={line} />);

type Stretch = { at: number; lines: ComparedLine[]; folded: boolean };

/** Long unchanged stretches apart from what surrounds the changes. */
function stretches(lines: readonly ComparedLine[]): Stretch[] {
  const near = lines.map(() => false);
  lines.forEach(({ change }, at) => {
    if (change === 'same') return;
    for (let by = -around; by <= around; by++) if (at + by in near) near[at + by] = true;
  });
  const found: Stretch[] = [];
  lines.forEach((line, at) => {
    const last = found.at(-1);
    const folded = near[at] !== true;
    if (last && last.folded === folded) last.lines.push(line);
    else found.push({ at, lines: [line], folded });
  });
  return found.map((each) => ({ ...each, folded: each.folded && each.lines.length >= leastFolded }));
}

function Folded({ lines }: { lines: readonly ComparedLine[] }) {
  const [open, setOpen] = useState(false);
  if (open) return <Lines lines={lines} />;
  return (
    <button type="button" className={styles.fold} onClick={() => setOpen(true)}>
      {lines.length.toLocaleString()} unchanged lines
    </button>
  );
}

/** The first stretches that have so many lines to draw in all, the last of them cut where need be; and how many lines are left. */
function firstLines(parts: readonly Stretch[], most: number): { shown: Stretch[]; left: number } {
  const shown: Stretch[] = [];
  let room = most;
  let left = 0;
  for (const part of parts) {
    const lines = part.folded ? part.lines : part.lines.slice(0, room);
    if (room > 0) shown.push({ ...part, lines });
    left += part.lines.length - (room > 0 ? lines.length : 0);
    room -= part.folded ? 1 : lines.length;
  }
  return { shown, left };
}

function Stretches({ lines }: { lines: readonly ComparedLine[] }) {
  const [more, setMore] = useState<{ lines: readonly ComparedLine[]; most: number } | null>(null);
  // Asked for of this comparison, not of the one before.
  const most = more?.lines === lines ? more.most : mostDrawn;
  const { shown, left } = firstLines(stretches(lines), most);
  return (
    <>
      {shown.map(({ at, lines: part, folded }) =>
        folded ? <Folded key={at} lines={part} /> : <Lines key={at} lines={part} />,
      )}
      {left > 0 ? (
        <button
          type="button"
          className={styles.fold}
          onClick={() => setMore({ lines, most: most + mostDrawn })}
        >
          {left.toLocaleString()} more lines: show the next {Math.min(left, mostDrawn).toLocaleString()}
        </button>
      ) : null}
    </>
  );
}

export interface RevisionCompareProps {
  /** Null before the first version. */
  before: EntryDraft | null;
  after: EntryDraft;
}

/** What became of a note from one version to another: words in the text, and lines for what stands beside it. */
export function RevisionCompare({ before, after }: RevisionCompareProps) {
  const people = usePeople().data ?? nobody;
  const signals = useSignals().data ?? nobody;
  const shownName = useShownName();
  const discreet = useDiscreet();
  const nameOf = (id: string): string | undefined => people.find((person) => person.id === id)?.name;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown as a name changes with these.
  const lines = useMemo(() => {
    const names = {
      person: (id: string, written: string) => nameOf(id) ?? shownName(written),
      signal: (id: string, written: string) => signals.find((signal) => signal.id === id)?.name ?? written,
      aside: asideTitle,
    };
    return compareLines(readingLines(before?.body ?? '', names), readingLines(after.body, names));
  }, [before, after, people, signals, discreet]);
  const fields = before === null ? [] : fieldLines(before, after, (id) => nameOf(id) ?? '?');
  const same = lines.every(({ change }) => change === 'same');
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
      {same ? <p className={styles.blank}>{sameWords(before, after)}</p> : null}
      <Stretches lines={lines} />
    </div>
  );
}

function sameWords(before: EntryDraft | null, after: EntryDraft): string {
  if (after.body.trim() === '' && (before?.body ?? '').trim() === '') return 'There is no text in either.';
  return before?.body === after.body
    ? 'The text is the same in both.'
    : 'The words are the same in both; only their form, such as bold or a heading, was changed.';
}
