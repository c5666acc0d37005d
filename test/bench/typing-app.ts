import { ask, makeJournal } from './bench-vault.ts';
import { makeCorpus } from './corpus.ts';
import { longNote } from './long-note.ts';

export const longWords = 20_000;
export const longTitle = 'A year of conversations';

/** A journal of `n` notes on one person and, newest of all, one of 20,000 words. @returns the text of that one */
export async function makeWritersJournal(folder: string, n: number): Promise<string> {
  const { vault, personId } = await makeJournal(folder, makeCorpus(n).entries);
  const [person, [signal]] = [
    (await ask(vault, 'people.list', {})).find(({ id }) => id === personId),
    await ask(vault, 'signals.list', {}),
  ];
  if (!person || !signal) throw new Error('The journal has nobody, or no signal.');
  const body = longNote(longWords, { person, signal });
  await ask(vault, 'entries.create', {
    draft: {
      kind: '1:1',
      happenedOn: '2030-01-01',
      happenedTime: null,
      title: longTitle,
      body,
      share: 'me',
      people: [{ personId, morale: null }],
    },
  });
  await ask(vault, 'vault.close', { unsaved: [] });
  return body;
}
