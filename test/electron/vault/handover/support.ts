import { decryptAge, encryptAge } from '../../../../electron/vault/handover/age.ts';
import type { HandoverPreview, HandoverTaken } from '../../../../shared/contract/handover.ts';
import type { Person } from '../../../../shared/domain/people.ts';
import type { Id } from '../../../../shared/domain/values.ts';
import type { Handover, HandoverChoice } from '../../../../shared/handover/index.ts';
import { samplePicture, toBase64 } from '../../../helpers/pictures.ts';
import { note, openVault, person, type TestVault } from '../services/support.ts';

export const filePassphrase = 'seven lanterns carried across';

export interface Giver {
  vault: TestVault;
  ana: Person;
  ben: Person;
  mark: string;
}

/** The journal of who goes: Ana is handed over, Ben is a third party. */
export async function giver(): Promise<Giver> {
  const vault = await openVault();
  const ana = await vault.ask('people.add', {
    draft: person({ role: 'Engineer', level: 'L4', startedOn: '2024-05-01' }),
  });
  const ben = await vault.ask('people.add', { draft: person({ name: 'Ben Okafor', level: 'L5' }) });
  const ownership = (await vault.ask('signals.list', {})).find(({ name }) => name === 'ownership');
  const own = await vault.ask('signals.add', {
    draft: { name: 'on call', family: 'custom', description: '' },
  });
  const mark = `[#ownership +](signal:${ownership?.id}) [#on call +](signal:${own.id})`;
  const { hash } = await vault.ask('attachments.add', { base64: toBase64(samplePicture('png')) });
  const write = note.bind(null, vault);
  const first = await write(
    '2026-01-12',
    'The pager',
    `Took the pager for [@Ben Okafor](person:${ben.id}). ${mark}\n\n> [!private]\n> Looked worn out today.\n\n` +
      `- [ ] ask about the rota 📅 2026-02-01\n\n![the rota](attachment:${hash})`,
    [ana.id, 3],
  );
  await write('2026-02-02', '', 'Ana and Ben paired.', [ana.id, 4], [ben.id, 1]);
  await write('2026-02-03', '', `Nobody’s note on [@Ana Ruiz](person:${ana.id}).`);
  await write('2026-02-04', '', `Ben says that [@Ana Ruiz](person:${ana.id}) helped.`, [ben.id, 2]);
  const trashed = await write('2026-02-05', '', 'Thrown away.', [ana.id, null]);
  await vault.ask('entries.trash', { id: trashed.id });
  vault.clock.pass(60);
  const { revision, version, id, ...said } = await vault.ask('entries.get', { id: first.id });
  const { kind, happenedOn, happenedTime, body, share, people } = said;
  await vault.ask('entries.save', {
    id,
    baseRevision: revision,
    baseVersion: version,
    draft: { kind, happenedOn, happenedTime, title: 'Who holds the pager', body, share, people },
  });
  const goal = await vault.ask('objectives.add', {
    personId: ana.id,
    draft: { goal: 'Lead the on-call rota', horizon: 'now' },
  });
  vault.clock.pass(60);
  await vault.ask('objectives.update', {
    id: goal.id,
    draft: { goal: 'Lead the on-call rota', horizon: 'now', nextStep: 'Write the proposal' },
  });
  await vault.ask('objectives.link', { id: goal.id, entryId: first.id, linked: true });
  await vault.ask('templates.save', { id: null, draft: { name: 'Exit talk', kind: 'career', text: 'Why?' } });
  return { vault, ana, ben, mark };
}

export const handOver = (vault: TestVault, choice: HandoverChoice): Promise<Uint8Array<ArrayBuffer>> =>
  vault
    .ask('handover.render', { choice, by: 'Sam Okoro', passphrase: filePassphrase })
    .then(({ bytes }) => new Uint8Array(bytes));

export const open = (vault: TestVault, bytes: Uint8Array<ArrayBuffer>): Promise<HandoverPreview> =>
  vault.ask('handover.open', { bytes, passphrase: filePassphrase });

export async function takeOver(
  vault: TestVault,
  bytes: Uint8Array<ArrayBuffer>,
  people: { id: Id; as: Id }[] = [],
): Promise<HandoverTaken> {
  await open(vault, bytes);
  return vault.ask('handover.take', { people });
}

/** The content of a file as it stands under the encryption. */
export const contentOf = async (bytes: Uint8Array): Promise<Handover> =>
  JSON.parse(Buffer.from(await decryptAge(bytes, filePassphrase)).toString('utf8')) as Handover;

/** A file of whatever content, as somebody who knows the passphrase can make it. */
export const fileOf = async (content: unknown): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content), 'utf8');
  return new Uint8Array(await encryptAge(bytes, filePassphrase, 2));
};
