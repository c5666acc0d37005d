import type { Page } from 'playwright-core';

/** One key that wrote a letter. */
export interface Painted {
  /** Milliseconds from the event's own time to the end of the frame that shows what it did. */
  millis: number;
  /** Whether the letter stood before the caret behind that frame, alone or with those of keys that came meanwhile. */
  isShown: boolean;
}

type WatchedWindow = typeof window & { handrailBench?: Painted[] };

/**
 * Measures, from now on, every key that writes a letter, inside the page, so that no round trip of whoever sends the keys
 * is in the figures. What is counted, and why:
 *
 * It begins with the event's `timeStamp`, which the browser's process sets before the page's process has the event: a page
 * that is still busy with the key before, or with a save, is charged for it. It ends in a task behind the rendering of the
 * next frame: script, style, layout and paint of that frame lie before it. What the compositor does in its own threads
 * does not, and is the same for all. The Event Timing API would include it, but answers in steps of 8 ms.
 *
 * A headless browser that was idle begins the frame at once, so that the figures hold no wait for a screen: on one of
 * 60 Hz that wait is 0 to 16.7 ms more for every program. Behind the frame the letter is looked for before the caret, so
 * that nobody is quick by showing it later.
 */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const samples: Painted[] = [];
    (window as WatchedWindow).handrailBench = samples;
    const beforeCaret = (): string => {
      const field = document.activeElement;
      const { focusNode, focusOffset } = document.getSelection() as Selection;
      const [text, at] =
        field instanceof HTMLTextAreaElement
          ? [field.value, field.selectionStart]
          : [focusNode?.nodeValue ?? '', focusOffset];
      return text.slice(0, at).replaceAll('\u00a0', ' ');
    };
    let keys = 0;
    window.addEventListener(
      'keydown',
      ({ key, ctrlKey, timeStamp }) => {
        if (key.length !== 1 || ctrlKey) return;
        const own = ++keys;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          const millis = performance.now() - timeStamp;
          samples.push({ millis, isShown: beforeCaret().at(own - keys - 1) === key });
        };
        requestAnimationFrame(() => port2.postMessage(null));
      },
      { capture: true },
    );
  });
}

/** Takes what was measured since the last time. */
export const takeKeys = (page: Page): Promise<Painted[]> =>
  page.evaluate(() => (window as WatchedWindow).handrailBench?.splice(0) ?? []);
