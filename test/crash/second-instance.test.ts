import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../electron/vault/database/migrate.ts';
import { createDatabase, openDatabase } from '../../electron/vault/database/open.ts';
import { checkNotes, testSchema } from './support/journal.ts';
import { startProcess } from './support/processes.ts';
import { newKey, report, temporaryFolder, times } from './support/vaults.ts';

const answerOf = async (child: ChildProcess): Promise<string> => String((await once(child, 'message'))[0]);
const tell = (children: readonly ChildProcess[], command: string): Promise<string[]> => {
  const answers = Promise.all(children.map(answerOf));
  for (const child of children) child.send(command);
  return answers;
};

describe('eight processes that open the journal at once', () => {
  it('give it to exactly one, and tell the others so', async () => {
    const rounds = times(8, 200);
    const path = join(temporaryFolder(), 'journal.db');
    const key = newKey();
    const db = createDatabase(path, key);
    migrate(db, [testSchema]);
    db.close();
    const children = Array.from({ length: 8 }, () =>
      startProcess('contender.ts', [path, key.toString('hex')]),
    );
    try {
      await Promise.all(children.map(answerOf));
      for (let round = 0; round < rounds; round++) {
        const answers = (await tell(children, 'open')).sort();
        expect(answers, `round ${round}`).toEqual([...Array(7).fill('in-use'), 'owner']);
        await tell(children, 'write');
      }
    } finally {
      for (const child of children) child.kill('SIGKILL');
    }
    const after = openDatabase(path, key);
    expect(checkNotes(after)).toBe(rounds);
    after.close();
    report(`second instance: ${rounds} rounds of 8 processes, one owner each, ${rounds} notes, 0 corrupt`);
  });
});
