import type { Protocol } from 'electron';
import { type Page, pageHeaders } from '../core/page.ts';

export const scheme = 'app';
export const origin = `${scheme}://handrail`;
export const startAddress = `${origin}/`;
export const captureAddress = `${origin}/capture.html`;
export const printAddress = `${scheme}://print/`;

/** Must run before the app is ready, and once only. */
export const registerScheme = (protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void =>
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        bypassCSP: false,
        allowServiceWorkers: false,
        corsEnabled: false,
        stream: false,
        codeCache: false,
        allowExtensions: false,
      },
    },
  ]);

const refusal = () => new Response(null, { status: 404, headers: pageHeaders });

/** Serves the built page, file by file from its manifest, and nothing else. */
export const servePage = (protocol: Pick<Protocol, 'handle'>, page: Page): void =>
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.host !== 'handrail') return refusal();
    const file = await page(url.pathname);
    if (file === null) return refusal();
    return new Response(file.bytes, { headers: { ...pageHeaders, 'Content-Type': file.mime } });
  });

const printHeaders = {
  ...pageHeaders,
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
  'Content-Type': 'text/html; charset=utf-8',
};

/** Serves one document to print, at one address. */
export const serveDocument = (protocol: Pick<Protocol, 'handle'>, html: string): void =>
  protocol.handle(scheme, (request) =>
    request.url === printAddress ? new Response(html, { headers: printHeaders }) : refusal(),
  );
