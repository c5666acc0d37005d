/** Milliseconds that the orderly end may take after a defect. */
const patience = 10_000;

/**
 * A defect of the main process must neither print nor be shown: a stack quotes paths, a message may quote a note. An
 * exception that nobody caught leaves a state that nobody knows: the journal is locked, which saves what was typed, and the
 * app ends. A promise that was refused and that nobody waited for stops nothing else: the app goes on.
 * @param end locks and ends the app; null where there is none yet
 * @param exit ends the process at once
 */
export const guardAgainstDefects = (
  events: Pick<NodeJS.Process, 'on'>,
  end: () => (() => Promise<void>) | null,
  exit: () => void,
): void => {
  let ending = false;
  events.on('unhandledRejection', () => {});
  events.on('uncaughtException', () => {
    if (ending) return;
    ending = true;
    const ended = end();
    if (ended === null) {
      exit();
      return;
    }
    setTimeout(exit, patience);
    ended().then(exit, exit);
  });
};
