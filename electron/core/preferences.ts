import { defaultPreferences, Preferences } from '../../shared/contract/app.ts';
import type { ParsedInputOf } from '../../shared/contract/requests.ts';

export type PreferencesChange = ParsedInputOf<'app.setPreferences'>;

/** The preferences after a change; what the change leaves out, or undefined, stays. */
export const withChange = (current: Preferences, change: PreferencesChange): Preferences =>
  Preferences.parse({
    ...current,
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  });

/** Preferences as a file kept them, field by field: what is missing or malformed takes its default. */
export const readPreferences = (kept: unknown): Preferences => {
  const fields = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  const valid = fields.filter(([name, value]) => Preferences.partial().safeParse({ [name]: value }).success);
  return withChange(defaultPreferences, Object.fromEntries(valid));
};
