import { CheckBox } from 'docx';

/** A box that can be ticked in Word. */
export const boxOf = (checked: boolean): CheckBox =>
  new CheckBox({
    alias: checked ? 'Done' : 'Open',
    checked,
    checkedState: { value: '2612', font: 'Segoe UI Symbol' },
    uncheckedState: { value: '2610', font: 'Segoe UI Symbol' },
  });
