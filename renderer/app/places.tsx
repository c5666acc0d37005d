import type { ReactNode } from 'react';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { usePlace } from './place.ts';

/** The screen of the place where the manager is. */
export function CurrentPlace(): ReactNode {
  const place = usePlace();
  switch (place.at) {
    case 'today':
    case 'search':
    case 'team':
    case 'person':
    case 'entry':
    case 'trash':
      return null;
    case 'settings':
      return <SettingsScreen pane={place.pane} />;
  }
}
