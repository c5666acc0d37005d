import type { SignalFamily } from '../../../shared/domain/signals.ts';

/** The families of signals as the screens call them. */
export const familyOptions: readonly { value: SignalFamily; label: string }[] = [
  { value: 'performance', label: 'Performance' },
  { value: 'career', label: 'Career' },
  { value: 'custom', label: 'Your own' },
];

export const familyTitle = (family: SignalFamily): string =>
  familyOptions.find(({ value }) => value === family)?.label ?? family;
