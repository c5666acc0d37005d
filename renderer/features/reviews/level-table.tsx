import { type KeyboardEvent, useId, useState } from 'react';
import { counted } from '../../../shared/domain/counted.ts';
import type { Evidence, Signal } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import {
  type AgainstLevel,
  type CompetencyRow,
  type Descriptor,
  levelWords,
} from '../../../shared/frameworks/index.ts';
import { cx } from '../../ui/cx.ts';
import { DateText } from '../../ui/date-text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { EvidenceQuote, quotesOf } from '../people/index.ts';
import styles from './level-table.module.css';

const columns = 4;

/** Up and Down walk from competency to competency. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || !(event.target instanceof HTMLButtonElement)) return;
  const toggles = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('th button[aria-expanded]')];
  const next = toggles[toggles.indexOf(event.target) + by];
  if (!toggles.includes(event.target) || next === undefined) return;
  event.preventDefault();
  next.focus();
}

function Counts({ row }: { row: CompetencyRow }) {
  const { strengths, concerns, neutral, lastOn, state } = row;
  if (state === 'unmapped') return <p className={styles.quiet}>No signal speaks of it</p>;
  if (state === 'silent') return <p className={styles.quiet}>Not asked at these levels</p>;
  if (state === 'gap' || lastOn === null) return <p className={styles.gap}>Nothing yet</p>;
  return (
    <>
      <p className={styles.counts}>
        {strengths.length > 0 ? (
          <span className={styles.strength}>
            <span aria-hidden="true">+{strengths.length}</span>
            <VisuallyHidden>{counted(strengths.length, 'strength')}</VisuallyHidden>
          </span>
        ) : null}
        {concerns.length > 0 ? (
          <span className={styles.concern}>
            <span aria-hidden="true">−{concerns.length}</span>
            <VisuallyHidden>{counted(concerns.length, 'concern')}</VisuallyHidden>
          </span>
        ) : null}
        {neutral.length > 0 ? <span className={styles.quiet}>{neutral.length} neutral</span> : null}
      </p>
      <p className={styles.quiet}>
        newest <DateText date={lastOn} as="day" />
      </p>
    </>
  );
}

/** What a level asks in short; the label is for where the columns stand one below the other. */
function Asked({ label, descriptor, end }: { label: string; descriptor: Descriptor | null; end?: string }) {
  const text = descriptor?.text || descriptor?.signs[0] || descriptor?.examples[0];
  return (
    <>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {text ? (
        <p className={styles.text}>{text}</p>
      ) : (
        <p className={styles.quiet}>{end ?? 'Nothing is asked'}</p>
      )}
    </>
  );
}

function Items({ title, list }: { title: string; list: readonly string[] }) {
  if (list.length === 0) return null;
  return (
    <>
      <h2 className={styles.side}>{title}</h2>
      <ul className={styles.items}>
        {list.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}

function Shows({ level, descriptor }: { level: string; descriptor: Descriptor | null }) {
  if (descriptor === null || descriptor.signs.length + descriptor.examples.length === 0) return null;
  const [sign, ...signs] = descriptor.signs;
  const at = levelWords(level);
  // What stands in the table already is not said again.
  const rest = descriptor.text === '' ? signs : [...(sign === undefined ? [] : [sign]), ...signs];
  return (
    <div>
      <Items title={`How ${at} shows`} list={rest} />
      <Items title="For example" list={descriptor.examples} />
    </div>
  );
}

function Quotes({
  title,
  list,
  signals,
}: {
  title: string;
  list: readonly Evidence[];
  signals: readonly Signal[];
}) {
  return (
    <div>
      <h2 className={styles.side}>{title}</h2>
      {list.length === 0 ? <p className={styles.quiet}>None is marked.</p> : null}
      <ul>
        {quotesOf(list).map((quote) => (
          <EvidenceQuote
            key={`${quote.evidence.entryId} ${quote.evidence.text}`}
            quote={quote}
            signals={signals}
          />
        ))}
      </ul>
    </div>
  );
}

interface RowProps {
  row: CompetencyRow;
  level: string;
  next: string | null;
  signals: readonly Signal[];
  open: boolean;
  onToggle: () => void;
}

function Row({ row, level, next, signals, open, onToggle }: RowProps) {
  const detailId = useId();
  const { competency, state } = row;
  const names = competency.signalIds.flatMap((id) => signals.find((signal) => signal.id === id)?.name ?? []);
  return (
    <>
      <tr className={styles.row}>
        <th scope="row" className={styles.what}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={open ? detailId : undefined}
            onClick={onToggle}
          >
            <span className={cx(styles.arrow, open && styles.opened)}>
              <Icon name="forward" />
            </span>
            {competency.name}
          </button>
          {names.length > 0 ? <p className={styles.signals}>{names.join(', ')}</p> : null}
        </th>
        <td className={styles.asked}>
          <Asked label={levelWords(level)} descriptor={row.here} />
        </td>
        <td className={styles.asked}>
          <Asked
            label={next === null ? 'next' : levelWords(next)}
            descriptor={row.next}
            {...(next === null ? { end: 'The ladder ends here' } : {})}
          />
        </td>
        <td className={styles.evidence}>
          <Counts row={row} />
        </td>
      </tr>
      {open ? (
        <tr id={detailId} className={styles.detail}>
          <td colSpan={columns} className={styles.within}>
            {competency.description === '' ? null : <p className={styles.about}>{competency.description}</p>}
            <div className={styles.pair}>
              <Shows level={level} descriptor={row.here} />
              {next === null ? null : <Shows level={next} descriptor={row.next} />}
            </div>
            {state === 'noted' ? (
              <div className={styles.pair}>
                <Quotes title="Strengths" list={row.strengths} signals={signals} />
                <Quotes title="Concerns" list={row.concerns} signals={signals} />
              </div>
            ) : null}
            {row.neutral.length > 0 ? <Quotes title="Neutral" list={row.neutral} signals={signals} /> : null}
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** Competency by competency: what this level asks, what the next one does, and what was noted. */
export function LevelTable({ against, signals }: { against: AgainstLevel; signals: readonly Signal[] }) {
  const { level, next, rows } = against;
  const [opened, setOpened] = useState<ReadonlySet<Id>>(new Set());
  const toggle = (id: Id): void => {
    const now = new Set(opened);
    if (!now.delete(id)) now.add(id);
    setOpened(now);
  };
  return (
    <div className={styles.fit}>
      <table className={styles.table} onKeyDown={walk}>
        <caption className={styles.hidden}>What is asked and what was noted, by competency</caption>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col">Asked at {levelWords(level)}</th>
            <th scope="col">{next === null ? 'Asked next' : `Asked at ${levelWords(next)}`}</th>
            <th scope="col">Noted</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.competency.id}
              row={row}
              level={level}
              next={next}
              signals={signals}
              open={opened.has(row.competency.id)}
              onToggle={() => toggle(row.competency.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
