import { Select as Base } from '@base-ui/react/select';
import { Icon } from '../../ui/icon.tsx';
import menu from '../../ui/menu.module.css';
import styles from './meta-row.module.css';

export interface QuietSelectProps<T extends string> {
  label: string;
  value: T;
  onValueChange: (value: T) => void;
  options: readonly { value: T; label: string }[];
}

/** One of a few, as a word in the line of a note rather than a field of a form. */
export function QuietSelect<T extends string>({ label, value, onValueChange, options }: QuietSelectProps<T>) {
  return (
    <Base.Root
      items={options}
      value={value}
      modal={false}
      onValueChange={(next) => next !== null && onValueChange(next)}
    >
      <Base.Trigger aria-label={label} className={styles.quiet}>
        <Base.Value />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={menu.positioner} sideOffset={4} alignItemWithTrigger={false}>
          <Base.Popup className={menu.popup}>
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className={menu.item}>
                  <span className={menu.tick}>
                    <Base.ItemIndicator>
                      <Icon name="check" />
                    </Base.ItemIndicator>
                  </span>
                  <Base.ItemText>{option.label}</Base.ItemText>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
