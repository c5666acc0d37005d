import { chromium } from 'playwright-core';
import { privateArguments, sandboxed } from './chromium.ts';

const address = 'https://print.invalid/';

/** The document may style itself and hold its own pictures. It runs nothing and asks for nothing. */
const headers = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
  'Cache-Control': 'no-store',
};

/** Prints in a browser of its own, that has no script, no network and no profile, and ends afterwards. */
export const printWith =
  (executablePath: string) =>
  async (html: string, signal?: AbortSignal): Promise<Uint8Array> => {
    const browser = await chromium.launch({
      executablePath,
      headless: true,
      chromiumSandbox: sandboxed,
      args: [...privateArguments],
    });
    const end = (): void => void browser.close();
    signal?.addEventListener('abort', end);
    try {
      signal?.throwIfAborted();
      const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
      await context.route('**/*', (route) =>
        route.request().url() === address && route.request().isNavigationRequest()
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html })
          : route.abort(),
      );
      const page = await context.newPage();
      await page.goto(address);
      return await page.pdf({
        format: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
    } finally {
      signal?.removeEventListener('abort', end);
      await browser.close();
    }
  };
