import type { Attachment } from '../../../shared/contract/attachments.ts';
import type { ExportFile } from '../../../shared/contract/exports.ts';
import { counted } from '../../../shared/domain/counted.ts';
import type { Person } from '../../../shared/domain/people.ts';
import { signalFamilies } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { picturesIn, pictureTarget, readBody } from '../../../shared/markdown/index.ts';
import { pictureEndings } from '../../../shared/pictures/index.ts';
import { applyEdits } from './edits.ts';
import { FolderNames, safeName } from './file-names.ts';
import { fenced, frontMatter, tagOf } from './front-matter.ts';
import { exportsIndex } from './journal-exports.ts';
import { ladderFiles } from './journal-frameworks.ts';
import type { JournalEntry, JournalInput } from './journal-input.ts';
import { objectivesIndex } from './journal-objectives.ts';
import { packetFiles } from './journal-packets.ts';
import { escapeText } from './markdown-text.ts';
import { completeJournal, oneLine } from './words.ts';

/** Folder names leave room for the path around them: Windows counts 260 characters in all. */
const maxFolderBytes = 60;
const maxTitleBytes = 110;

/**
 * The whole journal as a folder of Markdown files with front matter, one for each note: by person where a note has one,
 * under `several people` or `nobody` where it does not, and under `trash` while it is there. Bodies are as they are
 * stored, private asides included, but for the targets of their pictures, which are files in `attachments`.
 */
export function journalFolder(input: JournalInput): ExportFile[] {
  const names = new Map(input.people.map((person) => [person.id, person.name]));
  const signals = new Map(input.signals.map((signal) => [signal.id as string, signal.name]));
  const folders = personFolders(input.people);
  const taken = new Map<string, FolderNames>();
  const used = new Map<string, number>();
  const pictures = new Map(input.pictures.map((picture) => [picture.hash, pictureFile(picture)]));
  const files = input.entries.map((entry): ExportFile => {
    const tags = new Set<string>();
    for (const mark of readBody(entry.body).marks) {
      const name = signals.get(mark.signalId) ?? mark.label;
      if (name === '') continue;
      tags.add(tagOf(name));
      if (entry.trashedAt === null) used.set(mark.signalId, (used.get(mark.signalId) ?? 0) + 1);
    }
    const folder = folderOf(entry, folders);
    const folderNames = taken.get(folder) ?? new FolderNames();
    taken.set(folder, folderNames);
    const path = `${folder}/${folderNames.take(fileName(entry), '.md')}`;
    return {
      path,
      parts: [
        frontMatter(entry, names, [...tags].sort()),
        entry.body === '' ? '' : `\n${linkPictures(entry.body, path, pictures)}\n`,
      ],
    };
  });
  return [
    peopleIndex(input, folders),
    signalsIndex(input, used),
    ...objectivesIndex(input),
    ...files,
    ...packetFiles(input),
    ...exportsIndex(input),
    ...templateFiles(input.templates),
    ...ladderFiles(input),
    ...[...pictures].map(([hash, path]): ExportFile => ({ path, parts: [{ picture: hash, as: 'bytes' }] })),
  ];
}

const pictureFile = ({ hash, type }: Attachment): string => `attachments/${hash}.${pictureEndings[type]}`;

/** A body whose pictures are files of the folder; what the journal does not hold stays as it is written. */
function linkPictures(body: string, path: string, files: ReadonlyMap<string, string>): string {
  const up = '../'.repeat(path.split('/').length - 1);
  const edits = picturesIn(body).flatMap(({ hash, start, end }) => {
    const file = files.get(hash);
    if (file === undefined) return [];
    const source = body.slice(start, end);
    const target = pictureTarget(hash);
    const at = start + source.lastIndexOf(target);
    return [{ start: at, end: at + target.length, text: up + file }];
  });
  return applyEdits(body, edits);
}

/** Templates that the manager changed or added, each as the Markdown that it is written in. */
function templateFiles(templates: JournalInput['templates']): ExportFile[] {
  const taken = new FolderNames();
  return templates.map(({ id, name, kind, text, origin }) => {
    const file = taken.take(safeName(name, { fallback: 'Template', maxBytes: maxTitleBytes }), '.md');
    return {
      path: `templates/${file}`,
      parts: [`${fenced({ template: name, kind, id, origin })}\n${text}\n`],
    };
  });
}

function personFolders(people: readonly Person[]): Map<Id, string> {
  const taken = new FolderNames();
  return new Map(
    people.map((person) => [
      person.id,
      `people/${taken.take(safeName(person.name, { fallback: 'Person', maxBytes: maxFolderBytes }))}`,
    ]),
  );
}

function folderOf(entry: JournalEntry, folders: ReadonlyMap<Id, string>): string {
  if (entry.trashedAt !== null) return 'trash';
  const only = entry.people.length === 1 ? entry.people[0] : undefined;
  if (only) return folders.get(only.personId) ?? 'nobody';
  return entry.people.length === 0 ? 'nobody' : 'several people';
}

const fileName = (entry: JournalEntry): string =>
  `${entry.happenedOn} ${safeName(entry.title, { fallback: safeName(entry.kind, { fallback: 'note', maxBytes: 40 }), maxBytes: maxTitleBytes })}`;

/** A link to a path of the same folder (CommonMark 6.3: no white space or unbalanced brackets in a destination). */
const linkTo = (path: string): string =>
  path
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(/[()']/g, (character) => `%${character.charCodeAt(0).toString(16)}`),
    )
    .join('/');

function peopleIndex({ people, entries }: JournalInput, folders: ReadonlyMap<Id, string>): ExportFile {
  const count = (id: Id): number =>
    entries.filter((entry) => entry.trashedAt === null && entry.people.some((one) => one.personId === id))
      .length;
  const lines = people.map((person) => {
    const about = [person.relation, person.role, person.level, person.team].map(oneLine).filter(Boolean);
    const state = person.archivedAt === null ? '' : ', archived';
    return `- [${escapeText(person.name)}](${linkTo(folders.get(person.id) ?? '')}/): ${escapeText(about.join(', '))}${state}. ${counted(count(person.id), 'note')}.`;
  });
  return { path: 'people.md', parts: [`# People\n\n${completeJournal}\n\n${lines.join('\n')}\n`] };
}

function signalsIndex({ signals }: JournalInput, used: ReadonlyMap<string, number>): ExportFile {
  const sections = signalFamilies.flatMap((family) => {
    const own = signals.filter((signal) => signal.family === family);
    if (own.length === 0) return [];
    const lines = own.map((signal) => {
      const description = signal.description === '' ? '' : ` ${escapeText(signal.description)}`;
      const state = signal.archivedAt === null ? '' : ' Archived.';
      return `- **${escapeText(signal.name)}** (\`${tagOf(signal.name)}\`):${description}${state} ${counted(used.get(signal.id) ?? 0, 'mark')}.`;
    });
    return [`## ${family}\n\n${lines.join('\n')}`];
  });
  return { path: 'signals.md', parts: [`# Signals\n\n${sections.join('\n\n')}\n`] };
}
