/**
 * A browser that is given a file where nobody takes it shows that file in the page's place. Here nothing happens instead; an
 * editor takes pictures before this hears of it. Returns a function that ends it.
 */
export function startRefusingDrops(): () => void {
  const refuse = (event: DragEvent): void => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
  return () => {
    window.removeEventListener('dragover', refuse);
    window.removeEventListener('drop', refuse);
  };
}
