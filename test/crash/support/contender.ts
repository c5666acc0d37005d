/* A process that tries to open the journal when it is told to, and says whether it got it. Arguments: path, key in hex. */
import type { Db } from '../../../electron/vault/database/database.ts';
import { openDatabase } from '../../../electron/vault/database/open.ts';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { addNote } from './journal.ts';

const [path = '', keyHex = ''] = process.argv.slice(2);
let db: Db | undefined;

function tryToOpen(): string {
  try {
    db = openDatabase(path, Buffer.from(keyHex, 'hex'));
    return 'owner';
  } catch (error) {
    return error instanceof HandrailError ? error.kind : String(error);
  }
}

process.on('message', (command) => {
  if (command === 'open') process.send?.(tryToOpen());
  if (command === 'write') {
    if (db !== undefined) addNote(db);
    db?.close();
    db = undefined;
    process.send?.('closed');
  }
});
process.send?.('ready');
