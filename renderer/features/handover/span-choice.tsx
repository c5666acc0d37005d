import { LocalDate } from '../../../shared/domain/values.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './handover.module.css';

/** Days, both inside; null where the span is open at that end. */
export interface OpenSpan {
  from: LocalDate | null;
  to: LocalDate | null;
}
export const allTime: OpenSpan = { from: null, to: null };

/** What is wrong with a span, in words; undefined where nothing is. */
export const openSpanError = ({ from, to }: OpenSpan): string | undefined => {
  const real = [from, to].every((day) => day === null || LocalDate.safeParse(day).success);
  if (!real) return 'There is no such day.';
  return from !== null && to !== null && from > to ? 'It ends before it begins.' : undefined;
};

const options = [
  { value: 'all', label: 'All of them' },
  { value: 'days', label: 'Of some days…' },
] as const;

/** All notes, or those of some days; a day that is left empty leaves that end open. */
export function SpanChoice({
  value,
  onChange,
}: {
  value: OpenSpan | null;
  onChange: (value: OpenSpan | null) => void;
}) {
  return (
    <div className={styles.group}>
      <Select
        label="Which notes"
        value={value === null ? 'all' : 'days'}
        onValueChange={(next) => onChange(next === 'all' ? null : allTime)}
        options={options}
      />
      {value === null ? null : (
        <div className={styles.pair}>
          <TextField
            type="date"
            label="From"
            value={value.from ?? ''}
            error={openSpanError(value)}
            onValueChange={(from) => onChange({ ...value, from: from || null })}
          />
          <TextField
            type="date"
            label="To"
            value={value.to ?? ''}
            onValueChange={(to) => onChange({ ...value, to: to || null })}
          />
        </div>
      )}
    </div>
  );
}
