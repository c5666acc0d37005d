import { Fragment, type ReactNode, useMemo, useState } from 'react';
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
import styles from './revisions.module.css';

const nobody: never[] = [];
/** Unchanged lines that stay on each side of a change, and the shortest stretch that is worth folding. */
const around = 1;
const leastFolded = 3;
/** Lines that are drawn at once: a note rewritten from end to end would hold the page up for seconds. */
const mostDrawn = 600;

/** A change told by a word and a form, not by colour alone. */
export function Changed({ change, children }: { change: 'added' | 'removed'; children: ReactNode }) {
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

export interface ComparedTextProps {
  /** Bodies as Markdown. */
  before: string;
  after: string;
  /** What is said where the lines are the same. */
  same: string;
}

/** What became of a text: words that were taken out and put in, with long unchanged stretches folded. */
export function ComparedText({ before, after, same }: ComparedTextProps) {
  const people = usePeople().data ?? nobody;
  const signals = useSignals().data ?? nobody;
  const shownName = useShownName();
  const discreet = useDiscreet();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown as a name changes with these.
  const lines = useMemo(() => {
    const names = {
      person: (id: string, written: string) =>
        people.find((person) => person.id === id)?.name ?? shownName(written),
      signal: (id: string, written: string) => signals.find((signal) => signal.id === id)?.name ?? written,
      aside: asideTitle,
    };
    return compareLines(readingLines(before, names), readingLines(after, names));
  }, [before, after, people, signals, discreet]);
  return (
    <>
      {lines.every(({ change }) => change === 'same') ? <p className={styles.blank}>{same}</p> : null}
      <Stretches lines={lines} />
    </>
  );
}
