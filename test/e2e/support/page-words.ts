import type { Page } from 'playwright-core';

/**
 * Which of the words are anywhere in the page that a script of the page could get at: the document with its attributes
 * and what React keeps on its nodes, the title, the address, the history's state, the storages, and everything that is
 * reachable from a global.
 */
export const wordsInPage = (page: Page, words: readonly string[]): Promise<string[]> =>
  page.evaluate(async (wanted) => {
    const found = new Set<string>();
    const look = (text: string): void => {
      for (const word of wanted) if (text.includes(word)) found.add(word);
    };
    const storages = [window.localStorage, window.sessionStorage].map((storage) => JSON.stringify(storage));
    for (const text of [document.documentElement.outerHTML, document.title, location.href, ...storages])
      look(text);
    look(JSON.stringify(history.state) ?? '');
    const databases = (await window.indexedDB?.databases?.().catch(() => [])) ?? [];
    look(JSON.stringify(databases));
    for (const input of document.querySelectorAll('input, textarea')) look((input as HTMLInputElement).value);

    const seen = new Set<object>();
    const queue: unknown[] = [window, document, ...document.querySelectorAll('*')];
    const add = (value: unknown): void => {
      if (typeof value === 'string') look(value);
      else if ((typeof value === 'object' && value !== null) || typeof value === 'function') {
        if (!seen.has(value)) {
          seen.add(value);
          queue.push(value);
        }
      }
    };
    for (let at = 0; at < queue.length && at < 400_000; at++) {
      const value = queue[at] as object;
      if (value instanceof Map) for (const [key, held] of value) [key, held].forEach(add);
      else if (value instanceof Set) for (const held of value) add(held);
      for (const key of Reflect.ownKeys(value)) {
        if (typeof key === 'string') look(key);
        // A getter may compute, throw or have an effect; what it would read is reached by itself.
        const held = Object.getOwnPropertyDescriptor(value, key);
        if (held && 'value' in held) add(held.value);
      }
    }
    return [...found].sort();
  }, words);
