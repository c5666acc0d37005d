import { z } from 'zod';
import { Id } from '../domain/values.ts';
import { sameName } from './words.ts';

/** Far above any ladder that people have; what a file may hold is bounded by them. */
export const most = {
  levels: 30,
  competencies: 100,
  /** Signs, and examples, of one competency at one level. */
  items: 60,
  name: 120,
  levelName: 60,
  description: 2_000,
  text: 4_000,
  item: 1_000,
} as const;

const Item = z.string().trim().min(1).max(most.item);
const Items = z.array(Item).max(most.items);

/** What a ladder asks of a competency at a level. */
export const Descriptor = z.strictObject({
  /** May be empty where there are signs or examples. */
  text: z.string().trim().max(most.text),
  /** How it shows. Other forms call them signals; in Handrail those are something else. */
  signs: Items,
  examples: Items,
});
export type Descriptor = z.infer<typeof Descriptor>;

export const CompetencyDraft = z.strictObject({
  name: z.string().trim().min(1, 'A competency needs a name.').max(most.name),
  description: z.string().trim().max(most.description),
  /** One for each level, in their order; null where the ladder says nothing. */
  descriptors: z.array(Descriptor.nullable()).max(most.levels),
});
export type CompetencyDraft = z.infer<typeof CompetencyDraft>;

const differ = (names: readonly string[]): boolean =>
  names.every((name, at) => !names.slice(0, at).some((other) => sameName(name, other)));

/** A competency ladder as it is taken into a journal. */
export const FrameworkDraft = z
  .strictObject({
    name: z.string().trim().min(1, 'A ladder needs a name.').max(most.name),
    /** The lowest first. */
    levels: z.array(z.string().trim().min(1).max(most.levelName)).min(1).max(most.levels),
    competencies: z.array(CompetencyDraft).min(1).max(most.competencies),
  })
  .refine(({ levels }) => differ(levels), { path: ['levels'], message: 'Two levels have one name.' })
  .refine(({ competencies }) => differ(competencies.map(({ name }) => name)), {
    path: ['competencies'],
    message: 'Two competencies have one name.',
  })
  .refine(
    ({ levels, competencies }) => competencies.every((each) => each.descriptors.length === levels.length),
    { path: ['competencies'], message: 'There is one descriptor for each level, or null.' },
  );
export type FrameworkDraft = z.infer<typeof FrameworkDraft>;

export interface Competency extends CompetencyDraft {
  id: Id;
  /** The signals whose evidence speaks of it, in the order of the signals. */
  signalIds: Id[];
}

/** A competency ladder of the journal. */
export interface Framework extends Omit<FrameworkDraft, 'competencies'> {
  id: Id;
  competencies: Competency[];
}

/** What the manager corrected for one person. */
export const LevelChoice = z.strictObject({
  personId: Id,
  frameworkId: Id,
  /** A level of that ladder by its name; null where it follows from the person's level and role. */
  level: z.string().trim().min(1).max(most.levelName).nullable(),
});
export type LevelChoice = z.infer<typeof LevelChoice>;

/** `level 3` for a level that is called 3, else its name. */
export const levelWords = (name: string): string => (/^\d+(?:\.\d+)?$/.test(name) ? `level ${name}` : name);
