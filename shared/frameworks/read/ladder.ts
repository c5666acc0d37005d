import { counted } from '../../domain/counted.ts';
import { type CompetencyDraft, type Descriptor, type FrameworkDraft, most } from '../framework.ts';
import { orderLevels } from '../level-order.ts';
import { folded } from '../words.ts';
import { type Faults, quoted, type TextPlace } from './reading.ts';

/** A ladder as a text has it, before it is known to be one. */
export interface RawLadder {
  name: string;
  /** The order of the levels where the text states it; else it follows from the competencies. */
  levels: string[] | null;
  competencies: RawCompetency[];
}

export interface RawCompetency {
  name: string;
  description: string;
  place: TextPlace;
  at: { level: string; descriptor: Descriptor; place: TextPlace }[];
}

/** The sentence for more than a ladder holds. */
export const tooMany = (count: number, what: 'levels' | 'competencies'): string =>
  `There are ${count.toLocaleString('en')} ${what}; a ladder holds at most ${most[what]}.`;

const isEmpty = ({ text, signs, examples }: Descriptor): boolean =>
  text === '' && signs.length === 0 && examples.length === 0;

/** Text as a journal keeps it: whole characters, one kind of line break, no control characters. */
export const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();

/** Names that stand for one another, by the first of them that was met. */
class Names {
  readonly #first = new Map<string, string>();
  /** The same name for each way of writing it. */
  of(name: string): string {
    const key = folded(name) || name;
    const first = this.#first.get(key) ?? name;
    this.#first.set(key, first);
    return first;
  }
}

function checkDescriptor(descriptor: Descriptor, place: TextPlace, faults: Faults): void {
  if (descriptor.text.length > most.text)
    faults.add(place, `This text is longer than ${most.text.toLocaleString('en')} characters.`);
  for (const [what, list] of [
    ['signs', descriptor.signs],
    ['examples', descriptor.examples],
  ] as const) {
    if (list.length > most.items)
      faults.add(place, `Here are ${list.length} ${what}; a level holds at most ${most.items}.`);
    if (list.some((item) => item.length > most.item))
      faults.add(place, `One of the ${what} is longer than ${most.item.toLocaleString('en')} characters.`);
  }
}

/** The ladder that a text tells of. What it lacks, or says twice, is a fault; an empty draft is never made. */
export function toDraft(raw: RawLadder, faults: Faults): { draft: FrameworkDraft; remarks: string[] } | null {
  if (raw.competencies.length > most.competencies) {
    faults.add(null, tooMany(raw.competencies.length, 'competencies'));
    return null;
  }
  const remarks: string[] = [];
  const levelNames = new Names();
  const stated = raw.levels?.map((level) => levelNames.of(level)) ?? null;
  const competencyNames = new Map<string, RawCompetency>();
  let blank = 0;
  const read = raw.competencies.map((competency) => {
    const { name, description, place } = competency;
    if (name.length > most.name)
      faults.add(place, `The name ${quoted(name)} is longer than ${most.name} characters.`);
    if (description.length > most.description)
      faults.add(
        place,
        `The description of ${quoted(name)} is longer than ${most.description.toLocaleString('en')} characters.`,
      );
    const key = folded(name) || name;
    const twin = competencyNames.get(key);
    if (twin) faults.add(place, `${quoted(name)} is there already, in line ${twin.place.line}.`);
    competencyNames.set(key, competency);
    const byLevel = new Map<string, { descriptor: Descriptor; place: TextPlace }>();
    for (const { level, descriptor, place: there } of competency.at) {
      if (level.length > most.levelName)
        faults.add(there, `The level ${quoted(level)} is longer than ${most.levelName} characters.`);
      checkDescriptor(descriptor, there, faults);
      const known = levelNames.of(level);
      const earlier = byLevel.get(known);
      if (earlier)
        faults.add(there, `${quoted(name)} has ${quoted(level)} already, in line ${earlier.place.line}.`);
      else byLevel.set(known, { descriptor, place: there });
      if (isEmpty(descriptor)) blank += 1;
    }
    if (![...byLevel.values()].some(({ descriptor }) => !isEmpty(descriptor)))
      faults.add(place, `${quoted(name)} says nothing at any level. Expected was a text for one of them.`);
    return { name, description, byLevel };
  });
  const lists = read.map(({ byLevel }) => [...byLevel.keys()]);
  const count = new Set(stated ?? lists.flat()).size;
  if (count > most.levels) faults.add(null, tooMany(count, 'levels'));
  if (faults.list.length > 0) return null;
  const order = orderLevels(lists);
  const levels = stated ?? order.levels;
  if (stated === null && order.contradict)
    remarks.push(
      'The competencies list the levels in different orders, so that the order of the file was taken. Look at it before you go on.',
    );
  if (blank > 0)
    remarks.push(
      `${counted(blank, 'level')} of a competency ${blank === 1 ? 'is' : 'are'} empty in the file.`,
    );
  if (levels.length === 1)
    remarks.push('There is one level only, so that nothing can be compared with the next one.');
  const competencies = read.map(({ name, description, byLevel }): CompetencyDraft => {
    const descriptors = levels.map((level) => {
      const descriptor = byLevel.get(level)?.descriptor;
      return descriptor === undefined || isEmpty(descriptor) ? null : descriptor;
    });
    return { name, description, descriptors };
  });
  return { draft: { name: raw.name, levels, competencies }, remarks };
}
