import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Written by the build: every file of the page, by the path under which it is asked for. */
export const PageManifest = z.record(
  z.string().regex(/^(\/[\w-][\w.-]*)+$/),
  z.strictObject({ mime: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
);
export type PageManifest = z.infer<typeof PageManifest>;

/**
 * The one thing that the page may load is itself. Trusted types are not required: named character references in a note
 * (`&copy;`) are decoded, and pasted HTML is read, by means that they forbid.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every file of the page. */
export const pageHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

export interface PageFile {
  mime: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Answers from the manifest, or null. No path is ever made from what was asked. */
export type Page = (path: string) => Promise<PageFile | null>;

/**
 * @param folder holds `renderer/` and `renderer.manifest.json`, as the build left them
 * @throws where the manifest is missing or malformed
 */
export const openPage = (folder: string): Page => {
  const manifest = PageManifest.parse(
    JSON.parse(readFileSync(join(folder, 'renderer.manifest.json'), 'utf8')),
  );
  const files = new Map(
    Object.entries(manifest).map(([path, entry]) => [
      path,
      { ...entry, place: join(folder, 'renderer', ...path.split('/')) },
    ]),
  );
  return async (path) => {
    const file = files.get(path === '/' ? '/index.html' : path);
    if (file === undefined) return null;
    // A file that went away (a build beneath a running preview) is no answer, and no reason to end.
    const bytes = await readFile(file.place).then(
      (content) => new Uint8Array(content),
      () => null,
    );
    if (bytes === null) return null;
    if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) return null;
    return { mime: file.mime, bytes };
  };
};
