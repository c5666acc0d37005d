import type { Page } from 'playwright-core';

/** How many strings in the page's memory hold each word, after everything was collected that nothing holds any more. */
export async function wordsInHeap(page: Page, words: readonly string[]): Promise<Record<string, number>> {
  const devtools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devtools.detach();
  const { strings } = JSON.parse(chunks.join('')) as { strings: string[] };
  return Object.fromEntries(
    words.map((word) => [word, strings.filter((text) => text.includes(word)).length]),
  );
}
