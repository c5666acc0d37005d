import { LocalDate } from '../../../shared/domain/values.ts';
import type { Span } from '../../../shared/review/cycles.ts';
import { longDay } from '../../ui/dates.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './export-dialog.module.css';
import { type SpanKind, spanKinds } from './spans.ts';

const spanWords: Record<SpanKind, string> = {
  'this half': 'This half',
  'last half': 'Last half',
  quarter: 'This quarter',
  year: 'The last twelve months',
  custom: 'Other dates…',
};
const spanOptions = spanKinds.map((value) => ({ value, label: spanWords[value] }));

export const spanError = ({ from, to }: Span): string | undefined => {
  if (!LocalDate.safeParse(from).success || !LocalDate.safeParse(to).success) return 'There is no such day.';
  return from > to ? 'It ends before it begins.' : undefined;
};

export interface SpanChoiceProps {
  kind: SpanKind;
  span: Span;
  onKind: (kind: SpanKind) => void;
  onSpan: (span: Span) => void;
}

/** Which days are exported. */
export function SpanChoice({ kind, span, onKind, onSpan }: SpanChoiceProps) {
  return (
    <div className={styles.span}>
      <Select label="Which notes" value={kind} onValueChange={onKind} options={spanOptions} />
      {kind === 'custom' ? (
        <div className={styles.dates}>
          <TextField
            type="date"
            label="From"
            value={span.from}
            error={spanError(span)}
            onValueChange={(from) => onSpan({ ...span, from })}
          />
          <TextField type="date" label="To" value={span.to} onValueChange={(to) => onSpan({ ...span, to })} />
        </div>
      ) : (
        <p className={styles.days}>
          {longDay(span.from)} to {longDay(span.to)}
        </p>
      )}
    </div>
  );
}
