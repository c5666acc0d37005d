import { request } from '../api/client.ts';
import { onEvent } from '../api/events.ts';
import { isDiscreet, setDiscreet, watchDiscreet } from '../ui/discreet.ts';

/** Discreet mode is one for all windows: what is turned on in one is on in the other. Returns a function that ends it. */
export function startSharingDiscreet(): () => void {
  const ends = [
    onEvent('discreet', ({ on }) => setDiscreet(on)),
    watchDiscreet(() => void request('app.setDiscreet', { on: isDiscreet() }).catch(() => undefined)),
  ];
  return () => {
    for (const end of ends) end();
  };
}
