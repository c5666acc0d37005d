import { folderArgument, type VaultMessage, type VaultQuestion } from '../../shared/contract/wire.ts';
import { searchesInTurns } from './services/turns.ts';
import { createVault } from './services/vault.ts';

/** The channel to the main process: Electron's utilityProcess or Node's fork. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
  postMessage(message: VaultMessage): void;
}

const folder = process.argv
  .find((argument) => argument.startsWith(folderArgument))
  ?.slice(folderArgument.length);
const parentPort = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;

// A defect must not print: a stack or a message could quote the journal. The main process sees the process end.
process.on('uncaughtException', () => process.exit(70));
process.on('unhandledRejection', () => process.exit(70));

if (folder === undefined || (parentPort === undefined && process.send === undefined)) process.exit(64);

const post = (message: VaultMessage): void => {
  if (parentPort !== undefined) parentPort.postMessage(message);
  else if (process.connected) process.send?.(message, () => {});
};

const vault = createVault({ folder, emit: post });
const request = searchesInTurns(vault);

const isQuestion = (message: unknown): message is VaultQuestion =>
  typeof message === 'object' &&
  message !== null &&
  'id' in message &&
  typeof message.id === 'number' &&
  'name' in message &&
  typeof message.name === 'string';

async function receive(message: unknown): Promise<void> {
  if (!isQuestion(message)) return;
  post({
    id: message.id,
    result: await request(message.name, 'input' in message ? message.input : undefined),
  });
}

if (parentPort !== undefined) parentPort.on('message', ({ data }) => void receive(data));
else process.on('message', (message) => void receive(message));

/** Without its parent nobody can ask or lock: the key goes, and the process with it. */
process.on('disconnect', () => {
  try {
    vault.close();
  } finally {
    process.exit(0);
  }
});

post({ ready: true });
