import type { ThirdParty } from '../../../shared/contract/exports.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useShownName } from '../../ui/discreet.ts';
import styles from './disclosure.module.css';

/** Whom the bundle names beside the person: each is replaced unless the manager says otherwise. */
export function ThirdParties({
  parties,
  shown,
  onShown,
}: {
  parties: readonly ThirdParty[];
  shown: ReadonlySet<Id>;
  onShown: (shown: ReadonlySet<Id>) => void;
}) {
  const nameOf = useShownName();
  if (parties.length === 0) return <p className={styles.say}>Nobody else is named in it.</p>;
  return (
    <fieldset className={styles.third}>
      <legend className={styles.label}>Other people are replaced, but for those who are ticked</legend>
      <div className={styles.people}>
        {parties.map(({ personId, name, pseudonym }) => (
          <Checkbox
            key={personId}
            label={
              <>
                {nameOf(name)} <span className={styles.pseudonym}>{pseudonym}</span>
              </>
            }
            checked={shown.has(personId)}
            onCheckedChange={(checked) => {
              const next = new Set(shown);
              if (checked) next.add(personId);
              else next.delete(personId);
              onShown(next);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
