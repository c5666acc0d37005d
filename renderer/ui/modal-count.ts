let open = 0;

/** True while a modal dialog is open: only what holds everywhere may answer a key then. */
export const isModalOpen = (): boolean => open > 0;

/** Counts one modal until the returned function is called. */
export function countModal(): () => void {
  open++;
  return () => {
    open--;
  };
}
