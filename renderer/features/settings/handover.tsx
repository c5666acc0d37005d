import { useState } from 'react';
import type { ReceivedHandover } from '../../../shared/contract/handover.ts';
import { counted } from '../../../shared/domain/counted.ts';
import { useReceived } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { longDay } from '../../ui/dates.ts';
import { useShownName } from '../../ui/discreet.ts';
import { HandOverDialog, showTaken, TakeOver } from '../handover/index.ts';
import styles from './settings.module.css';

const none: never[] = [];

function Received({ handovers }: { handovers: readonly ReceivedHandover[] }) {
  const shown = useShownName();
  return (
    <ul>
      {handovers.map(({ id, by, at, takenAt, entries }) => (
        <li key={id} className={styles.choice}>
          <p>
            Handed over by {shown(by)} on {longDay(at.slice(0, 10))}, taken over on{' '}
            {longDay(takenAt.slice(0, 10))}
          </p>
          <span className={styles.say}>{counted(entries.length, 'note')}</span>
        </li>
      ))}
    </ul>
  );
}

/** A file for whoever follows, and a file from whoever went before. */
export function Handover() {
  const received = useReceived().data ?? none;
  const [handing, setHanding] = useState(false);
  return (
    <>
      <section className={styles.part} aria-labelledby="hand-over">
        <h3 id="hand-over" className={styles.choiceTitle}>
          Hand over
        </h3>
        <p className={styles.say}>
          People and their notes as one encrypted file, for the manager who follows. You choose what goes
          along.
        </p>
        <div className={styles.actions}>
          <Button onClick={() => setHanding(true)}>Hand over…</Button>
        </div>
      </section>
      <section className={styles.part} aria-labelledby="take-over">
        <h3 id="take-over" className={styles.choiceTitle}>
          Take over
        </h3>
        <p className={styles.say}>
          A file that was handed to you. You see what is in it before anything is added; what is here already
          stays as it is.
        </p>
        <TakeOver onTaken={showTaken} />
      </section>
      {received.length === 0 ? null : (
        <section className={styles.part} aria-labelledby="taken-over">
          <h3 id="taken-over" className={styles.choiceTitle}>
            Taken over before
          </h3>
          <Received handovers={received} />
        </section>
      )}
      <HandOverDialog open={handing} onOpenChange={setHanding} />
    </>
  );
}
