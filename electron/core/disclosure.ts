import { basename } from 'node:path';
import { zipSync } from 'fflate';
import type { Handlers } from '../../shared/contract/requests.ts';
import { type Ask, askVault, chosenTarget } from './ask-vault.ts';
import type { ExportRuns } from './export-run.ts';
import type { Host } from './host.ts';
import { writeLoggedFile } from './log-export.ts';

type Dialogs = Pick<Host, 'chooseSaveFile' | 'printToPdf'>;

/** One file with all of a bundle in it, that every system opens; encrypted where a passphrase was given. */
export const disclosureHandlers = (
  vault: Ask,
  dialogs: Dialogs,
  today: () => string,
  runs: ExportRuns,
): Handlers<'app.exportDisclosure'> => ({
  'app.exportDisclosure': async ({ choice, passphrase }) => {
    if (passphrase !== null) await askVault(vault, 'export.acceptPassphrase', { passphrase });
    // The name of the file is seen by whoever carries it: it names nobody.
    const name = `Handrail disclosure ${today()}`;
    const { path, shownAs } = chosenTarget(
      await dialogs.chooseSaveFile(
        passphrase === null ? { name, extension: 'zip' } : { name: `${name}.zip`, extension: 'age' },
      ),
    );
    return runs.run(5, async (step) => {
      const { files, print, counts, record } = await step(() =>
        askVault(vault, 'disclosure.render', { choice }),
      );
      const pdf = await step((signal) => dialogs.printToPdf(print.html, signal));
      await step(() => askVault(vault, 'disclosure.checkPrinted', { choice, bytes: new Uint8Array(pdf) }));
      const bytes = await step(async () => {
        const encoder = new TextEncoder();
        const zip = zipSync({
          ...Object.fromEntries(files.map((file) => [file.path, encoder.encode(file.text)])),
          // A PDF is compressed already.
          [print.path]: [pdf, { level: 0 }],
        });
        if (passphrase === null) return zip;
        return (await askVault(vault, 'export.encrypt', { bytes: zip, passphrase })).bytes;
      });
      const logged = { ...record, encrypted: passphrase !== null };
      await step.last((stillWanted) => writeLoggedFile(vault, path, bytes, logged, stillWanted));
      return { savedAs: shownAs ?? basename(path), counts };
    });
  },
});
