import { type Descriptor, most } from '../framework.ts';
import { type RawCompetency, type RawLadder, tidy, tooMany } from './ladder.ts';
import { type Faults, quoted, type TextPlace } from './reading.ts';

export type Path = readonly (string | number)[];
type Fields = Record<string, unknown>;

/** Where the value of a path stands in the text, or where the nearest one around it does. */
export type Locate = (path: Path) => TextPlace | null;

/**
 * What the parts are called: first in the form of Medium's growth framework (tracks, milestones, summary, signals), then
 * in that of Monzo's (topics, content, criteria), then as somebody else would say it.
 */
const keys = {
  tracks: ['tracks', 'topics', 'competencies', 'skills'],
  groups: ['categories', 'groups'],
  milestones: ['milestones', 'content', 'levels', 'descriptors'],
  trackName: ['displayName', 'title', 'name', 'competency'],
  description: ['description', 'summary'],
  level: ['level', 'name', 'title'],
  text: ['summary', 'descriptor', 'description', 'text'],
  signs: ['signals', 'signs', 'criteria', 'behaviours', 'behaviors'],
  examples: ['examples', 'exampleCriteria'],
  ladderName: ['name', 'title'],
} as const;

const expected =
  'Expected were tracks, each with a name and milestones, and in each of those a summary, signals or examples.';

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text of one line or several; numbers are taken as they are written. */
const asText = (value: unknown): string | null =>
  typeof value === 'string' ? tidy(value) : typeof value === 'number' ? String(value) : null;

const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object'
    ? 'a group of values'
    : typeof value === 'boolean'
      ? 'yes or no'
      : 'a text';
};

/** What a list or a group holds, by index or name; null for anything else. */
const entriesOf = (value: unknown): [string | number, unknown][] | null =>
  Array.isArray(value) ? [...value.entries()] : isFields(value) ? Object.entries(value) : null;

class TrackReader {
  readonly #locate: Locate;
  readonly #faults: Faults;
  constructor(locate: Locate, faults: Faults) {
    this.#locate = locate;
    this.#faults = faults;
  }

