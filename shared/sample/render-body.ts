import type { Id, LocalDate } from '../domain/values.ts';
import { addDays, workday } from './calendar.ts';
import { isPersonKey, nameOf, type PersonKey } from './cast.ts';
import { between, type Random } from './random.ts';

/** The ids that a journal gave to the people and signals of the sample; signals by name. */
export interface SampleIds {
  people: Readonly<Record<PersonKey, Id>>;
  signals: Readonly<Record<string, Id>>;
}

/**
 * Turns the placeholders of a sample body into the storage form: `{{@ana}}` becomes
 * `[@Ana Ruiz](person:ID)`, and `{{#ownership +}}` becomes `[#ownership +](signal:ID)`.
 * @throws where a placeholder names nobody, or a signal without an id.
 */
export function renderBody(body: string, ids: SampleIds): string {
  return body.replaceAll(/\{\{([@#])([^{}]+)\}\}/g, (_, sort: string, words: string) => {
    if (sort === '@') {
      if (!isPersonKey(words)) throw new Error(`The sample knows no person ${words}.`);
      return `[@${nameOf(words)}](person:${ids.people[words]})`;
    }
    const id = ids.signals[words.replace(/ [+-]$/, '')];
    if (id === undefined) throw new Error(`No id for the signal of ${words}.`);
    return `[#${words}](signal:${id})`;
  });
}

/** Chooses among `{one|other}` and in `{3..9}`; double braces are left for later. */
export const chooseWords = (text: string, random: Random): string =>
  text.replaceAll(/(?<!\{)\{([^{}]+)\}(?!\})/g, (_, choice: string) => {
    const range = /^(\d+)\.\.(\d+)$/.exec(choice);
    if (range) return String(between(random, Number(range[1]), Number(range[2])));
    const options = choice.split('|');
    return options[between(random, 0, options.length - 1)] ?? '';
  });

/** Turns `{{+7}}` into the date a week after the note's day, or the Friday before where that is a weekend. */
export const writeDates = (text: string, happenedOn: LocalDate): string =>
  text.replaceAll(/\{\{\+(\d+)\}\}/g, (_, days: string) => workday(addDays(happenedOn, Number(days))));
