import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { flipFuses } from '@electron/fuses';
import { fuses } from './fuses.mjs';

/**
 * The packaged binary, which has another name on every system.
 * @param {string} folder
 * @param {string} platform
 * @param {string} productName
 * @param {(path: string) => boolean} exists
 */
export const binaryIn = (folder, platform, productName, exists = existsSync) => {
  if (platform === 'darwin') return join(folder, `${productName}.app`);
  if (platform === 'win32') return join(folder, `${productName}.exe`);
  const names = [productName, productName.toLowerCase()];
  const name = names.find((candidate) => exists(join(folder, candidate)));
  if (name === undefined) throw new Error('The packaged binary was not found, so its fuses were not set.');
  return join(folder, name);
};

/** electron-builder's hook: sets the fuses before the app is signed. */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const binary = binaryIn(appOutDir, electronPlatformName, packager.appInfo.productFilename);
  await flipFuses(binary, {
    ...fuses,
    // Flipping breaks the signature that an unsigned Mac app still needs.
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
  });
}
