import { Select as Base } from '@base-ui/react/select';
import { useId } from 'react';
import { cx } from './cx.ts';
import field from './field.module.css';
import { Icon } from './icon.tsx';
import styles from './menu.module.css';

export interface SelectProps<T extends string> {
  label: string;
  hideLabel?: boolean;
  value: T;
  onValueChange: (value: T) => void;
  options: readonly { value: T; label: string }[];
  disabled?: boolean;
}

/** One of a few. */
export function Select<T extends string>({
  label,
  hideLabel = false,
  value,
  onValueChange,
  options,
  disabled = false,
}: SelectProps<T>) {
  const labelId = useId();
  return (
    <Base.Root
      items={options}
      value={value}
      disabled={disabled}
      modal={false}
      onValueChange={(next) => next !== null && onValueChange(next)}
    >
      <div className={field.field}>
        <span id={labelId} className={cx(field.label, hideLabel && field.hidden)}>
          {label}
        </span>
        <Base.Trigger aria-labelledby={labelId} className={styles.select}>
          <Base.Value />
          <Base.Icon className={styles.selectIcon}>
            <Icon name="down" />
          </Base.Icon>
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner className={styles.positioner} sideOffset={4} alignItemWithTrigger={false}>
          <Base.Popup className={styles.popup}>
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className={styles.item}>
                  <span className={styles.tick}>
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
