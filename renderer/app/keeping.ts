import { request } from '../api/client.ts';
import { collectUnsaved } from './unsaved.ts';
import { vaultState } from './vault-state.ts';

/** Milliseconds of typing that the end of this page can take away, and the least time between two tellings. */
const pauseMillis = 60;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pauseMillis));

let isAsked = false;
let isTelling = false;
/** True while the main process may keep something for this page: at first, of one before it. */
let isKept = true;

/**
 * Tells the main process, within a moment, what of the text is not in the journal: should this page end before the next save,
 * it is there after the next unlocking. However often it is called, one telling waits for the one before.
 */
export function keepUnsavedSoon(): void {
  isAsked = true;
  if (!isTelling) void tell();
}

async function tell(): Promise<void> {
  isTelling = true;
  while (isAsked) {
    await pause();
    isAsked = false;
    // A lock has handed everything over, and everything is forgotten here.
    if (vaultState().state !== 'open') break;
    const unsaved = collectUnsaved();
    if (unsaved.length === 0 && !isKept) continue;
    isKept = unsaved.length > 0;
    await request('app.keepUnsaved', { unsaved }).catch(() => null);
  }
  isTelling = false;
}
