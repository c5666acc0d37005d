import type { PersonColour } from '../../shared/domain/people.ts';
import styles from './avatar.module.css';
import { cx } from './cx.ts';
import { initialsOf } from './initials.ts';

export interface AvatarProps {
  person: { name: string; initials: string; colour: PersonColour };
  /** 24 pixels in lists, 20 in text, 40 in a header. */
  size?: 'small' | 'normal' | 'large';
}

/** Two letters on the person's colour. The name always stands beside it, so it is silent. */
export function Avatar({ person, size = 'normal' }: AvatarProps) {
  return (
    <span aria-hidden="true" className={cx(styles.avatar, styles[size], styles[person.colour])}>
      {person.initials || initialsOf(person.name)}
    </span>
  );
}
