import type { FeedbackAnswer, FeedbackToGive } from '../../../shared/domain/last-time.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { request } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { SignalChip } from '../../ui/chip.tsx';
import { useToday } from '../../ui/date-text.tsx';
import { fullDay, relativeDay } from '../../ui/dates.ts';
import { errorWords } from '../../ui/error-words.ts';
import { notify } from '../../ui/toast.tsx';
import { openEntry } from './entry-match.ts';
import styles from './last-time.module.css';

const answerWords: Record<FeedbackAnswer, string> = {
  said: 'Noted as said.',
  left: 'Left. It will not be brought up again.',
};

async function settle(personId: Id, feedback: FeedbackToGive, answer: FeedbackAnswer | null): Promise<void> {
  const { entryId, paragraph } = feedback;
  try {
    await request('lastTime.settle', { personId, entryId, paragraph, answer });
    if (answer === null) return;
    notify({
      text: answerWords[answer],
      action: { label: 'Undo', run: () => void settle(personId, feedback, null) },
    });
  } catch (error) {
    notify({ text: `${errorWords(error).what} The feedback stays where it was.`, urgent: true });
  }
}

export interface FeedbackRowProps {
  feedback: FeedbackToGive;
  personId: Id;
  signals: readonly Signal[];
}

/** A paragraph that the person may not have heard yet, with the manager's two answers to it. */
export function FeedbackRow({ feedback, personId, signals }: FeedbackRowProps) {
  const today = useToday();
  const { text, marks, happenedOn, entryId } = feedback;
  return (
    <li>
      <button type="button" className={styles.line} onClick={() => openEntry(entryId)}>
        <span data-veil="" className={styles.quote}>
          {text}
        </span>
        <span className={styles.marks}>
          {marks.map(({ signalId, polarity }) => (
            <SignalChip
              key={signalId + polarity}
              name={signals.find(({ id }) => id === signalId)?.name ?? 'signal'}
              polarity={polarity}
            />
          ))}
          <span title={fullDay(happenedOn)}>seen {relativeDay(happenedOn, today)}</span>
        </span>
      </button>
      <div className={styles.answers}>
        <Button
          tone="quiet"
          aria-label={`Said: ${text}`}
          onClick={() => void settle(personId, feedback, 'said')}
        >
          Said
        </Button>
        <Button
          tone="quiet"
          aria-label={`Leave it: ${text}`}
          onClick={() => void settle(personId, feedback, 'left')}
        >
          Leave it
        </Button>
      </div>
    </li>
  );
}
