import type { ReactNode } from 'react';
import { EntryPage } from '../features/journal/index.ts';
import { PersonPage } from '../features/people/index.ts';
import { PromisesPage } from '../features/promises/index.ts';
import { ReviewPage, ReviewsPage } from '../features/reviews/index.ts';
import { SearchPage } from '../features/search/index.ts';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { TeamPage } from '../features/team/index.ts';
import { TodayPage } from '../features/today/index.ts';
import { TrashPage } from '../features/trash/index.ts';
import { usePlace } from './place.ts';

/** The screen of the place where the manager is. */
export function CurrentPlace(): ReactNode {
  const place = usePlace();
  switch (place.at) {
    case 'today':
      return <TodayPage />;
    case 'search':
      return <SearchPage query={place.query} />;
    case 'team':
      return <TeamPage />;
    case 'promises':
      return <PromisesPage />;
    case 'reviews':
      return <ReviewsPage cycleId={place.cycleId} />;
    case 'review':
      return <ReviewPage place={place} />;
    case 'person':
      return <PersonPage personId={place.personId} tab={place.tab} entryId={place.entryId} />;
    case 'entry':
      return <EntryPage entryId={place.entryId} />;
    case 'trash':
      return <TrashPage />;
    case 'settings':
      return <SettingsScreen pane={place.pane} />;
  }
}
