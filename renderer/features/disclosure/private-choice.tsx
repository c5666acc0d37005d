import { counted } from '../../../shared/domain/counted.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './disclosure.module.css';

export interface PrivateWish {
  wanted: boolean;
  /** What was typed to confirm it. */
  typed: string;
}
export const leftOut: PrivateWish = { wanted: false, typed: '' };

/** Whether the words that confirm it are the name as the journal has it, however it is spaced and capitalised. */
export const confirms = (typed: string, name: string): boolean => {
  const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(typed) === plain(name);
};

/** Private asides stay out of every file but this one, and here too unless somebody says so in so many letters. */
export function PrivateChoice({
  count,
  name,
  value,
  onChange,
}: {
  count: number;
  name: string;
  value: PrivateWish;
  onChange: (wish: PrivateWish) => void;
}) {
  return (
    <div className={styles.group}>
      <p className={styles.say}>
        {count === 0
          ? 'There is no private aside about them.'
          : `${counted(count, 'private passage about them is', 'private passages about them are')} left out, and the cover says how many. A request for data may cover them: that is a question of law, and counsel should decide it, not you alone and not Handrail.`}
      </p>
      {count === 0 ? null : (
        <Checkbox
          label="Put the private passages in too"
          hint="Each is labelled. They cannot be taken back once the file has left."
          checked={value.wanted}
          onCheckedChange={(wanted) => onChange({ wanted, typed: '' })}
        />
      )}
      {value.wanted ? (
        <TextField
          label={`Type ${name} to confirm`}
          value={value.typed}
          autoFocus
          onValueChange={(typed) => onChange({ wanted: true, typed })}
        />
      ) : null}
    </div>
  );
}
