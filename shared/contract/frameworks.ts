import { z } from 'zod';
import { Id } from '../domain/values.ts';
import { type Framework, FrameworkDraft, LevelChoice } from '../frameworks/index.ts';
import type { FrameworkReading } from '../frameworks/read/reading.ts';
import { request } from './define.ts';

/** Of a file or of what was pasted, in bytes of a file and in characters of a text. */
export const mostLadderText = 1024 * 1024;

const nothing = z.strictObject({});
const byId = z.strictObject({ id: Id });

export const frameworkRequests = {
  /** In the order in which they were added; those that were removed are not in it. */
  'frameworks.list': request<Framework[]>()(nothing),
  /** What the manager corrected, for those for whom they did. */
  'frameworks.choices': request<LevelChoice[]>()(nothing),
  /**
   * Reads a ladder from CSV, YAML or JSON and changes nothing. What cannot be read is an answer too.
   * `name` is what it is called where the text does not say.
   */
  'frameworks.read': request<FrameworkReading>()(
    z.strictObject({ text: z.string().max(mostLadderText), name: z.string().max(300).default('') }),
  ),
  /**
   * Adds a ladder, or puts another in the place of the one of that id: a competency that has the name of an earlier one keeps
   * its signals, and people keep a chosen level that is still there.
   */
  'frameworks.save': request<Framework>()(z.strictObject({ id: Id.nullable(), draft: FrameworkDraft })),
  /** Adds the ladder that comes with Handrail. */
  'frameworks.addExample': request<Framework>()(nothing),
  'frameworks.rename': request<Framework>()(z.strictObject({ id: Id, name: FrameworkDraft.shape.name })),
  /** Erased after 30 days; until then it can be brought back with its signals and choices. */
  'frameworks.remove': request<null>()(byId),
  'frameworks.restore': request<Framework>()(byId),
  /** Which signals speak of a competency: each of them and no other. */
  'frameworks.setSignals': request<Framework>()(
    z.strictObject({ competencyId: Id, signalIds: z.array(Id).max(200) }),
  ),
  /** Corrects a person's ladder and level; null goes back to what follows from their level and role. */
  'frameworks.choose': request<null>()(
    z.strictObject({ personId: Id, choice: LevelChoice.omit({ personId: true }).nullable() }),
  ),
};