  /** The first of these keys that is there with something in it. */
  #pick(fields: Fields, names: readonly string[]): { key: string; value: unknown } | null {
    for (const key of names) {
      const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (value !== undefined && value !== null && value !== '') return { key, value };
    }
    return null;
  }

  /** The text under one of these keys, empty where there is none. */
  #text(fields: Fields, names: readonly string[], path: Path): string {
    const found = this.#pick(fields, names);
    if (found === null) return '';
    const text = asText(found.value);
    if (text === null)
      this.#faults.add(
        this.#locate([...path, found.key]),
        `Under ${quoted(found.key)} stands ${kindOf(found.value)}; expected was a text.`,
      );
    return text ?? '';
  }

  /** The texts under one of these keys: a list, or a single one. */
  #items(fields: Fields, names: readonly string[], path: Path): string[] {
    const found = this.#pick(fields, names);
    if (found === null) return [];
    const list: unknown[] = Array.isArray(found.value) ? found.value : [found.value];
    return list.flatMap((item, index) => {
      const text = asText(item);
      if (text !== null || item === null) return text ? [text] : [];
      const where = [...path, found.key, ...(Array.isArray(found.value) ? [index] : [])];
      // Monzo's form: a criterion with examples of its own.
      if (isFields(item)) return this.#items(item, ['examples'], where);
      this.#faults.add(
        this.#locate(where),
        `In ${quoted(found.key)} stands ${kindOf(item)}; expected was a list of texts.`,
      );
      return [];
    });
  }

  #descriptor(value: unknown, path: Path): Descriptor | null {
    const text = asText(value);
    if (text !== null) return { text, signs: [], examples: [] };
    if (value === null || value === undefined) return { text: '', signs: [], examples: [] };
    if (Array.isArray(value))
      return { text: '', signs: this.#items({ list: value }, ['list'], path.slice(0, -1)), examples: [] };
    if (!isFields(value)) {
      this.#faults.add(
        this.#locate(path),
        `A milestone is ${kindOf(value)}; expected was a text, or a summary with signals and examples.`,
      );
      return null;
    }
    return {
      text: this.#text(value, keys.text, path),
      signs: this.#items(value, keys.signs, path),
      examples: this.#items(value, keys.examples, path),
    };
  }

  #milestones(value: unknown, path: Path, levels: readonly string[] | null): RawCompetency['at'] {
    const entries = entriesOf(value);
    if (entries === null)
      this.#faults.add(
        this.#locate(path),
        `The milestones are ${kindOf(value)}; expected was a list of them.`,
      );
    if (entries === null || this.#tooMany(entries.length, 'levels', path)) return [];
    return entries.flatMap(([key, one]) => {
      const there = [...path, key];
      const descriptor = this.#descriptor(one, there);
      if (descriptor === null) return [];
      const own = isFields(one) ? this.#text(one, keys.level, there) : '';
      const place = this.#locate(there) ?? { line: 1, column: 1 };
      if (typeof key === 'string') return [{ level: tidy(key), descriptor, place }];
      return [{ level: own || levels?.[key] || String(key + 1), descriptor, place }];
    });
  }

  #track(name: string, value: unknown, path: Path, levels: readonly string[] | null): RawCompetency[] {
    const place = this.#locate(path) ?? { line: 1, column: 1 };
    if (!isFields(value)) {
      this.#faults.add(place, `A track is ${kindOf(value)}; expected was a name with milestones.`);
      return [];
    }
    const own = this.#text(value, keys.trackName, path) || name;
    if (own === '') {
      this.#faults.add(place, 'A track has no name. Expected was one under “name”.');
      return [];
    }
    const found = this.#pick(value, keys.milestones);
    if (found === null) {
      this.#faults.add(
        place,
        `${quoted(own)} has no milestones. Expected was a list of them under “milestones”.`,
      );
      return [];
    }
    const description = this.#text(value, keys.description, path);
    return [
      { name: own, description, place, at: this.#milestones(found.value, [...path, found.key], levels) },
    ];
  }

  #tracks(value: unknown, path: Path, levels: readonly string[] | null): RawCompetency[] {
    const entries = entriesOf(value);
    if (entries === null)
      this.#faults.add(this.#locate(path), `The tracks are ${kindOf(value)}. ${expected}`);
    if (entries === null || this.#tooMany(entries.length, 'competencies', path)) return [];
    return entries.flatMap(([key, each]) =>
      this.#track(typeof key === 'string' ? tidy(key) : '', each, [...path, key], levels),
    );
  }

  /** Said before anything is done with each of them, so that a file of nothing else costs no time. */
  #tooMany(count: number, what: 'levels' | 'competencies', path: Path): boolean {
    if (count <= most[what]) return false;
    this.#faults.add(this.#locate(path), tooMany(count, what));
    return true;
  }

  /** Tracks that stand in groups, each group being a name with tracks. */
  #groups(value: unknown, path: Path, levels: readonly string[] | null): RawCompetency[] {
    const entries = entriesOf(value) ?? [];
    if (this.#tooMany(entries.length, 'competencies', path)) return [];
    return entries.flatMap(([key, group]) => {
      const found = isFields(group) ? this.#pick(group, keys.tracks) : null;
      return found === null ? [] : this.#tracks(found.value, [...path, key, found.key], levels);
    });
  }

  ladder(root: unknown, name: string): RawLadder | null {
    const fields = isFields(root) ? root : {};
    const levels = this.#levels(fields);
    const tracks = this.#pick(fields, keys.tracks);
    const groups = this.#pick(fields, keys.groups);
    const competencies = Array.isArray(root)
      ? this.#tracks(root, [], levels)
      : tracks
        ? this.#tracks(tracks.value, [tracks.key], levels)
        : groups
          ? this.#groups(groups.value, [groups.key], levels)
          : this.#bare(fields, levels);
    if (competencies.length === 0) {
      if (this.#faults.list.length === 0)
        this.#faults.add(this.#locate([]), `There is no track in it. ${expected}`);
      return null;
    }
    return {
      name: (isFields(root) ? this.#text(root, keys.ladderName, []) : '') || name,
      levels: null,
      competencies,
    };
  }

  /** Names of the levels by their place, where the file states them as a list. */
  #levels(fields: Fields): string[] | null {
    const { levels } = fields;
    if (!Object.hasOwn(fields, 'levels') || !Array.isArray(levels)) return null;
    return levels.map((level, index) => {
      const own = isFields(level) ? this.#text(level, keys.level, ['levels', index]) : asText(level);
      return own || String(index + 1);
    });
  }

  /** A group of tracks without a word around them: every value that has milestones is one. */
  #bare(fields: Fields, levels: readonly string[] | null): RawCompetency[] {
    const found = Object.entries(fields).filter(
      ([, value]) => isFields(value) && this.#pick(value, keys.milestones),
    );
    return this.#tracks(Object.fromEntries(found), [], levels);
  }
}

/** A ladder from the value of a YAML or JSON text, or faults. */
export const readTracks = (root: unknown, name: string, locate: Locate, faults: Faults): RawLadder | null =>
  new TrackReader(locate, faults).ladder(root, name);
