import { currentPreferences, watchPreferences } from './preferences.ts';

/** Keeps `data-theme` on <html> true to the preference, or else to the system. Returns a function that ends it. */
export function startTheme(): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const { theme } = currentPreferences();
    document.documentElement.dataset.theme = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
  };
  apply();
  system.addEventListener('change', apply);
  const end = watchPreferences(apply);
  return () => {
    system.removeEventListener('change', apply);
    end();
  };
}
