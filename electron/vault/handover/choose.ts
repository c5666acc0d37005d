import { type Entry, EntryDraft } from '../../../shared/domain/entries.ts';
import { canonicalDraft } from '../../../shared/domain/hash-chain.ts';
import { ObjectiveDraft, objectivesOfSpan } from '../../../shared/domain/objectives.ts';
import { PersonDraft, type PersonSummary } from '../../../shared/domain/people.ts';
import { SignalDraft } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type {
  HandedEntry,
  HandedObjective,
  Handover,
  HandoverChoice,
  HandoverCounts,
} from '../../../shared/handover/index.ts';
import { hashesIn, idsIn, withoutPrivateAsides, withoutTasks } from '../../../shared/markdown/index.ts';
import { TemplateDraft } from '../../../shared/templates/index.ts';
import type { HandoverSource } from './load.ts';
import { type Renaming, renamingFor } from './renaming.ts';

/** What of a journal goes into the file: its content but for the pictures, of which it has the hashes. */
export interface ChosenHandover
  extends Pick<Handover, 'people' | 'signals' | 'entries' | 'objectives' | 'templates'> {
  pictures: string[];
  /** What was left out of the notes. */
  privateAsides: number;
  promises: number;
  /** Third parties whose names were replaced. */
  hidden: ReadonlySet<Id>;
}

/** When they started with this manager says nothing of the next one. */
const personDraft = (person: PersonDraft, renaming: Renaming): PersonDraft => ({
  name: person.name,
  initials: person.initials,
  colour: person.colour,
  relation: person.relation,
  role: renaming.text(person.role, PersonDraft.shape.role.unwrap()),
  team: renaming.text(person.team, PersonDraft.shape.team.unwrap()),
  level: renaming.text(person.level, PersonDraft.shape.level.unwrap()),
  pronouns: person.pronouns,
  startedOn: null,
  rhythmDays: person.rhythmDays,
});

/** Of a third party only who they are: how the manager works with them is none of their successor's. */
const thirdPartyDraft = (person: PersonDraft, renaming: Renaming): PersonDraft => ({
  ...personDraft(person, renaming),
  relation: person.relation === 'report' ? 'peer' : person.relation,
  level: '',
  pronouns: '',
  rhythmDays: null,
});

/** Everybody whom the notes name by their id. */
const namedIn = (entries: readonly HandedEntry[]): Set<string> =>
  new Set(
    entries.flatMap(({ draft }) => [
      ...draft.people.map(({ personId }) => personId),
      ...idsIn(draft.body, 'person'),
    ]),
  );

const handedObjectives = (
  source: HandoverSource,
  choice: HandoverChoice,
  notes: ReadonlySet<Id>,
  renaming: Renaming,
): HandedObjective[] =>
  (choice.objectives ? objectivesOfSpan(source.objectives, choice.from, choice.to) : []).map(
    ({ id, personId, states, notes: told }) => ({
      id,
      personId,
      states: states.map((state) => ({
        goal: renaming.text(state.goal, ObjectiveDraft.shape.goal),
        horizon: state.horizon,
        accommodation: renaming.text(state.accommodation, ObjectiveDraft.shape.accommodation.unwrap()),
        nextStep: renaming.text(state.nextStep, ObjectiveDraft.shape.nextStep.unwrap()),
        dueOn: state.dueOn,
        share: state.share,
        status: state.status,
        at: state.at,
      })),
      notes: told.filter((note) => notes.has(note)),
    }),
  );

/** The note as it goes over, or null where nothing of it is left. */
function handedDraft(entry: Entry, choice: HandoverChoice, renaming: Renaming) {
  const open = choice.privateAsides ? { markdown: entry.body, removed: 0 } : withoutPrivateAsides(entry.body);
  const plain = choice.promises ? { markdown: open.markdown, removed: 0 } : withoutTasks(open.markdown);
  const chosen = new Set(choice.people);
  const people = entry.people
    .filter(({ personId }) => choice.names || chosen.has(personId))
    .map(({ personId, morale }) => ({ personId, morale: chosen.has(personId) ? morale : null }));
  const draft: EntryDraft = {
    kind: entry.kind,
    happenedOn: entry.happenedOn,
    happenedTime: entry.happenedTime,
    title: renaming.text(entry.title, EntryDraft.shape.title),
    body: renaming.body(plain.markdown),
    share: entry.share,
    people,
  };
  const removed = open.removed + plain.removed;
  const nothingLeft =
    removed > 0 &&
    draft.body.trim() === '' &&
    draft.title === '' &&
    people.every(({ morale }) => morale === null);
  return { draft: nothingLeft ? null : draft, privateAsides: open.removed, promises: plain.removed };
}

/** Leaves out of a journal's content what the choice leaves out, and replaces the names that it replaces. */
export function chooseHandover(source: HandoverSource, choice: HandoverChoice): ChosenHandover {
  const renaming = renamingFor(source, choice);
  let [privateAsides, promises] = [0, 0];
  const entries: HandedEntry[] = [];
  for (const { entry, chain } of source.entries) {
    const handed = handedDraft(entry, choice, renaming);
    privateAsides += handed.privateAsides;
    promises += handed.promises;
    if (handed.draft === null) continue;
    entries.push({
      id: entry.id,
      draft: handed.draft,
      pinned: entry.pinned,
      writtenAt: entry.writtenAt,
      updatedAt: entry.updatedAt,
      whole: canonicalDraft(handed.draft) === canonicalDraft(entry),
      chain,
    });
  }
  const chosen = new Set<string>(choice.people);
  const named = namedIn(entries);
  const marked = new Set(entries.flatMap(({ draft }) => [...idsIn(draft.body, 'signal')]));
  const notes = new Set(entries.map(({ id }) => id));
  const goes = ({ id }: PersonSummary): boolean => chosen.has(id) || (choice.names && named.has(id));
  return {
    people: source.people.filter(goes).map((person) => ({
      id: person.id,
      chosen: chosen.has(person.id),
      draft: (chosen.has(person.id) ? personDraft : thirdPartyDraft)(person, renaming),
    })),
    signals: source.signals
      .filter(({ id }) => marked.has(id))
      .map(({ id, name, family, description }) => ({
        id,
        name,
        family,
        description: renaming.text(description, SignalDraft.shape.description.unwrap()),
      })),
    entries,
    objectives: handedObjectives(source, choice, notes, renaming),
    templates: choice.templates
      ? source.templates
          .filter(({ origin }) => origin !== 'built-in')
          .map(({ name, kind, text }) => ({
            name: renaming.text(name, TemplateDraft.shape.name),
            kind,
            text: renaming.text(text, TemplateDraft.shape.text),
          }))
      : [],
    pictures: [...new Set(entries.flatMap(({ draft }) => [...hashesIn(draft.body)]))].sort(),
    privateAsides,
    promises,
    hidden: renaming.hidden,
  };
}

export const countsOf = (chosen: ChosenHandover): HandoverCounts => ({
  people: chosen.people.filter((person) => person.chosen).length,
  notes: chosen.entries.length,
  objectives: chosen.objectives.length,
  templates: chosen.templates.length,
  pictures: chosen.pictures.length,
  privateAsides: chosen.privateAsides,
  promises: chosen.promises,
});
